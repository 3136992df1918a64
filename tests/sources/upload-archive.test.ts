import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { filesOf } from '../../server/sources/files.ts'
import { sessions } from '../../server/sources/sessions.ts'
import { documents, originalBytes } from '../../server/sources/store.ts'
import { uploads } from '../../server/sources/uploads.ts'
import { mustAdd } from '../project.ts'
import { fieldsOf, mustHandIn, mustOpenWithFolder, read, Visitor } from './visitor.ts'
import { cutShort } from './waiting.ts'

const zipOf = (files: Readonly<Record<string, string>>, name = 'notities.zip') =>
  new File(
    [
      new Uint8Array(
        zipSync(Object.fromEntries(Object.entries(files).map(([file, text]) => [file, strToU8(text)]))),
      ),
    ],
    name,
  )

const talk = (about: string) =>
  `# Denkdiner 6: ${about}\n\n- over ${about} is lang gepraat aan deze tafel\n- niemand wist wie er over ${about} gaat\n`

async function mustHandInZip(files: Readonly<Record<string, string>>) {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  const answers = await mustHandIn(visitor, zipOf(files))
  return { project, visitor, answer: answers[0] }
}

const keepAddress = (page: Awaited<ReturnType<Visitor['page']>>) =>
  page
    .querySelectorAll('form')
    .map((form) => form.getAttribute('action') ?? '')
    .find((action) => /^\/uploads\/[0-9a-f-]{36}\/keep$/u.test(action)) ?? ''

test('a zip waits as one line with its files', async () => {
  const { visitor, answer } = await mustHandInZip({ 'a.md': talk('water'), 'map/b.md': talk('wonen') })
  expect(answer).toMatchObject({ status: 'read', message: '2 bestanden gelezen' })
  const page = await visitor.page('/uploads')
  expect(page.text).toContain('Uit notities.zip')
  expect(page.querySelectorAll('.archive a').map((link) => link.text)).toEqual(['a.md', 'b.md'])
  expect(page.querySelector('#waiting')).toBeNull()
})

test('keeping a zip is one change that can be undone as one', async () => {
  const { project, visitor } = await mustHandInZip({ 'a.md': talk('water'), 'b.md': talk('wonen') })
  await visitor.post(keepAddress(await visitor.page('/uploads')))
  expect((await documents(project.db)).map(({ name }) => name)).toEqual(['a.md', 'b.md'])
  expect((await sessions(project.db)).map(({ title }) => title)).toEqual([
    'Denkdiner 6: water',
    'Denkdiner 6: wonen',
  ])
  const events = await project.db.selectFrom('events').select(['seq', 'act']).orderBy('seq').execute()
  expect(events.filter(({ act }) => act !== 'person.add').map(({ act }) => act)).toEqual([
    'document.add-archive',
  ])
  expect(await uploads(project.folder)).toEqual([])
  await undo(project.db, project.noor.id, events.at(-1)?.seq ?? 0)
  expect(await documents(project.db)).toEqual([])
  expect((await verify(project.db)).ok).toBe(true)
})

test('the original of each document is its own file, not the zip', async () => {
  const { project, visitor } = await mustHandInZip({ 'a.md': talk('water') })
  await visitor.post(keepAddress(await visitor.page('/uploads')))
  const [document] = await documents(project.db)
  const bytes = await originalBytes(project.db, document?.original ?? '')
  expect(new TextDecoder().decode(bytes)).toBe(talk('water'))
})

test('a zip with texts that cannot be read is refused as a whole, with the reason for each', async () => {
  const { project, visitor, answer } = await mustHandInZip({
    'a.md': talk('water'),
    'leeg.txt': '',
    'verslag.docx': 'PK\u0003\u0004 en dan niets',
  })
  expect(answer).toMatchObject({ status: 'refused' })
  expect(answer?.message).toContain('van de 3 bestanden kunnen er 2 niet gelezen worden')
  const refused = (await visitor.page('/uploads')).querySelector('[aria-labelledby=refused]')?.text
  expect(refused).toContain('‘leeg.txt’ is leeg')
  expect(refused).toContain('‘verslag.docx’ is beschadigd')
  expect((await uploads(project.folder)).map(({ status }) => status)).toEqual(['refused'])
})

test('a zip within a zip is refused', async () => {
  const project = await mustOpenWithFolder()
  const inner = zipSync({ 'a.txt': strToU8('Een zin.') })
  const file = new File([new Uint8Array(zipSync({ 'in.zip': inner }))], 'uit.zip')
  const [answer] = await mustHandIn(new Visitor(project, project.noor), file)
  expect(answer?.status).toBe('refused')
})

test('a zip that grows as no document does is refused, and leaves nothing behind', async () => {
  const project = await mustOpenWithFolder()
  const bomb = zipSync({ 'a.txt': strToU8('Een zin.'), 'nullen.txt': new Uint8Array(4 * 1024 * 1024) })
  const [answer] = await mustHandIn(
    new Visitor(project, project.noor),
    new File([new Uint8Array(bomb)], 'bom.zip'),
  )
  expect(answer?.status).toBe('refused')
  expect((await uploads(project.folder)).map(({ status }) => status)).toEqual(['refused'])
})

test('files that are known already are passed over', async () => {
  const project = await mustOpenWithFolder()
  await mustAdd(project, talk('water'), { name: 'eerder.md' })
  const visitor = new Visitor(project, project.noor)
  await mustHandIn(visitor, zipOf({ 'a.md': talk('water'), 'b.md': talk('wonen'), 'c.md': talk('wonen') }))
  const page = await visitor.page('/uploads')
  expect(page.text).toContain('1 nieuw bestand en 2 al bekend')
  await visitor.post(keepAddress(page))
  expect((await documents(project.db)).map(({ name }) => name)).toEqual(['eerder.md', 'b.md'])
})

test('of a zip, what was kept meanwhile by itself is passed over', async () => {
  const { project, visitor } = await mustHandInZip({ 'a.md': talk('water'), 'b.md': talk('wonen') })
  await mustAdd(project, talk('water'), { name: 'eerder.md' })
  await visitor.post(keepAddress(await visitor.page('/uploads')))
  expect((await documents(project.db)).map(({ name }) => name)).toEqual(['eerder.md', 'b.md'])
  expect(await uploads(project.folder)).toEqual([])
})

test('a zip that was kept when the program was cut short stops waiting, and nothing is kept twice', async () => {
  const { project, visitor } = await mustHandInZip({ 'a.md': talk('water'), 'b.md': talk('wonen') })
  const address = keepAddress(await visitor.page('/uploads'))
  await cutShort(project, () => visitor.post(address))
  const response = await visitor.post(address)
  expect([response.status, response.headers.get('location')]).toEqual([303, '/sessions'])
  expect(await documents(project.db)).toHaveLength(2)
  expect(await uploads(project.folder)).toEqual([])
})

test('two files in a zip with one text become one document', async () => {
  const { project, visitor } = await mustHandInZip({
    'a.md': talk('water'),
    'b.txt': talk('water').replace('# ', ''),
  })
  await visitor.post(keepAddress(await visitor.page('/uploads')))
  const [document, ...more] = await documents(project.db)
  expect(more).toEqual([])
  expect((await filesOf(project.db, document?.id ?? '')).map(({ name }) => name)).toEqual(['b.txt'])
})

test('what is filled in about a file of a zip is kept with the zip', async () => {
  const { project, visitor } = await mustHandInZip({ 'a.md': talk('water'), 'b.md': talk('wonen') })
  const list = await visitor.page('/uploads')
  const url = list.querySelector('.archive a')?.getAttribute('href') ?? ''
  const fields = fieldsOf(await visitor.page(url), `${url}/remember`)
  const response = await visitor.post(`${url}/remember`, { ...fields, title: 'Water, nagekeken' })
  expect(response.headers.get('location')).toBe('/uploads')
  expect((await visitor.page('/uploads')).querySelector('.archive')?.text).toContain('nagekeken')
  await visitor.post(keepAddress(await visitor.page('/uploads')))
  expect((await documents(project.db))[0]?.title).toBe('Water, nagekeken')
})

test('a file of a zip that is nearly there has to be chosen about first, and nothing is kept before', async () => {
  const project = await mustOpenWithFolder()
  const long = `${talk('water')}\n${'Wij wachten al een jaar op stroom voor de hele streek en niemand weet waarom dat zo lang duurt. '}\n`
  await mustAdd(project, long, { name: 'eerder.md' })
  const visitor = new Visitor(project, project.noor)
  await mustHandIn(
    visitor,
    zipOf({ 'later.md': long.replace('een jaar', 'twee jaar'), 'b.md': talk('wonen') }),
  )
  const refused = await read(await visitor.post(keepAddress(await visitor.page('/uploads'))))
  expect(refused.querySelector('#errors')?.text).toContain('later.md')
  expect(await documents(project.db)).toHaveLength(1)
  const url = refused.querySelector('.archive a')?.getAttribute('href') ?? ''
  const fields = fieldsOf(await visitor.page(url), `${url}/remember`)
  await visitor.post(`${url}/remember`, { ...fields, once: 'apart' })
  await visitor.post(keepAddress(await visitor.page('/uploads')))
  expect(await documents(project.db)).toHaveLength(3)
})

test('taking a zip away takes all of it away', async () => {
  const { project, visitor } = await mustHandInZip({ 'a.md': talk('water') })
  const [archive] = (await uploads(project.folder)).filter(({ status }) => status === 'archive')
  await visitor.post(`/uploads/${archive?.id}/end`)
  expect(await uploads(project.folder)).toEqual([])
})
