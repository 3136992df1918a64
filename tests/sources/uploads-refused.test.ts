import { existsSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documents } from '../../server/sources/store.ts'
import { uploads } from '../../server/sources/uploads.ts'
import { mustAdd } from '../project.ts'
import { fieldsOf, mustHandIn, mustOpenWithFolder, read, textFile, Visitor } from './visitor.ts'
import { cutShort, mustWait, notes } from './waiting.ts'

const png = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])], 'plaat.png')

test.each([
  ['an empty file', textFile('leeg.txt', ''), '‘leeg.txt’ is leeg'],
  ['a picture that is damaged', png, '‘plaat.png’ is geen foto die hier te zien is'],
  ['a picture of another kind', new File(['GIF89a…'], 'plaat.gif'), '‘plaat.gif’ is een afbeelding'],
  ['a file over 50 MB', new File([new Uint8Array(50 * 1024 * 1024 + 1).fill(97)], 'groot.txt'), '50 MB'],
  [
    'a Word file that is broken',
    new File(['PK\u0003\u0004kapot'], 'verslag.docx'),
    '‘verslag.docx’ is beschadigd',
  ],
])('%s is refused with a sentence that names it', async (_, file, sentence) => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  const [answer] = await mustHandIn(visitor, file)
  expect(answer).toMatchObject({ status: 'refused', url: '/uploads' })
  expect(answer?.message).toContain(sentence)
  expect((await visitor.page('/uploads')).querySelector('[aria-labelledby=refused]')?.text).toContain(
    sentence,
  )
})

test('of a refused file no bytes are kept', async () => {
  const project = await mustOpenWithFolder()
  await mustHandIn(new Visitor(project, project.noor), png)
  const [folder] = readdirSync(join(project.folder, 'incoming'))
  expect(readdirSync(join(project.folder, 'incoming', folder ?? ''))).toEqual(['upload.json'])
})

test('of several files the good ones stay', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  const answers = await mustHandIn(
    visitor,
    textFile('a.txt', 'Een zin.'),
    png,
    textFile('b.txt', 'Nog een zin.'),
  )
  expect(answers.map(({ status }) => status)).toEqual(['read', 'refused', 'read'])
  const response = await visitor.post('/uploads/keep')
  expect(response.status).toBe(303)
  expect((await documents(project.db)).map(({ name }) => name).sort()).toEqual(['a.txt', 'b.txt'])
  expect((await uploads(project.folder)).map(({ status }) => status)).toEqual(['refused'])
})

test('a file that somebody takes away while all are kept does not hold up the others', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  await mustHandIn(visitor, textFile('a.txt', 'Een zin.'), textFile('b.txt', 'Nog een zin.'))
  const [gone] = await uploads(project.folder)
  rmSync(join(project.folder, 'incoming', gone?.id ?? '', 'reading.json'))
  const response = await visitor.post('/uploads/keep')
  expect(response.status).toBe(303)
  expect((await documents(project.db)).map(({ name }) => name)).toEqual(['b.txt'])
})

test('what was kept when the program was cut short stops waiting, and holds up no others', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  await mustHandIn(visitor, textFile('a.txt', 'Een zin.'))
  await cutShort(project, () => visitor.post('/uploads/keep'))
  await mustHandIn(visitor, textFile('b.txt', 'Nog een zin.'))
  expect((await uploads(project.folder)).map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
  const response = await visitor.post('/uploads/keep')
  expect([response.status, response.headers.get('location')]).toEqual([303, '/sessions'])
  expect((await documents(project.db)).map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
  expect(await uploads(project.folder)).toEqual([])
})

test('bytes that are in the project are already known, with a link', async () => {
  const project = await mustOpenWithFolder()
  const { document } = await mustAdd(project, 'Deze zin is er al.', { name: 'eerder.txt' })
  const visitor = new Visitor(project, project.noor)
  const [answer] = await mustHandIn(visitor, textFile('later.txt', 'Deze zin is er al.'))
  expect(answer).toMatchObject({ status: 'known', url: `/documents/${document.id}` })
  expect(answer?.message).toContain('‘eerder.txt’')
  expect((await visitor.page('/uploads')).querySelector('#known')?.text).toBe('Al bekend')
})

test('bytes that wait already do not wait twice', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  const [again] = await mustHandIn(visitor, textFile('kopie.md', notes))
  expect(again).toMatchObject({ status: 'known', url })
})

test('bytes that somebody else kept meanwhile are shown as known, and kept no second time', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  const fields = fieldsOf(await visitor.page(url), `${url}/keep`)
  await mustAdd(project, notes, { name: 'ander.md' })
  expect((await visitor.page('/uploads')).querySelector('#known')?.text).toBe('Al bekend')
  await visitor.post(`${url}/keep`, fields)
  expect(await documents(project.db)).toHaveLength(1)
})

test('handing in a file that was refused before clears that notice', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  await mustHandIn(visitor, textFile('a.txt', ''))
  await mustHandIn(visitor, textFile('a.txt', 'Nu wel een zin.'))
  expect((await uploads(project.folder)).map(({ status }) => status)).toEqual(['read'])
})

test('sending no file says so in place', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  const response = await visitor.send('/uploads', 'files', [new File([], '')])
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#files-error')?.text).toBe('Kies eerst een of meer bestanden.')
})

test('keeping asks for a name first, and the file goes on waiting', async () => {
  const project = await mustOpenWithFolder()
  const nobody = new Visitor(project)
  await mustHandIn(nobody, textFile('a.txt', 'Een zin.'))
  const response = await nobody.post('/uploads/keep')
  expect(response.status).toBe(403)
  expect(await uploads(project.folder)).toHaveLength(1)
})

test('what is taken away is gone, without a trace in the project', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustWait(project)
  const response = await visitor.post(`${url}/end`)
  expect(response.headers.get('location')).toBe('/uploads')
  expect(await uploads(project.folder)).toEqual([])
  expect(await documents(project.db)).toEqual([])
})

test('what waited longer than a day is cleared away', async () => {
  const project = await mustOpenWithFolder()
  await mustWait(project)
  const [name] = readdirSync(join(project.folder, 'incoming'))
  const folder = join(project.folder, 'incoming', name ?? '')
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000)
  utimesSync(folder, yesterday, yesterday)
  expect(await uploads(project.folder)).toEqual([])
  expect(existsSync(folder)).toBe(false)
})

test.each(['../../etc/passwd', '..\\..\\win.ini', '/etc/shadow'])(
  'the name %s is never a path',
  async (name) => {
    const project = await mustOpenWithFolder()
    const visitor = new Visitor(project, project.noor)
    await mustHandIn(visitor, textFile(name, 'Een zin.'))
    expect(readdirSync(project.folder)).toEqual(['incoming'])
    await visitor.post('/uploads/keep')
    const [document] = await documents(project.db)
    expect(document?.name).toBe(name.split(/[\\/]/u).at(-1))
  },
)

test.each(['..', '%2e%2e%2f', 'upload.json', '0'])(
  'an address like /uploads/%s finds nothing',
  async (id) => {
    const project = await mustOpenWithFolder()
    await mustWait(project)
    const visitor = new Visitor(project, project.noor)
    expect((await visitor.post(`/uploads/${id}/end`)).status).toBe(404)
    expect(await uploads(project.folder)).toHaveLength(1)
  },
)
