import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { answer, rodedraad } from './calling.ts'
import { contentHash } from './kept.ts'
import { smallProject, written } from './notes.ts'
import { mustServe, refusedStart } from './serving.ts'
import { shapes } from './shapes.ts'
import { Visitor } from './visitor.ts'

const closed: string[] = []

afterEach(() => {
  for (const path of closed.splice(0)) if (existsSync(path)) chmodSync(path, 0o755)
})

/** Lets nobody write in a folder or a file, until the test is over. */
function close(path: string): void {
  chmodSync(path, 0o555)
  closed.push(path)
}

const obeys = true

describe.runIf(process.platform === 'linux')('what may not be written', () => {
  test('a data folder: start and commands say so, and nothing changes', async () => {
    const { data, from } = await smallProject()
    const before = contentHash(data)
    close(data)
    const file = written(from, 'later.txt', 'Dit kwam later.\n')
    for (const { status, stderr } of [
      await refusedStart(data, [], { obeys }),
      await rodedraad(['ingest', file], { data, obeys }),
      await rodedraad(['verify'], { data, obeys }),
    ]) {
      expect(status).toBe(1)
      expect(stderr).toContain(`De map ${data} is niet te beschrijven.`)
    }
    chmodSync(data, 0o755)
    expect(contentHash(data)).toBe(before)
  })

  test.each([
    'project.sqlite',
    'project.sqlite-wal',
    'derived.sqlite',
    'derived.sqlite-shm',
    'server.lock',
    'opening.lock',
  ])('%s: start and commands name it, and nothing changes', async (name) => {
    const { data } = await smallProject()
    const before = contentHash(data)
    writeFileSync(join(data, name), '', { flag: 'a' })
    close(join(data, name))
    for (const { status, stderr } of [
      await refusedStart(data, [], { obeys }),
      await rodedraad(['verify'], { data, obeys }),
    ]) {
      expect(status).toBe(1)
      expect(stderr).toContain(`‘${join(data, name)}’ is niet te lezen of te beschrijven.`)
    }
    chmodSync(join(data, name), 0o644)
    expect(contentHash(data)).toBe(before)
    expect((await answer(shapes.verify, ['verify'], { data })).json.failures).toEqual([])
  })

  test.each([
    // A long text is read beside the server, a short one at once.
    ['work', 20_000],
    ['incoming', 20],
  ])('%s/: who hands in a file reads so, and goes on with what is there', async (name, sentences) => {
    const { data } = await smallProject()
    mkdirSync(join(data, name), { recursive: true })
    close(join(data, name))
    const visitor = new Visitor(await mustServe(data, undefined, { obeys }))
    await visitor.giveName('Noor')
    const body = new FormData()
    body.append('files', new Blob(['Wij praten over van alles. '.repeat(sentences)]), 'gesprek.txt')
    const { status, page } = await visitor.posted('/uploads', body)
    expect(status).toBe(403)
    expect(page).toContain('is niet te lezen of te beschrijven')
    expect(await visitor.addMemo(data, 'dit gaat door')).toBe(true)
    expect(await visitor.open('/uploads')).toContain('<main')
  })

  test('the place for a backup or an export: both say so', async () => {
    const { data, from } = await smallProject()
    const folder = join(from, 'dicht')
    mkdirSync(folder)
    close(folder)
    const copy = await rodedraad(['backup', join(folder, 'kopie.sqlite')], { data, obeys })
    expect([copy.status, copy.stderr]).toEqual([
      1,
      expect.stringContaining('Kies een map waarin u mag schrijven.'),
    ])
    const table = await rodedraad(['export', 'codings', '--to', join(folder, 'codes.csv')], { data, obeys })
    expect([table.status, table.stderr]).toEqual([1, expect.stringContaining('of u erin mag schrijven')])
  })
})
