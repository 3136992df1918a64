import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../scripts/rodedraad/commands/ingest.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { filesOf } from '../../server/sources/files.ts'
import { documents } from '../../server/sources/store.ts'
import { uploads } from '../../server/sources/uploads.ts'
import { shapes } from '../process/shapes.ts'
import { mustAdd, type TestProject } from '../project.ts'
import { called } from './calling.ts'
import { pngOf } from './pictures.ts'
import { mustHandIn, mustOpenWithFolder, Visitor } from './visitor.ts'
import { cutShort } from './waiting.ts'

const words = 'Over water is lang gepraat aan deze tafel.\n'
const mixed: Zippable = {
  'tafel-1.txt': strToU8(words),
  'Tafel-1.png': pngOf(3, 2),
  'zaal.png': pngOf(4, 4),
  'plaat.gif': strToU8('GIF89a…'),
}

const kept = async ({ db }: TestProject) =>
  Promise.all(
    (await documents(db)).map(async ({ id, name }) => ({
      name,
      pictures: (await filesOf(db, id)).map((file) => [file.name, file.relation]),
    })),
  )

const together = [{ name: 'tafel-1.txt', pictures: [['Tafel-1.png', 'picture']] }]

describe('in the browser', () => {
  async function mustHandInZip(files: Zippable, project?: TestProject) {
    const place = project ?? (await mustOpenWithFolder())
    const visitor = new Visitor(place, place.noor)
    const [answer] = await mustHandIn(visitor, new File([new Uint8Array(zipSync(files))], 'map.zip'))
    return { project: place, visitor, answer, page: await visitor.page('/uploads') }
  }

  const keep = async (visitor: Visitor, project: TestProject) => {
    const archive = (await uploads(project.folder)).find(({ status }) => status === 'archive')
    return visitor.post(`/uploads/${archive?.id}/keep`)
  }

  test('a picture beside a text of its name is kept with it, as one change', async () => {
    const { project, visitor } = await mustHandInZip(mixed)
    await keep(visitor, project)
    expect(await kept(project)).toEqual(together)
    expect(await uploads(project.folder)).toEqual([])
    const last = await project.db.selectFrom('events').selectAll().orderBy('seq', 'desc').executeTakeFirst()
    expect(last?.act).toBe('document.add-archive')
    await undo(project.db, project.noor.id, last?.seq ?? 0)
    expect(await kept(project)).toEqual([])
    expect((await verify(project.db)).ok).toBe(true)
  })

  test('the list says what a picture belongs to, and shows it', async () => {
    const { visitor, page } = await mustHandInZip(mixed)
    const line = page.querySelectorAll('.archive li').find(({ text }) => text.includes('Tafel-1.png'))
    expect(line?.text).toContain('foto bij ‘tafel-1.txt’')
    const response = await visitor.request(line?.querySelector('a')?.getAttribute('href') ?? '')
    expect(response.headers.get('content-type')).toBe('image/png')
  })

  test('the list names what does not come in, and why', async () => {
    const { answer, page } = await mustHandInZip(mixed)
    expect(answer).toMatchObject({ status: 'read' })
    expect(answer?.message).toBe('1 bestand gelezen, met 1 foto erbij, 2 niet meegenomen')
    const sentences = page.querySelectorAll('.sentences li').map(({ text }) => text)
    expect(sentences).toEqual([
      expect.stringContaining('‘plaat.gif’ is een afbeelding'),
      expect.stringContaining('‘zaal.png’ is niet meegenomen'),
    ])
  })

  test('a picture of a text that is there already is kept with that', async () => {
    const project = await mustOpenWithFolder()
    await mustAdd(project, words, { name: 'eerder.txt' })
    const { visitor } = await mustHandInZip(
      { ...mixed, 'wonen.txt': strToU8('Over wonen ging het niet.') },
      project,
    )
    await keep(visitor, project)
    expect(await kept(project)).toEqual([
      { name: 'eerder.txt', pictures: [['Tafel-1.png', 'picture']] },
      { name: 'wonen.txt', pictures: [] },
    ])
  })

  test('a picture that was taken away meanwhile keeps nothing back', async () => {
    const { project, visitor } = await mustHandInZip(mixed)
    const picture = (await uploads(project.folder)).find(({ status }) => status === 'picture')
    await visitor.post(`/uploads/${picture?.id}/end`)
    await keep(visitor, project)
    expect(await kept(project)).toEqual([{ name: 'tafel-1.txt', pictures: [] }])
  })

  test('a zip that was kept when the program was cut short is kept no second time, nor its pictures', async () => {
    const { project, visitor } = await mustHandInZip(mixed)
    await cutShort(project, () => keep(visitor, project))
    expect((await keep(visitor, project)).status).toBe(303)
    expect(await kept(project)).toEqual(together)
    expect(await uploads(project.folder)).toEqual([])
  })

  test('pictures alone are refused with advice, and leave nothing behind', async () => {
    const { project, answer } = await mustHandInZip({ 'a.png': pngOf(2, 2), 'b.png': pngOf(3, 3) })
    expect(answer?.status).toBe('refused')
    expect(answer?.message).toContain('alleen foto’s')
    expect((await uploads(project.folder)).map(({ status }) => status)).toEqual(['refused'])
  })

  test('pictures of a zip that is refused leave nothing behind', async () => {
    const { project } = await mustHandInZip({ ...mixed, 'leeg.txt': new Uint8Array() })
    expect((await uploads(project.folder)).map(({ status }) => status)).toEqual(['refused'])
  })
})

describe('on the command line', () => {
  async function mustIngest(files: Zippable) {
    const project = await mustOpenWithFolder()
    const path = join(project.folder, 'map.zip')
    writeFileSync(path, zipSync(files))
    const { json, status } = await called(project, ingest, [path])
    return { project, path, status, lines: shapes.ingest.parse(json) }
  }

  test('a picture beside a text of its name is kept with it, and what is left out is named', async () => {
    const { project, path, status, lines } = await mustIngest(mixed)
    expect(await kept(project)).toEqual(together)
    expect(lines.map(({ file, status }) => [file.slice(path.length + 1), status])).toEqual([
      ['tafel-1.txt', 'added'],
      ['Tafel-1.png', 'known'],
      ['plaat.gif', 'refused'],
      ['zaal.png', 'refused'],
    ])
    expect(lines[1]?.warnings).toEqual(['Foto ‘Tafel-1.png’ is bewaard bij ‘tafel-1.txt’.'])
    expect(status).toBe(0)
  })

  test('pictures alone are refused with advice', async () => {
    const { status, lines } = await mustIngest({ 'a.png': pngOf(2, 2) })
    expect(status).toBe(1)
    expect(lines[0]?.error).toContain('alleen foto’s')
  })

  test('a picture that is damaged is left out, and its text comes in', async () => {
    const broken = strToU8('\u0089PNG\r\n\u001a\n en verder niets', true)
    const { project, lines } = await mustIngest({ 'a.txt': strToU8(words), 'a.png': broken })
    expect(await kept(project)).toEqual([{ name: 'a.txt', pictures: [] }])
    expect(lines[1]?.error).toContain('‘a.png’ is geen foto')
  })
})
