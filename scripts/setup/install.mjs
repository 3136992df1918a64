import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, stop } from './runtime.mjs'

const stamp = join(root, 'node_modules', '.rode-draad')

function lockfileHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** Whether the packages of this very lockfile are installed. */
export function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfileHash()
}

/** Remembers that the packages of this lockfile are installed; `prepare` calls this after npm's own install. */
export function markInstalled() {
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, lockfileHash())
}

/** Installs exactly what the lockfile names, when that is not there yet. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(
      `Rode Draad start met Node 20.19 of nieuwer; dit is Node ${process.versions.node}. Installeer een nieuwere Node.`,
    )
  }
  if (isInstalled()) return
  process.stderr.write('Pakketten installeren (eenmalig, ongeveer een halve minuut) …\n')
  run('npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit'])
  markInstalled()
}
