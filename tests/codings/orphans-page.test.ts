import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { changedCodings, orphans } from '../../server/codings/corrected.ts'
import { codings } from '../../server/codings/store.ts'
import { headOf } from '../../server/database/write.ts'
import { eventInWords } from '../../server/history/words.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustCorrect, mustHaveCodedTalk } from './corrected-talk.ts'

/** The second paragraph went, and its words came back otherwise in the third; the first changed by a letter. */
async function mustHaveOrphan() {
  const made = await mustHaveCodedTalk()
  await mustCorrect(made.project, made.document, {
    1: 'Wij wachten al drie jaar op stroom.',
    2: 'Iets heel anders.',
    3: 'Over die monteur is twijfel aan tafel. Een netbeheerder kan namelijk niet kiezen.',
  })
  const [orphan] = (await orphans(made.project.db)).map(({ coding }) => coding)
  const [changed] = (await changedCodings(made.project.db)).map(({ coding }) => coding)
  if (!orphan || !changed) throw new Error('the correction touched no codings')
  return { ...made, orphan, changed }
}

test('without anything that waits the queue says so', async () => {
  const { visitor } = await mustHaveCodedTalk()
  expect((await visitor.open('/orphans')).html.querySelector('.empty h2')?.text).toBe('Er wacht niets')
})

test('an orphan is shown with its old words, why it came loose, and proposals beside them', async () => {
  const { visitor } = await mustHaveOrphan()
  const { html } = await visitor.open('/orphans')
  expect(html.querySelector('.orphan mark')?.text).toBe('De netbeheerder kan niet kiezen.')
  expect(html.querySelector('.orphan .note')?.text).toContain('sinds tekstversie 2')
  expect(html.querySelector('.orphan .note')?.text).toContain('Bram')
  const proposals = html.querySelectorAll('.orphan__proposal')
  expect(proposals.length).toBeGreaterThan(0)
  expect(proposals.length).toBeLessThanOrEqual(3)
  expect(proposals[0]?.querySelector('ins')?.text).toContain('namelijk')
})

test('a person takes a proposal, and the log says who decided', async () => {
  const { visitor, project, orphan } = await mustHaveOrphan()
  const { html } = await visitor.open('/orphans')
  const form = html.querySelector('.orphan__proposal form')
  const fields = Object.fromEntries(
    (form?.querySelectorAll('input') ?? []).map((input) => [
      input.getAttribute('name') ?? '',
      input.getAttribute('value') ?? '',
    ]),
  )
  const answer = await visitor.post(`/orphans/${orphan.id}`, fields)
  expect(answer.headers.get('location')).toBe('/orphans')
  const placed = (await codings(project.db)).find(({ id }) => id === orphan.id)
  expect(placed?.exact).toContain('netbeheerder kan namelijk niet kiezen')
  expect(placed?.carried).toBeNull()
  const said = await eventInWords(project.db, (await headOf(project.db))?.seq ?? 0)
  expect(`${said?.person} ${said?.text}`).toContain('Noor gaf een losgeraakte codering een plaats: ‘Stroom’')
})

test('another place is named by its exact words', async () => {
  const { visitor, project, orphan, document } = await mustHaveOrphan()
  const { version } = await sourceText(project.db, document)
  const form = { version: version.id, revision: orphan.revision, exact: 'Iets heel anders.' }
  expect((await visitor.post(`/orphans/${orphan.id}`, form)).status).toBe(303)
  const placed = (await codings(project.db)).find(({ id }) => id === orphan.id)
  expect(placed?.exact).toBe('Iets heel anders.')
})

test('another place is named by the numbers of its sentences', async () => {
  const { visitor, project, orphan, document } = await mustHaveOrphan()
  const { version } = await sourceText(project.db, document)
  const form = { version: version.id, revision: orphan.revision, first: 3, last: 4 }
  expect((await visitor.post(`/orphans/${orphan.id}`, form)).status).toBe(303)
  const placed = (await codings(project.db)).find(({ id }) => id === orphan.id)
  expect(placed?.exact).toMatch(/^Over die monteur.*kiezen\.$/u)
})

test('words that stand nowhere are refused in place, and stay in the field', async () => {
  const { visitor, project, orphan, document } = await mustHaveOrphan()
  const { version } = await sourceText(project.db, document)
  const form = { version: version.id, revision: orphan.revision, exact: 'Dit zei niemand.' }
  const answer = await visitor.post(`/orphans/${orphan.id}`, form)
  const page = parse(await answer.text())
  expect(answer.status).toBe(422)
  expect(page.querySelector('#exact-error')).not.toBeNull()
  expect(page.querySelector('#exact')?.text).toBe('Dit zei niemand.')
})

test('a place in a text that was corrected meanwhile is refused', async () => {
  const { visitor, project, orphan, document, version } = await mustHaveOrphan()
  const answer = await visitor.post(`/orphans/${orphan.id}`, { version, start: 0, end: 3 })
  expect(answer.status).toBe(409)
  expect((await orphans(project.db)).map(({ coding }) => coding.id)).toEqual([orphan.id])
  expect((await sourceText(project.db, document)).version.number).toBe(2)
})

test('an orphan that is let go ends', async () => {
  const { visitor, project, orphan } = await mustHaveOrphan()
  expect((await visitor.post(`/orphans/${orphan.id}/end`, { revision: orphan.revision })).status).toBe(303)
  expect(await orphans(project.db)).toEqual([])
})

test('a coding that never came loose cannot be let go here', async () => {
  const { visitor, changed } = await mustHaveOrphan()
  expect((await visitor.post(`/orphans/${changed.id}/end`, {})).status).toBe(422)
})

test('a changed coding shows what changed, and still fits when a person says so', async () => {
  const { visitor, project, changed } = await mustHaveOrphan()
  const { html } = await visitor.open('/orphans')
  const item = html.querySelector(`#changed-${changed.id}`)
  expect(item?.querySelector('del')?.text).toContain('strom')
  expect(item?.querySelector('ins')?.text).toContain('stroom')
  await visitor.post(`/orphans/changed/${changed.id}`, { revision: changed.revision })
  expect((await codings(project.db)).find(({ id }) => id === changed.id)?.carried).toBeNull()
})

test('a changed coding that does not fit any more is taken away', async () => {
  const { visitor, project, changed } = await mustHaveOrphan()
  await visitor.post(`/orphans/changed/${changed.id}/end`, { revision: changed.revision })
  expect((await codings(project.db)).map(({ id }) => id)).not.toContain(changed.id)
})

test('the start page begins with what lost its place', async () => {
  const { visitor } = await mustHaveOrphan()
  const { html } = await visitor.open('/')
  expect(html.querySelector('.next li strong')?.text).toContain('1 codering is losgeraakt')
})
