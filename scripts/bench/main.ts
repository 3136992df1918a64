import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { commandNames } from '../rodedraad/commands.ts'
import { arriving } from './arriving.ts'
import { idsOf, open, post, signedIn } from './browsing.ts'
import { figuring } from './figures.ts'
import { auditing, deriving, showing } from './findings.ts'
import { codingsFile, notesFile, notesOf } from './material.ts'
import { measured, type Row, rowOf, tableOf } from './measuring.ts'
import { paintingFast } from './painting.ts'
import { checkout, command, type Running, serveBare, serveByNpm } from './program.ts'
import { browsing, learningFast } from './suggesting.ts'

const kilobyte = 1_024
const rows: Row[] = []

async function add(row: Promise<Row>): Promise<void> {
  const measuredRow = await row
  rows.push(measuredRow)
  process.stderr.write(`${measuredRow.what}: ${measuredRow.median.toFixed(1)} ${measuredRow.unit}\n`)
}

async function ingesting(folder: string): Promise<void> {
  const sizes: [string, number, string, number][] = [
    ['txt 60 KB', 60 * kilobyte, 'txt', 7],
    ['txt 1 MB', 1_024 * kilobyte, 'txt', 5],
  ]
  const data = join(folder, 'ingest')
  await command(data, 'init')
  await add(
    measured('command line: `init` on a project (the cost of any command)', 5, () => command(data, 'init')),
  )
  for (const [name, size, ending, n] of sizes) {
    const files = Array.from({ length: n }, (_, k) =>
      notesFile(folder, `${size}-${k}.${ending}`, notesOf(size, k * 1_000_003)),
    )
    await add(
      measured(`command line: ingest ${name}`, n, (turn) => command(data, 'ingest', files[turn] ?? '')),
    )
  }
}

async function starting(data: string): Promise<void> {
  for (const [name, start] of [
    ['second start, bare', serveBare],
    ['second start, `npm start`', serveByNpm],
  ] as const) {
    const times: number[] = []
    for (let turn = 0; turn < 5; turn++) {
      const begin = performance.now()
      const server = await start(data)
      times.push(performance.now() - begin)
      await server.stop()
    }
    await add(Promise.resolve(rowOf(name, times)))
  }
}

const small = notesOf(60 * kilobyte, 1)
const large = notesOf(1_024 * kilobyte, 2)

async function coding(server: Running, data: string, state: string): Promise<void> {
  const cookie = await signedIn(server)
  for (const [size, name, text] of [
    ['60 KB', 'klein.txt', small],
    ['1 MB', 'groot.txt', large],
  ] as const) {
    const { document, version, codes } = idsOf(data, name)
    const words = [...text.matchAll(/\p{L}{5,}/gu)]
    const shift = 40 * rows.length
    await add(
      measured(`add coding over HTTP, ${size}, ${state}`, 40, (turn) => {
        const { index = 0, 0: word = '' } = words[shift + turn] ?? {}
        const span = { start: String(index), end: String(index + word.length) }
        return post(
          server,
          `/documents/${document}/codings`,
          { version, ...span, code: codes[0] ?? '' },
          cookie,
        )
      }),
    )
    await add(measured(`reading page ${size}, ${state}`, 7, () => open(server, `/documents/${document}`)))
  }
  await add(measured(`start page, ${state}`, 7, () => open(server, '/')))
  await add(measured(`search, ${state}`, 7, () => open(server, '/search?q=keuze')))
}

async function working(folder: string): Promise<void> {
  const data = join(folder, 'werk')
  await command(data, 'init')
  const book = Array.from(
    { length: 8 },
    (_, n) => `code ${n + 1},uitleg,${['tijd', 'keuze', 'mensen', 'geld'][n] ?? ''}`,
  )
  await command(
    data,
    'codebook',
    'import',
    notesFile(folder, 'boek.csv', `code,definition,keywords\n${book.join('\n')}\n`),
  )
  await command(data, 'ingest', notesFile(folder, 'klein.txt', small), notesFile(folder, 'groot.txt', large))
  await starting(data)
  for (const wanted of [0, 1_000, 10_000]) {
    const file = codingsFile(folder, 'groot.txt', large, wanted)
    if (wanted > 0) await command(data, 'codings', 'import', file, '--partial')
    const server = await serveBare(data)
    await coding(server, data, `${wanted.toLocaleString('en')} codings`)
    await server.stop()
  }
  await add(measured('command line: verify with 10,000 codings', 5, () => command(data, 'verify')))
}

async function learning(folder: string): Promise<void> {
  const data = join(folder, 'voorbeeld')
  await command(data, 'init', '--example')
  const calls: [string, string[]][] = [
    ['suggest', ['suggest']],
    ['evaluate', ['evaluate']],
    ['threads derive', ['threads', 'derive']],
  ]
  for (const [name, args] of calls) {
    if (!commandNames.includes(name)) continue
    await add(measured(`example project: ${name}, first`, 1, () => command(data, ...args)))
    await add(measured(`example project: ${name}, again`, 3, () => command(data, ...args)))
  }
}

const groups: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  ingest: ingesting,
  work: working,
  learn: learning,
  audit: (folder) => auditing(folder, add),
  derive: (folder) => deriving(folder, add),
  show: (folder) => showing(folder, add),
  arrive: (folder) => arriving(folder, add),
  score: (folder) => learningFast(folder, add),
  suggestions: (folder) => browsing(folder, add),
  figures: (folder) => figuring(folder, add),
  chromium: (folder) => paintingFast(folder, add),
}
const { values } = parseArgs({ options: { only: { type: 'string' } } })
if (values.only !== undefined && !(values.only in groups)) {
  throw new Error(`--only takes one of ${Object.keys(groups).join(', ')}`)
}

const folder = mkdtempSync(join(tmpdir(), 'rode-draad-bench-'))
const [loadBefore] = loadavg()
try {
  for (const [name, measure] of Object.entries(groups)) {
    if (values.only === undefined || values.only === name) await measure(folder)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const machine = {
  cores: availableParallelism(),
  model: cpus()[0]?.model,
  load: [loadBefore, loadavg()[0]],
  node: process.version,
}
mkdirSync(join(checkout, 'bench'), { recursive: true })
writeFileSync(
  join(checkout, 'bench', 'latest.json'),
  JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2),
)
process.stdout.write(`${tableOf(rows)}\n`)
