import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { addTextVersion } from '../../server/sources/text-versions.ts'
import { visit } from '../browsing.ts'
import { mustCorrect, mustHaveCodedTalk, talk } from '../codings/corrected-talk.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

const text = 'Wij wachten al drie jaar op strom.\n\nDe netbeheerder kan niet kiezen.'

async function mustHaveTwoVersions() {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, text, { session: 'Diner 1', name: 'tafel 1.txt' })
  const first = await sourceText(project.db, document.id)
  const shift = (at: number) => (at > 33 ? at + 1 : at)
  await record(
    project.db,
    { person: project.bram.id, act: 'document.correct', subject: document.id },
    (write) =>
      addTextVersion(write, {
        document: document.id,
        number: 2,
        reason: 'tikfout',
        reader: 'correction 1',
        text: text.replace('strom.', 'stroom.'),
        blocks: first.blocks.map(({ voice: _voice, ...block }) => ({
          ...block,
          start: shift(block.start),
          end: shift(block.end),
        })),
        parts: first.parts,
        voices: first.blocks.map(({ voice }) => voice),
      }),
  )
  return { visitor: visit(project, project.noor), document: document.id, old: first.version.id, project }
}

test('an older text version opens at its own link, for reading only', async () => {
  const { visitor, document } = await mustHaveTwoVersions()
  const { html, status } = await visitor.open(`/documents/${document}/versions/1`)
  expect(status).toBe(200)
  expect(html.querySelector('#text')?.text).toContain('op strom.')
  expect(html.querySelector('#older')?.text).toContain('De nieuwste is versie 2.')
  expect(html.querySelectorAll('form[action$="/codings"]')).toEqual([])
})

test('the newest version has no banner, and its link is the reading page', async () => {
  const { visitor, document } = await mustHaveTwoVersions()
  expect((await visitor.open(`/documents/${document}`)).html.querySelector('#older')).toBeNull()
  const answer = await visitor.app.request(`http://localhost/documents/${document}/versions/2`)
  expect(answer.headers.get('location')).toBe(`/documents/${document}`)
})

test('a link that names a version by its id opens the text in which its words stand', async () => {
  const { visitor, document, old } = await mustHaveTwoVersions()
  const answer = await visitor.app.request(
    `http://localhost/documents/${document}?version=${old}&start=28&end=33`,
  )
  expect(answer.headers.get('location')).toBe(`/documents/${document}/versions/1?start=28&end=33`)
})

test('a choice of words stays within the older version', async () => {
  const { visitor, document } = await mustHaveTwoVersions()
  const here = `/documents/${document}/versions/1`
  const { text: answer } = await visitor.open(
    `/documents/${document}/fragment?start=28&end=33&here=${encodeURIComponent(here)}`,
  )
  expect(answer).toContain('strom')
})

test('a version that never was is not found', async () => {
  const { visitor, document } = await mustHaveTwoVersions()
  for (const path of [`/documents/${document}/versions/9`, `/documents/${document}?version=9`])
    expect((await visitor.open(path)).status).toBe(404)
})

test('the list of versions says who corrected what, and why', async () => {
  const { visitor, document } = await mustHaveTwoVersions()
  const { html } = await visitor.open(`/documents/${document}/versions`)
  const [newest, first] = html.querySelectorAll('.versions__one')
  expect(newest?.text).toContain('Bram')
  expect(newest?.text).toContain('Reden: tikfout')
  expect(newest?.text).toContain('1 alinea veranderde.')
  expect(first?.text).toContain('Zoals het bestand is gelezen')
})

test('two versions are compared paragraph by paragraph, and what is the same is folded', async () => {
  const { visitor, document } = await mustHaveTwoVersions()
  const { html } = await visitor.open(`/documents/${document}/versions?from=1&to=2`)
  const compared = html.querySelector('#compared')
  expect(compared?.querySelector('.compared del')?.text).toContain('strom')
  expect(compared?.querySelector('.compared ins')?.text).toContain('stroom')
  expect(compared?.querySelector('details summary')?.text).toBe('1 alinea ongewijzigd')
})

test('an older version has the codings of that day, where they stood', async () => {
  const { project, visitor, document } = await mustHaveCodedTalk()
  await mustCorrect(project, document, { 1: 'Wij wachten al drie jaar op stroom.', 2: 'Iets heel anders.' })
  const { html } = await visitor.open(`/documents/${document}/versions/1`)
  expect(html.querySelectorAll('#text mark.coded').map((mark) => mark.text)).toEqual([
    'drie jaar op strom',
    'De netbeheerder kan niet kiezen.',
  ])
})

test('the newest text says which codings a correction touched, and never draws an orphan', async () => {
  const { project, visitor, document } = await mustHaveCodedTalk()
  await mustCorrect(project, document, { 1: 'Wij wachten al drie jaar op stroom.', 2: 'Iets heel anders.' })
  const { html } = await visitor.open(`/documents/${document}`)
  expect(html.querySelector('#notices')?.text).toContain('1 codering is losgeraakt.')
  expect(html.querySelector('#notices')?.text).toContain('1 codering is gewijzigd.')
  expect(html.querySelectorAll('#text mark.coded').map((mark) => mark.text)).toEqual(['drie jaar op stroom'])
  expect(html.querySelector('.margin')?.text).toContain('gewijzigd')
})

test('a changed coding shows the difference beside the text, until somebody says that it still fits', async () => {
  const { project, visitor, document } = await mustHaveCodedTalk()
  await mustCorrect(project, document, { 1: 'Wij wachten al drie jaar op stroom.' })
  const chosen = `/documents/${document}?sentence=1`
  const before = (await visitor.open(chosen)).html.querySelector('.given__changed')
  expect(before?.querySelector('del')?.text).toContain('strom')
  const form = before?.querySelector('form')
  await visitor.post(form?.getAttribute('action') ?? '', { back: chosen })
  const after = (await visitor.open(chosen)).html
  expect(after.querySelector('.given__changed')).toBeNull()
  expect(after.querySelector('#notices')?.text).toBe('')
})

test('a memo on words that are gone stays at its old text, and says so', async () => {
  const { project, visitor, document, version } = await mustHaveCodedTalk()
  const start = talk.indexOf('De netbeheerder')
  const words = { subject_kind: 'fragment', subject: version, start, end: start + 15 }
  await visitor.post('/memos', { ...words, text: 'Wie kiest er dan wel?', kind: 'inhoud' })
  await mustCorrect(project, document, { 2: 'Iets heel anders.' })
  expect((await visitor.open('/memos')).html.querySelector('.memos__item')?.text).toContain(
    'in tafel 1.txt, tekstversie 1',
  )
  const chosen = `/documents/${document}/versions/1?start=${start}&end=${start + 15}`
  expect((await visitor.open(chosen)).html.querySelector('#panel')?.text).toContain('Wie kiest er dan wel?')
  const { html } = await visitor.open(`/documents/${document}/versions`)
  expect(html.querySelectorAll('.versions__one')[1]?.text).toContain('1 memo staat nog bij deze tekst.')
})
