import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { canonicalJson } from '../../server/quotes/canonical-json.ts'
import { auditDocument, auditPasted } from '../../server/reports/auditing.ts'
import { addSession } from '../../server/sources/sessions.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { aansluiting, mustAudit, mustHaveReport } from './auditing-of.ts'

test('quotations have keys in the order of the report, and terms their own', async () => {
  const project = await mustHaveReport()
  const { quotes } = await auditDocument(project.db, project.report)
  expect(quotes.map(({ key, verdict }) => [key, verdict])).toEqual([
    ['C1', 'verbatim'],
    ['C2', 'altered'],
    ['T1', null],
  ])
})

test('a quotation stands where the report has it, without its marks', async () => {
  const project = await mustHaveReport()
  const { quotes } = await auditDocument(project.db, project.report)
  const [row] = await project.db
    .selectFrom('text_versions')
    .select('text')
    .where('document', '=', project.report)
    .execute()
  expect(quotes.map(({ start, end }) => row?.text.slice(start, end))).toEqual(quotes.map(({ text }) => text))
})

test('a match says where it stands and by whom it may be printed', async () => {
  const project = await mustHaveReport()
  const { quotes } = await auditDocument(project.db, project.report)
  expect(quotes[0]?.matches).toMatchObject([
    {
      ...{ document: 'denkdiner-1.md', session: 'Denkdiner 1: Stroom', exact: aansluiting },
      ...{ similarity: 1, layers: [], rule: 'openbaar' },
    },
  ])
})

test('every verdict is counted, and terms apart', async () => {
  const project = await mustHaveReport()
  const { counts } = await auditDocument(project.db, project.report)
  expect(counts).toEqual({
    ...{ verbatim: 1, normalised: 0, shortened: 0, altered: 1, composite: 0, 'not-found': 0 },
    terms: 1,
  })
})

test('the same project gives the same result, to the byte', async () => {
  const project = await mustHaveReport()
  const json = async () =>
    canonicalJson(JSON.parse(JSON.stringify(await auditDocument(project.db, project.report))))
  expect(await json()).toBe(await json())
})

test('a report without quotations has none, and still states what was searched', async () => {
  const project = await mustHaveReport('# Kort\n\nWij hoorden dat het net vol is.\n')
  const { quotes, counts, searched } = await auditDocument(project.db, project.report)
  expect(quotes).toEqual([])
  expect(counts).toMatchObject({ verbatim: 0, 'not-found': 0, terms: 0 })
  expect(searched).toMatchObject({ documents: 1, sessions: [{ title: 'Denkdiner 1: Stroom', documents: 1 }] })
})

test('a report that is itself among the sources does not prove itself', async () => {
  const text = 'Een deelnemer zei: “Dit heeft niemand aan tafel ooit zo gezegd.”'
  const project = await mustHaveReport()
  const { document } = await mustAdd(project, text, { name: 'als-bron.txt' })
  const result = await auditDocument(project.db, document.id)
  expect(result.quotes[0]).toMatchObject({ verdict: 'not-found' })
  expect(result.excluded).toContainEqual({
    ...{ document: 'als-bron.txt', documentId: document.id },
    ...{ role: 'source', why: 'same-bytes' },
  })
})

test('a copy of the report in another layout does not prove it', async () => {
  const project = await mustHaveReport()
  await mustAdd(project, 'Iemand zei:  "Dit is nooit door iemand gezegd."', { name: 'kopie.txt' })
  const result = await mustAudit(project, 'Iemand zei: “Dit is nooit door iemand gezegd.”')
  expect(result.quotes[0]?.verdict).toBe('not-found')
  expect(result.excluded.map(({ document, why }) => [document, why])).toContainEqual([
    'kopie.txt',
    'same-text',
  ])
})

test('no other report is a source', async () => {
  const project = await mustHaveReport()
  const result = await mustAudit(project, '# Later\n\nIemand zei: “Groei is voor mij een doel op zich.”')
  expect(result.quotes[0]?.verdict).toBe('altered')
})

test('without sources nothing is found, and that nothing was searched is said', async () => {
  const project = await mustOpenProject()
  const result = await mustAudit(project, 'Iemand zei: “Wij wachten op de aansluiting.”')
  expect(result.quotes[0]?.verdict).toBe('not-found')
  expect(result.searched).toMatchObject({ documents: 0, characters: 0, sessions: [] })
})

test('a session without a document is known to be absent', async () => {
  const project = await mustHaveReport()
  await record(project.db, { person: project.noor.id, act: 'session.add' }, (write) =>
    addSession(write, { title: 'Denkdiner 2: Ruimte', kind: 'denkdiner' }),
  )
  const { searched } = await auditDocument(project.db, project.report)
  expect(searched.withoutDocuments.map(({ title }) => title)).toEqual(['Denkdiner 2: Ruimte'])
})

test('what was searched counts the characters of each voice, and documents of no session', async () => {
  const project = await mustHaveReport()
  await mustAdd(project, 'Los papier.', { name: 'los.txt' })
  const { searched } = await auditDocument(project.db, project.report)
  const characters = Object.values(searched.voices).reduce((sum, count) => sum + count, 0)
  expect(characters).toBeGreaterThan(aansluiting.length)
  expect(characters).toBeLessThanOrEqual(searched.characters)
})

test('a pasted quotation has its verdict at once, whatever marks stand around it', async () => {
  const project = await mustHaveReport()
  const pasted = await auditPasted(project.db, `“${aansluiting}”`)
  expect(pasted.report).toBe(null)
  expect(pasted.quotes).toMatchObject([{ text: aansluiting, verdict: 'verbatim', flags: [] }])
})

test('nothing that was pasted is refused in words', async () => {
  const project = await mustHaveReport()
  await expect(auditPasted(project.db, ' “…” ')).rejects.toMatchObject({ key: 'audit-quote-empty' })
})

test.each([
  ['words', 'mee '.repeat(3_000)],
  ['marks', `${'"'.repeat(50_000)}nee${'"'.repeat(50_000)}`],
])('more %s than anybody quotes are refused at once', async (_, pasted) => {
  const project = await mustOpenProject()
  await expect(auditPasted(project.db, pasted)).rejects.toMatchObject({ key: 'audit-quote-too-long' })
})
