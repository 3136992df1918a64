import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { notesOf } from '../../scripts/bench/material.ts'
import { node } from './built.ts'
import { answer, ended, inRoom, makeRoom, mustCall, rodedraad } from './calling.ts'
import { freshFolder } from './folders.ts'
import { contentHash, read, stepsDone } from './kept.ts'
import { smallProject, written } from './notes.ts'
import { mustServe, refusedStart } from './serving.ts'
import { shapes } from './shapes.ts'
import { expectSound } from './sound.ts'
import { Visitor } from './visitor.ts'

const root = join(import.meta.dirname, '..', '..')
const isFull = /De schijf is vol/u
const megabyte = 1_024 * 1_024

/** Everything under a folder of which half is there. */
const halves = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.half'))
    : []

const filesWith = (data: string, word: string) =>
  readdirSync(data)
    .filter((name) => /\.sqlite/u.test(name))
    .filter((name) => readFileSync(join(data, name), 'latin1').includes(word))

/** A form that codes a span of the one text, which is another one for each number. */
function codingOf(data: string): (n: number) => [string, URLSearchParams] {
  const [place] = read<{ document: string; version: string; code: string }>(
    data,
    "SELECT v.document, v.id version, c.id code FROM text_versions v, codes c WHERE c.name = 'tijd'",
  )
  const { document = '', version = '', code = '' } = place ?? {}
  return (n) => {
    const [start, end] = [String(n % 20), String(40 + Math.floor(n / 20))]
    return [`/documents/${document}/codings`, new URLSearchParams({ version, start, end, code })]
  }
}

describe.runIf(process.platform === 'linux')('on a full disk', () => {
  test('a code that is given is refused in words, all before it stands, pages open, and with room it goes on', async () => {
    const { data } = await smallProject()
    const server = await mustServe(data, undefined, { room: 1_000 })
    const visitor = new Visitor(server)
    await visitor.giveName('Noor')
    const coding = codingOf(data)
    const standing = () => read(data, 'SELECT id FROM codings WHERE ended IS NULL').length
    let given = 0
    for (;;) {
      const { status, page } = await visitor.posted(...coding(given))
      if (status === 303) given++
      else {
        expect(status).toBe(500)
        expect(page).toMatch(isFull)
        break
      }
    }
    expect(standing()).toBe(given)
    expect(given).toBeGreaterThan(0)
    for (const path of ['/', '/codebook', '/log', coding(0)[0].replace('/codings', '')])
      expect(await visitor.open(path), path).toContain('<main')

    const body = new FormData()
    body.append('files', new Blob([notesOf(2 * megabyte, 1)]), 'groot.txt')
    const refused = await visitor.posted('/uploads', body)
    expect(refused.page).toMatch(isFull)
    await pause(500)
    expect([...halves(join(data, 'incoming')), ...readdirSync(join(data, 'work'))]).not.toContain('handed-0')

    makeRoom(server.pid)
    expect((await visitor.posted(...coding(given))).status).toBe(303)
    expect(standing()).toBe(given + 1)
    expect(await visitor.addFile('klein.txt', 'Dit kwam daarna.\n')).toBe(true)
    await server.stop()
    await expectSound(data)
  })

  test('a file that is read in is refused in words, and nothing of it is there', async () => {
    const project = await smallProject()
    const file = written(project.from, 'groot.txt', notesOf(3 * megabyte, 1))
    const { status, json } = await answer(shapes.ingest, ['ingest', file], { ...project, room: 2_000 })
    expect({ status, how: json[0]?.status }).toEqual({ status: 1, how: 'refused' })
    expect(json[0]?.error).toMatch(isFull)
    expect(read(project.data, "SELECT id FROM documents WHERE name = 'groot.txt'")).toEqual([])
    await expectSound(project.data)
    await mustCall(['ingest', file], project)
    expect(read(project.data, "SELECT id FROM documents WHERE name = 'groot.txt'")).toHaveLength(1)
    await expectSound(project.data)
  })

  test('a backup is refused in words and leaves nothing', async () => {
    const project = await smallProject()
    const copy = join(project.from, 'kopie.sqlite')
    const { status, stderr } = await rodedraad(['backup', copy], { ...project, room: 100 })
    expect(status).toBe(1)
    expect(stderr).toMatch(isFull)
    expect(existsSync(copy)).toBe(false)
    expect(halves(project.from)).toEqual([])
  })

  test('a restore is refused in words and leaves what stood', async () => {
    const project = await smallProject()
    const copy = join(project.from, 'kopie.sqlite')
    await mustCall(['backup', copy], project)
    const before = contentHash(project.data)
    const call = ['restore', copy, '--replace']
    const { status, stderr } = await rodedraad(call, { ...project, room: 100 })
    expect(status).toBe(1)
    expect(stderr).toMatch(isFull)
    expect(contentHash(project.data)).toBe(before)
    expect(readdirSync(project.data).filter((name) => /half|herstel/u.test(name))).toEqual([])
    await mustCall(call, project)
    await expectSound(project.data)
  })

  test.each([
    ['export', ['export', 'codings', '--to']],
    ['codings export', ['codings', 'export', '--to']],
  ])('%s is refused in words, and the file that stood there is still that file', async (_, call) => {
    const project = await smallProject()
    const file = written(project.from, 'codings.csv', 'van vorige week')
    const { status, stderr } = await rodedraad([...call, file], { ...project, room: 0 })
    expect(status).toBe(1)
    expect(stderr).toMatch(isFull)
    expect(readFileSync(file, 'utf8')).toBe('van vorige week')
    expect(halves(project.from)).toEqual([])
    expect((await rodedraad(['codings', 'export', '--to', '/dev/full'], project)).stderr).toMatch(isFull)
  })

  test('what is erased is erased, and its files are cleaned once there is room', async () => {
    const project = await smallProject()
    const call = ['erase', 'document', 'verslag.txt', '--ground', 'op verzoek', '--confirm']
    const { status, stdout } = await rodedraad(call, { ...project, room: 500 })
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('nog niet opgeschoond') })
    expect(filesWith(project.data, 'huisarts')).not.toEqual([])
    await expectSound(project.data)
    expect(filesWith(project.data, 'huisarts')).toEqual([])
  })

  test('a start is refused in words, and works with room', async () => {
    const { data } = await smallProject()
    const before = contentHash(data)
    const { status, stderr } = await refusedStart(data, [], { room: 4 })
    expect(status).toBe(1)
    expect(stderr).toMatch(isFull)
    expect(contentHash(data)).toBe(before)
    await mustServe(data)
  })

  test('the example that has no room is refused in words and leaves nothing', async () => {
    const data = join(freshFolder(), 'data')
    const { status, stderr } = await refusedStart(data, [], { room: 800 })
    expect(status).toBe(1)
    expect(stderr).toMatch(isFull)
    expect(readdirSync(data).filter((name) => !name.endsWith('.lock'))).toEqual([])
  })

  test('an upgrade without room for its copy is refused in words, and the project is as it was', async () => {
    const { data } = await smallProject()
    const before = contentHash(data)
    const steps = { ...stepsDone(data), '999_later': ['DROP TABLE memos'] }
    const program = `
      const { openProject } = await import(${JSON.stringify(join(root, 'server', 'database', 'project.ts'))})
      const { sentenceFor } = await import(${JSON.stringify(join(root, 'server', 'messages.ts'))})
      await openProject(${JSON.stringify(data)}, { steps: ${JSON.stringify(steps)} })
        .catch(({ key, details }) => console.log(sentenceFor(key, details)))`
    const [first = '', ...rest] = inRoom([node, '--input-type=module', '-e', program], 300)
    const { stdout } = await ended(spawn(first, rest, { stdio: ['ignore', 'pipe', 'pipe'] }))
    expect(stdout).toContain('Daarvoor is geen ruimte')
    expect(contentHash(data)).toBe(before)
    expect(readdirSync(data).filter((name) => name.startsWith('before-'))).toEqual([])
  })

  test('while what is computed cannot be kept, pages open or say so, and with room it is made', async () => {
    const project = await smallProject()
    await mustCall(['ingest', written(project.from, 'lang.txt', notesOf(2 * megabyte, 1))], project)
    rmSync(join(project.data, 'derived.sqlite'))
    const server = await mustServe(project.data, undefined, { room: 500 })
    const visitor = new Visitor(server)
    await pause(3_000)
    for (const path of ['/', '/search?q=huisarts', '/suggestions', '/threads', '/codebook', '/figures']) {
      const page = await visitor.open(path)
      expect(page, path).toMatch(/<main/u)
      expect(page, path).not.toContain('ging iets mis in het programma')
    }
    expect(await visitor.open('/search?q=huisarts')).toMatch(isFull)
    makeRoom(server.pid)
    await visitor.giveName('Noor')
    while (!(await visitor.open('/search?q=huisarts')).includes('<mark')) await pause(200)
    await server.stop()
    await expectSound(project.data)
  })
})
