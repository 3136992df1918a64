import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { addCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { verify } from '../../server/history/verify.ts'
import { filesOf } from '../../server/sources/files.ts'
import { documents, sourceText, textVersions } from '../../server/sources/store.ts'
import { mustAdd, type TestProject } from '../project.ts'
import { fieldsOf, mustHandIn, mustOpenWithFolder, read, textFile, Visitor } from './visitor.ts'

const text = `# Werksessie 4

Wij wachten al een jaar op een aansluiting, en de netbeheerder zegt niets.

Onze monteurs staan stil, terwijl er werk genoeg is in de hele streek.

Dat de gemeente meedenkt, helpt; maar het lost de file niet op.
`
const sameText = text.replaceAll('\n\n', '\n\n\n').replace('# ', '## ')
const nearly = text.replace('een jaar', 'twee jaar')

async function mustMeetTwin(project: TestProject, file: File) {
  const { document } = await mustAdd(project, text, { name: 'verslag.md' })
  const visitor = new Visitor(project, project.noor)
  const [answer] = await mustHandIn(visitor, file)
  return { visitor, document, url: answer?.url ?? '' }
}

test('the preview of a text that is there already offers one document with two files', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, document, url } = await mustMeetTwin(project, textFile('kopie.md', sameText))
  const page = await visitor.page(url)
  expect(page.querySelector('#once legend')?.text).toContain('Deze tekst staat al in het project')
  expect(fieldsOf(page, `${url}/keep`).once).toEqual(['beside'])
  const response = await visitor.post(`${url}/keep`, fieldsOf(page, `${url}/keep`))
  expect(response.headers.get('location')).toBe(`/documents/${document.id}`)
  expect(await documents(project.db)).toHaveLength(1)
  expect(await filesOf(project.db, document.id)).toMatchObject([{ name: 'kopie.md', relation: 'same-text' }])
})

test('somebody may keep the same text as a document of its own', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustMeetTwin(project, textFile('kopie.md', sameText))
  const fields = fieldsOf(await visitor.page(url), `${url}/keep`)
  await visitor.post(`${url}/keep`, { ...fields, once: 'apart' })
  expect((await documents(project.db)).map(({ name }) => name)).toEqual(['verslag.md', 'kopie.md'])
})

test('of a text that is nearly there a person has to say what becomes of it', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, url } = await mustMeetTwin(project, textFile('later.md', nearly))
  const page = await visitor.page(url)
  expect(page.querySelector('#once')?.text).toMatch(
    /staat 9\d\u00A0% ook in de andere\. De bron is verslag\.md/u,
  )
  expect(page.querySelector('#once .compared')?.text).toContain('twee')
  const response = await visitor.post(`${url}/keep`, fieldsOf(page, `${url}/keep`))
  expect(response.status).toBe(422)
  expect((await read(response)).querySelector('#once .field__error')?.text).toContain('Kies wat er met dit')
  expect(await documents(project.db)).toHaveLength(1)
})

test('it can become the next version of the text, with its file kept and the structure as it was', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, document, url } = await mustMeetTwin(project, textFile('later.md', nearly))
  const before = await sourceText(project.db, document.id)
  const fields = fieldsOf(await visitor.page(url), `${url}/keep`)
  await visitor.post(`${url}/keep`, { ...fields, once: 'next', reason: 'nagekeken met de opname' })
  const after = await sourceText(project.db, document.id)
  expect(after.text).toContain('twee jaar')
  expect(after.version).toMatchObject({ number: 2, reason: 'nagekeken met de opname' })
  expect(after.parts.map(({ session }) => session)).toEqual(before.parts.map(({ session }) => session))
  expect(await filesOf(project.db, document.id)).toMatchObject([
    { name: 'later.md', relation: 'next-version', version: after.version.id },
  ])
  expect((await verify(project.db)).ok).toBe(true)
})

test('a next version needs a reason', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, document, url } = await mustMeetTwin(project, textFile('later.md', nearly))
  const fields = fieldsOf(await visitor.page(url), `${url}/keep`)
  const response = await visitor.post(`${url}/keep`, { ...fields, once: 'next', reason: ' ' })
  expect((await read(response)).querySelector('#reason-error')?.text).not.toBe('')
  expect(await textVersions(project.db, document.id)).toHaveLength(1)
})

test('a choice made before the same text came in is asked again', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  const [answer] = await mustHandIn(visitor, textFile('kopie.md', sameText))
  const url = answer?.url ?? ''
  const fields = fieldsOf(await visitor.page(url), `${url}/keep`)
  await mustAdd(project, text, { name: 'verslag.md' })
  const response = await visitor.post(`${url}/keep`, fields)
  expect((await read(response)).querySelector('#errors')?.text).toContain('intussen anders gelezen')
  expect(await documents(project.db)).toHaveLength(1)
})

test('keeping all at once makes one document of two files with one text, and leaves what needs a choice', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  await mustHandIn(
    visitor,
    textFile('a.md', text),
    textFile('b.md', sameText),
    textFile('anders.md', 'Iets heel anders.'),
  )
  expect((await visitor.page('/uploads')).text).toContain('Zelfde tekst als ‘a.md’, dat ook wacht')
  await visitor.post('/uploads/keep')
  expect((await documents(project.db)).map(({ name }) => name)).toEqual(['a.md', 'anders.md'])
  await mustHandIn(visitor, textFile('later.md', nearly))
  const response = await visitor.post('/uploads/keep')
  expect((await read(response)).querySelector('#errors')?.text).toContain('De tekst lijkt op ‘a.md’')
  expect(await documents(project.db)).toHaveLength(2)
})

test('the list marks a text that is nearly the same as another that waits, and as a document that came since', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  await mustHandIn(visitor, textFile('a.md', text), textFile('later.md', nearly))
  expect((await visitor.page('/uploads')).text).toContain('Lijkt op ‘a.md’, dat ook wacht')
  const answer = await read(await visitor.post('/uploads/keep'))
  expect(answer.querySelector('#errors')?.text).toMatch(/later\.md: .*Het andere bestand is bewaard/u)
  expect((await visitor.page('/uploads')).querySelector('.waiting')?.text).toMatch(
    /Lijkt op ‘a\.md’\..*Kies dat bij het bekijken/u,
  )
})

test('codings of the text before stand in the next version', async () => {
  const project = await mustOpenWithFolder()
  const { visitor, document, url } = await mustMeetTwin(project, textFile('later.md', nearly))
  const { version, text: before } = await sourceText(project.db, document.id)
  const start = before.indexOf('Onze monteurs')
  await record(project.db, { person: project.noor.id, act: 'coding.add' }, async (write) => {
    const code = await addCode(write, { name: 'vakmensen' })
    const span = { document: document.id, version: version.id, start, end: start + 13 }
    const seen = { suggestions: false, others: false }
    await addCoding(write, { ...span, code, coder: project.noor.id, origin: 'reading', seen })
  })
  const fields = fieldsOf(await visitor.page(url), `${url}/keep`)
  await visitor.post(`${url}/keep`, { ...fields, once: 'next', reason: 'verbeterd' })
  const latest = await sourceText(project.db, document.id)
  const coding = await project.db
    .selectFrom('codings')
    .selectAll()
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  expect(coding.version).toBe(latest.version.id)
  expect(latest.text.slice(coding.start, coding.end)).toBe('Onze monteurs')
})

test('of two waiting files with one text, kept in one go, the second is kept beside the first', async () => {
  const project = await mustOpenWithFolder()
  const visitor = new Visitor(project, project.noor)
  await mustHandIn(visitor, textFile('verslag.md', text), textFile('kopie.md', sameText))
  await visitor.post('/uploads/keep', {})
  const [document, ...others] = await documents(project.db)
  expect(others).toEqual([])
  expect(await filesOf(project.db, document?.id ?? '')).toMatchObject([{ name: 'kopie.md' }])
})
