import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin, root, run } from './runtime.mjs'

const stamp = join(root, 'dist', '.built')
const folders = ['server', 'views', 'scripts']
const settings = ['.rolldown.config.mjs', 'package.json']

/** Whether dist/ is newer than every file that it is made from. */
export function isBuilt() {
  if (!existsSync(stamp)) return false
  const built = statSync(stamp).mtimeMs
  const isOlder = (file) => statSync(file).mtimeMs <= built
  return (
    settings.every((file) => isOlder(join(root, file))) &&
    folders.every((name) => everyFile(join(root, name), isOlder))
  )
}

function everyFile(folder, holds) {
  return readdirSync(folder, { withFileTypes: true }).every((entry) => {
    const path = join(folder, entry.name)
    return holds(path) && (entry.isDirectory() ? everyFile(path, holds) : true)
  })
}

/** Compiles to dist/ and lays beside it what the browser asks for. */
export function build() {
  if (isBuilt()) return
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  run(join(bin, 'rolldown'), ['-c', '.rolldown.config.mjs'], { quiet: true })
  const assets = join(root, 'dist', 'views', 'assets')
  mkdirSync(assets, { recursive: true })
  const styles = join(root, 'views', 'assets')
  for (const name of readdirSync(styles)) {
    if (!name.endsWith('.ts')) cpSync(join(styles, name), join(assets, name), { recursive: true })
  }
  const htmx = join(root, 'node_modules', 'htmx.org', 'dist')
  cpSync(join(htmx, 'htmx.min.js'), join(assets, 'htmx.js'))
  writeFileSync(stamp, '')
}
