import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hostileFiles } from './files.ts'

/** Writes every hostile file to a folder, to hand them in by hand: `npm run hostile -- FOLDER`. */
const [, , folder] = process.argv
if (folder === undefined) throw new Error('npm run hostile -- FOLDER')
mkdirSync(folder, { recursive: true })
for (const { name, bytes, outcome } of await hostileFiles()) {
  writeFileSync(join(folder, name), bytes)
  process.stdout.write(`${name}: ${outcome}\n`)
}
