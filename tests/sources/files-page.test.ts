import { expect, test } from 'vitest'
import { sha256 } from '../../server/database/ids.ts'
import { filesOf } from '../../server/sources/files.ts'
import { documents, sourceText } from '../../server/sources/store.ts'
import { uploads } from '../../server/sources/uploads.ts'
import { mustAdd } from '../project.ts'
import { pngOf } from './pictures.ts'
import { fieldsOf, mustHandIn, mustOpenWithFolder, read, textFile, Visitor } from './visitor.ts'

const text = 'Flip-over 3\n\n- meer monteurs\n- eerst de kabel, dan de rest\n'
const png = (name = 'flip-over 3.png', shade = 200) => new File([new Uint8Array(pngOf(40, 30, shade))], name)

async function mustShow() {
  const project = await mustOpenWithFolder()
  const { document } = await mustAdd(project, text, { name: 'flip-over.txt' })
  const visitor = new Visitor(project, project.noor)
  return { project, document, visitor, here: `/documents/${document.id}/files` }
}

test('the page of the files names the first one with its size and hash, to be downloaded', async () => {
  const { visitor, here, document } = await mustShow()
  const page = await visitor.page(here)
  expect(page.querySelector('.file-line')?.text).toContain('flip-over.txt')
  expect(page.querySelector('.hash')?.text).toBe(document.original)
  expect(page.querySelector(`a[href="/documents/${document.id}/original"]`)).not.toBeNull()
})

test('a picture is kept beside the text and shown next to it', async () => {
  const { visitor, here, project, document } = await mustShow()
  const response = await visitor.send(here, 'files', [png()])
  expect(response.headers.get('location')).toBe(here)
  const [file] = await filesOf(project.db, document.id)
  const page = await visitor.page(here)
  expect(page.querySelector('.side-by-side img')?.getAttribute('src')).toBe(`${here}/${file?.id}/picture`)
  expect(page.querySelector('.side-by-side__text')?.text).toContain('eerst de kabel, dan de rest')
})

test('from the page where a text is read a link leads to its photo', async () => {
  const { visitor, here, document } = await mustShow()
  const link = async () =>
    (await visitor.page(`/documents/${document.id}`)).querySelector(`a[href="${here}#beside"]`)?.text
  expect(await link()).toBeUndefined()
  await visitor.send(here, 'files', [png()])
  expect(await link()).toBe('Foto naast de tekst')
})

test('a picture goes out as a picture and as nothing else', async () => {
  const { visitor, here, project, document } = await mustShow()
  await visitor.send(here, 'files', [png('plaat.svg')])
  const [file] = await filesOf(project.db, document.id)
  const response = await visitor.request(`${here}/${file?.id}/picture`)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(sha256(new Uint8Array(await response.arrayBuffer()))).toBe(file?.original)
})

test('a further file comes back byte for byte, as a download', async () => {
  const { visitor, here, project, document } = await mustShow()
  await visitor.send(here, 'files', [png()])
  const [file] = await filesOf(project.db, document.id)
  const response = await visitor.request(`${here}/${file?.id}`)
  expect(response.headers.get('content-disposition')).toContain('attachment')
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(pngOf(40, 30))
})

test('a file with the same text can be kept beside it, one with another text cannot', async () => {
  const { visitor, here, project, document } = await mustShow()
  await visitor.send(here, 'files', [textFile('kopie.md', `${text}\n`)])
  expect(await filesOf(project.db, document.id)).toMatchObject([{ name: 'kopie.md', relation: 'same-text' }])
  const response = await visitor.send(here, 'files', [textFile('anders.txt', 'Iets heel anders.')])
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#files-error')?.text).toContain('is een andere dan die van')
})

test('a further file can be taken away', async () => {
  const { visitor, here, project, document } = await mustShow()
  await visitor.send(here, 'files', [png()])
  const [file] = await filesOf(project.db, document.id)
  const action = `${here}/${file?.id}/end`
  await visitor.post(action, fieldsOf(await visitor.page(here), action))
  expect(await filesOf(project.db, document.id)).toEqual([])
})

test.each([
  [
    'a drawing with script',
    new File(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'], 'plaat.svg'),
  ],
  ['a picture that only says so', new File(['\x89PNG en verder niets'], 'plaat.png')],
  ['a picture of too many pixels', new File([new Uint8Array(headerOnly(30_000, 30_000))], 'groot.png')],
])('%s is refused', async (_, file) => {
  const { visitor, here, project, document } = await mustShow()
  const response = await visitor.send(here, 'files', [file])
  expect(response.status).toBe(422)
  expect(await filesOf(project.db, document.id)).toEqual([])
})

/** The beginning of a png that says how large it is. */
function headerOnly(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(pngOf(1, 1))
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return new Uint8Array(bytes)
}

test('a picture that is handed in asks of which source it is', async () => {
  const { visitor, project, document, here } = await mustShow()
  const [answer] = await mustHandIn(visitor, png())
  expect(answer?.status).toBe('read')
  const [upload] = await uploads(project.folder)
  const action = `/uploads/${upload?.id}/keep`
  const unchosen = await read(await visitor.post(action, fieldsOf(await visitor.page('/uploads'), action)))
  expect(unchosen.text).toContain('Kies van welke bron dit een foto is.')
  const response = await visitor.post(action, { document: document.id })
  expect(response.headers.get('location')).toBe(here)
  expect(await filesOf(project.db, document.id)).toMatchObject([{ relation: 'picture' }])
  expect(await uploads(project.folder)).toEqual([])
})

test('a text that is typed over becomes a source with the picture as its original beside it', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  await mustHandIn(visitor, png())
  const [picture] = await uploads(project.folder)
  const page = `/uploads/${picture?.id}`
  expect((await visitor.page(page)).querySelector('textarea')).not.toBeNull()
  const typed = await visitor.post(`${page}/type`, { text: 'Flip-over 3\r\n\r\n- meer monteurs' })
  const preview = typed.headers.get('location') ?? ''
  const response = await visitor.post(
    `${preview}/keep`,
    fieldsOf(await visitor.page(preview), `${preview}/keep`),
  )
  const [document] = await documents(project.db)
  expect(response.headers.get('location')).toBe(`/documents/${document?.id}`)
  expect(document?.name).toBe('flip-over 3.txt')
  expect((await sourceText(project.db, document?.id ?? '')).text).toBe('Flip-over 3\n\n- meer monteurs\n')
  expect(await filesOf(project.db, document?.id ?? '')).toMatchObject([{ name: 'flip-over 3.png' }])
  expect(await uploads(project.folder)).toEqual([])
})

test('a waiting picture is shown, and nothing else is under that address', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  await mustHandIn(visitor, png(), textFile('a.txt', 'Een zin.'))
  const all = await uploads(project.folder)
  const [picture, other] = ['picture', 'read'].map((status) => all.find((one) => one.status === status))
  const shown = await visitor.request(`/uploads/${picture?.id}/picture`)
  expect(shown.headers.get('content-type')).toBe('image/png')
  expect((await visitor.request(`/uploads/${other?.id}/picture`)).status).toBe(404)
})
