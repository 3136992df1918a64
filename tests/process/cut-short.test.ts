import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { notesOf } from '../../scripts/bench/material.ts'
import { node } from './built.ts'
import { ended, mustCall, startCommand } from './calling.ts'
import { change, contentHash, integrity, read, stepsDone } from './kept.ts'
import { smallProject, written } from './notes.ts'
import { mustServe } from './serving.ts'
import { expectSound } from './sound.ts'
import { Visitor } from './visitor.ts'

/** A project so large that writing it out takes a while. */
async function largeProject(): Promise<{ data: string; from: string }> {
  const project = await smallProject()
  change(
    project.data,
    `CREATE TABLE ballast AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
     SELECT i, randomblob(1000000) bytes FROM n`,
  )
  return project
}

/** Names of files in a folder of which half is there. */
const halves = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.half'))

/** Starts a command and ends it the hard way once half of what it writes is there. @returns whether that was so */
async function killedHalfway(args: readonly string[], data: string, folder: string): Promise<boolean> {
  const child = startCommand(args, { data })
  const over = ended(child)
  while (child.exitCode === null && !halves(folder).some((name) => sizeOf(join(folder, name)) > 0))
    await pause(1)
  child.kill('SIGKILL')
  return (await over).status === null
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const logOf = (data: string) => read(data, 'SELECT seq, hash FROM events')

test('a backup that is killed leaves nothing under its name, and the next one clears up and is whole', async () => {
  const { data, from } = await largeProject()
  const copy = join(from, 'kopie.sqlite')
  expect(await killedHalfway(['backup', copy], data, from)).toBe(true)
  expect(existsSync(copy)).toBe(false)
  expect(halves(from)).toHaveLength(1)
  await mustCall(['backup', copy], { data })
  expect(halves(from)).toEqual([])
  const elsewhere = { data: join(from, 'elders') }
  await mustCall(['restore', copy], elsewhere)
  await expectSound(elsewhere.data)
})

test('a restore that is killed leaves what stood, and the next one clears up and is whole', async () => {
  const { data, from } = await largeProject()
  const copy = join(from, 'kopie.sqlite')
  await mustCall(['backup', copy], { data })
  await mustCall(['ingest', written(from, 'later.txt', 'Dit kwam later.\n')], { data })
  const before = logOf(data)
  const restoring = ['restore', copy, '--replace']
  expect(await killedHalfway(restoring, data, data)).toBe(true)
  expect(logOf(data)).toEqual(before)
  await expectSound(data)
  await mustCall(restoring, { data })
  expect(halves(data)).toEqual([])
  expect(read(data, "SELECT 1 FROM documents WHERE name = 'later.txt'")).toEqual([])
  await expectSound(data)
})

test('what people do while a backup is written, however slowly, is answered before that is done', async () => {
  const { data, from } = await largeProject()
  const visitor = new Visitor(await mustServe(data))
  await visitor.giveName('Noor')
  const child = startCommand(['backup', join(from, 'kopie.sqlite')], { data })
  const over = ended(child)
  while (child.exitCode === null && halves(from).length === 0) await pause(1)
  child.kill('SIGSTOP')
  expect(await visitor.addMemo(data, 'onder het kopiëren door')).toBe(true)
  expect(halves(from)).toHaveLength(1)
  child.kill('SIGCONT')
  expect(await over).toMatchObject({ status: 0, stderr: '' })
})

const root = join(import.meta.dirname, '..', '..')

/** Opens a project as a program that knows one step more, which never ends. */
function startUpgrade(data: string) {
  const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n'
  const steps = {
    ...stepsDone(data),
    '998_later': ['CREATE TABLE later (id TEXT)', "UPDATE codes SET definition = 'half'"],
    '999_last': ['DROP TABLE memos', endless],
  }
  const program = `
    const { openProject } = await import(${JSON.stringify(join(root, 'server', 'database', 'project.ts'))})
    await openProject(${JSON.stringify(data)}, { steps: ${JSON.stringify(steps)} })`
  return spawn(node, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] })
}

test('an upgrade that is killed leaves the project as it was, with the copy beside it', async () => {
  const { data } = await smallProject()
  const before = contentHash(data)
  const copy = join(data, 'before-998_later.sqlite')
  for (const patience of [50, 150, 400]) {
    const child = startUpgrade(data)
    const over = ended(child)
    while (child.exitCode === null && !existsSync(copy)) await pause(5)
    await pause(patience)
    child.kill('SIGKILL')
    expect((await over).status).toBe(null)
    expect(contentHash(data)).toBe(before)
  }
  expect(readdirSync(data).filter((name) => name.startsWith('before-'))).toEqual(['before-998_later.sqlite'])
  await expectSound(data)
})

test('an upgrade that is killed while it keeps its copy keeps a whole one the next time', async () => {
  const { data } = await largeProject()
  const copy = join(data, 'before-998_later.sqlite')
  const first = startUpgrade(data)
  const over = ended(first)
  while (first.exitCode === null && !halves(data).some((name) => sizeOf(join(data, name)) > 0)) await pause(1)
  first.kill('SIGKILL')
  await over
  expect(existsSync(copy)).toBe(false)
  const second = startUpgrade(data)
  const also = ended(second)
  while (second.exitCode === null && !existsSync(copy)) await pause(5)
  second.kill('SIGKILL')
  await also
  expect(halves(data)).toEqual([])
  const elsewhere = { data: join(data, 'elders') }
  await mustCall(['restore', copy], elsewhere)
  await expectSound(elsewhere.data)
}, 60_000)

/** The processes in which a server reads files. */
function readersOf(server: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => fieldOf(pid, 'cmdline').includes('reader-child') && parentOf(pid) === server)
    .map(Number)
}

const parentOf = (pid: string) => Number(/\nPPid:\s+(\d+)/u.exec(fieldOf(pid, 'status'))?.[1])

function fieldOf(pid: string, name: string): string {
  try {
    return readFileSync(join('/proc', pid, name), 'utf8')
  } catch {
    return ''
  }
}

test.runIf(existsSync('/proc/self/status'))(
  'when the process that reads a file is killed, that file is refused in words and the next one is read',
  async () => {
    const { data } = await smallProject()
    const server = await mustServe(data)
    const visitor = new Visitor(server)
    await visitor.giveName('Noor')
    const body = new FormData()
    body.append('files', new Blob([notesOf(5 * 1_024 * 1_024, 3)]), 'groot.txt')
    const handedIn = visitor.post('/uploads', body)
    while (readersOf(server.pid).length === 0) await pause(5)
    for (const pid of readersOf(server.pid)) process.kill(pid, 'SIGKILL')
    await handedIn
    while ((await visitor.open('/uploads')).includes('class="progress"')) await pause(50)
    expect(await visitor.open('/uploads')).toContain('‘groot.txt’ vraagt te veel geheugen')
    expect(await visitor.addFile('klein.txt', 'Dit kwam daarna.\n'.repeat(400))).toBe(true)
    expect(read(data, "SELECT name FROM documents WHERE name = 'groot.txt'")).toEqual([])
    await expectSound(data)
  },
)

test.each([
  ['half there', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['rubbish', (file: string) => writeFileSync(file, 'dit is geen databank '.repeat(1_000))],
  ['gone', (file: string) => rmSync(file)],
])('what can be computed again is made anew when its file is %s, and pages open', async (_, damage) => {
  const { data } = await smallProject()
  damage(join(data, 'derived.sqlite'))
  const visitor = new Visitor(await mustServe(data))
  for (const page of ['/', '/search?q=tijd', '/suggestions', '/threads']) {
    expect(await visitor.open(page)).toContain('<main')
  }
  expect(integrity(data, 'derived.sqlite')).toEqual(['ok'])
})

test('damage deep in what is computed is told with what to do about it, and that helps', async () => {
  const { data, from } = await smallProject()
  await mustCall(['ingest', written(from, 'lang.txt', notesOf(200_000, 1))], { data })
  const search = '/search?q=huisarts'
  const first = await mustServe(data)
  expect(await new Visitor(first).open(search)).toContain('<mark')
  await first.stop()
  spoilFrom(join(data, 'derived.sqlite'), 2 * pageSize)
  const second = await mustServe(data)
  expect(await new Visitor(second).open(search)).toContain('gooi het bestand derived.sqlite weg')
  await second.stop()
  rmSync(join(data, 'derived.sqlite'))
  expect(await new Visitor(await mustServe(data)).open(search)).toContain('<mark')
  await expectSound(data)
})

const pageSize = 4_096

/** Fills a file with rubbish from a place onward. */
function spoilFrom(file: string, at: number): void {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill('rubbish', at))
}
