import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The folder of the program as it was installed, with `package.json`, `corpus/` and, compiled, `dist/`. */
export const installed = folderAbove(import.meta.dirname)

function folderAbove(folder: string): string {
  for (let up = folder; ; up = join(up, '..')) {
    if (existsSync(join(up, 'package.json'))) return up
    if (up === join(up, '..')) throw new Error('package.json is missing above the program')
  }
}

/** Whether this is the source itself, as in tests. */
const isSource = import.meta.filename.endsWith('.ts')

/**
 * Another program of ours, that runs in a thread or a process of its own: compiled when this is, else its source.
 * @param name its path in the source, without an ending
 */
export function programOf(name: string): URL {
  return pathToFileURL(isSource ? join(installed, `${name}.ts`) : join(installed, 'dist', `${name}.js`))
}

/** What the browser asks for, beside the program. */
export const assetsFolder = join(installed, isSource ? '' : 'dist', 'views', 'assets')
