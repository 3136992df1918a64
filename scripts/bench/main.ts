import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installed } from '../../server/installed.ts'
import { Bench } from './bench.ts'
import { type Group, groups } from './groups.ts'
import { machine, versions } from './machine.ts'
import { tableOf } from './table.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    scale: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '1' },
    runs: { type: 'string', default: '3' },
  },
})

/** @throws {Error} not a number above 0 */
function above0(option: 'scale' | 'minutes' | 'runs'): number {
  const number = Number(values[option])
  if (!(number > 0 && Number.isFinite(number))) throw new Error(`--${option} takes a number above 0`)
  return number
}

function chosenGroups(): readonly Group[] {
  if (values.only === undefined) return groups.filter(({ isApart }) => !isApart)
  const found = groups.filter(({ name }) => name === values.only)
  if (found.length > 0) return found
  throw new Error(`--only takes one of ${groups.map(({ name }) => name).join(', ')}`)
}

const chosen = chosenGroups()
const folder = mkdtempSync(join(tmpdir(), 'rode-draad-bench-'))
const bench = new Bench(folder, { scale: above0('scale'), minutes: above0('minutes') })
const runs = above0('runs')
const before = machine()
try {
  for (const group of chosen) {
    const start = performance.now()
    for (let run = 0; run < (group.runs ?? runs); run++) await group.measure(bench, run)
    process.stderr.write(`— ${group.name}: ${((performance.now() - start) / 1_000).toFixed(0)} s\n`)
  }
} finally {
  await bench.end()
  rmSync(folder, { recursive: true, force: true })
}
const rows = bench.rows()
mkdirSync(join(installed, 'bench'), { recursive: true })
writeFileSync(
  join(installed, 'bench', 'results.json'),
  JSON.stringify(
    {
      at: new Date().toISOString(),
      machine: { ...before, loadAfter: machine().load },
      versions: versions(),
      rows,
    },
    null,
    2,
  ),
)
process.stdout.write(`${tableOf(rows)}\n`)
