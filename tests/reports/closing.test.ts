import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { addCoding, endCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { publish } from '../../server/quotes/publishing.ts'
import { quoteSetOf } from '../../server/quotes/store.ts'
import { reopenItem } from '../../server/reports/closing.ts'
import { barredBy, barredFrom } from '../../server/reports/interests.ts'
import { judgedQuotation, roundOf } from '../../server/reports/store.ts'
import { documentNamed, sourceText } from '../../server/sources/store.ts'
import { addTextVersion } from '../../server/sources/text-versions.ts'
import { barredInWords } from '../../views/reports/words.ts'
import type { TestProject } from '../project.ts'
import { place } from './audited.ts'
import { aansluiting, close, find, finish, mustHaveReport, mustStart } from './auditing-of.ts'

async function mustCode(project: TestProject, person: string) {
  const { id } = await documentNamed(project.db, 'denkdiner-1.md')
  const { text, version } = await sourceText(project.db, id)
  const start = text.indexOf(aansluiting)
  return record(project.db, { person, act: 'coding.add' }, async (write) => {
    const code = await addCode(write, { name: `schaarste ${person}` })
    return addCoding(write, {
      ...{ document: id, version: version.id, start, end: start + 11, code },
      ...{ coder: person, origin: 'reading', seen: { suggestions: false, others: false } },
    })
  })
}

async function mustChoose(project: TestProject, person: string): Promise<string> {
  const { id } = await documentNamed(project.db, 'denkdiner-1.md')
  const { version } = await sourceText(project.db, id)
  const { result } = await record(project.db, { person, act: 'quote.add' }, async (write) => {
    const set = await quoteSetOf(write, 'Stroom')
    await addQuote(write, { set, document: id, version: version.id, exact: aansluiting })
    return set
  })
  return result
}

const barredIn = async (project: TestProject, audit: string, item = 'C1') =>
  barredFrom(project.db, judgedQuotation((await roundOf(project.db, audit)).result, item))

test('who coded words of a quotation cannot close it', async () => {
  const project = await mustHaveReport()
  await mustCode(project, project.bram.id)
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1' })
  await expect(close(project, audit, { item: 'C1' })).rejects.toMatchObject({
    code: 'forbidden',
    key: 'audit-closer-barred',
  })
  await close(project, audit, { item: 'C1', person: project.noor.id })
  expect((await roundOf(project.db, audit)).closings.get('C1')?.person).toBe(project.noor.id)
})

test('who coded other words can close it', async () => {
  const project = await mustHaveReport()
  await mustCode(project, project.bram.id)
  const audit = await mustStart(project)
  expect(await barredIn(project, audit, 'C2')).toEqual([])
})

test('an exception is closed with its reason, which stays', async () => {
  const project = await mustHaveReport()
  await mustCode(project, project.bram.id)
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1' })
  await close(project, audit, { item: 'C1', exception: 'Noor is ziek' })
  expect((await roundOf(project.db, audit)).closings.get('C1')?.exception).toBe('Noor is ziek')
})

test('a reason of somebody who needs none is no exception', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1' })
  await close(project, audit, { item: 'C1', exception: 'voor de zekerheid' })
  expect((await roundOf(project.db, audit)).closings.get('C1')?.exception).toBe(null)
})

test('a coding that was taken back still bars who made it', async () => {
  const project = await mustHaveReport()
  const coded = await mustCode(project, project.bram.id)
  await record(project.db, { person: project.bram.id, act: 'coding.end' }, async (write) => {
    const row = await write.trx.selectFrom('codings').select('id').executeTakeFirstOrThrow()
    await endCoding(write, row.id)
  })
  expect(coded.event).not.toBe(null)
  const audit = await mustStart(project)
  expect(await barredIn(project, audit)).toEqual([{ person: project.bram.id, deeds: ['coded'] }])
})

test('who coded the words before the text was corrected is barred after it', async () => {
  const project = await mustHaveReport()
  await mustCode(project, project.bram.id)
  const { id } = await documentNamed(project.db, 'denkdiner-1.md')
  const { text, blocks, parts, version } = await sourceText(project.db, id)
  const better = text.replace('Dat kan zo niet langer.', 'Dit kan zo echt niet langer.')
  await record(project.db, { person: project.noor.id, act: 'document.correct' }, (write) =>
    addTextVersion(write, {
      ...{ document: id, number: 2, reason: 'tikfout', reader: version.reader, text: better },
      ...{ blocks, parts, voices: blocks.map(({ voice }) => voice) },
    }),
  )
  const audit = await mustStart(project)
  const { result } = await roundOf(project.db, audit)
  expect(judgedQuotation(result, 'C1').matches[0]?.version).not.toBe(version.id)
  expect(await barredIn(project, audit)).toEqual([{ person: project.bram.id, deeds: ['coded'] }])
})

test('who chose a quote, and who published it, cannot close it', async () => {
  const project = await mustHaveReport()
  const set = await mustChoose(project, project.bram.id)
  await record(project.db, { person: project.noor.id, act: 'quote-set.publish' }, (write) =>
    publish(write, set),
  )
  const audit = await mustStart(project)
  expect(await barredIn(project, audit)).toEqual([
    { person: project.bram.id, deeds: ['chose'] },
    { person: project.noor.id, deeds: ['published'] },
  ])
})

test('who chose the quote that a quotation is tagged with is barred, wherever it was found', () => {
  const done = {
    document: 'd',
    version: 'v',
    start: 0,
    end: 9,
    person: 'bram',
    deed: 'chose',
    quote: 'k3',
  } as const
  expect(barredBy({ matches: [], tagged: { quote: 'k3', edition: 1 } }, [done])).toHaveLength(1)
  expect(barredBy({ matches: [place()], tagged: null }, [done])).toEqual([])
})

test('words beside a match bar nobody', () => {
  const coded = { document: 'd1', version: 'v1', person: 'bram', deed: 'coded', quote: null } as const
  const matches = [place({ start: 10, end: 40 })]
  expect(barredBy({ matches, tagged: null }, [{ ...coded, start: 40, end: 50 }])).toEqual([])
  expect(barredBy({ matches, tagged: null }, [{ ...coded, start: 39, end: 50 }])).toHaveLength(1)
})

test('what was found of a closed quotation is not undone until it is reopened', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  const found = await find(project, audit, { item: 'C1' })
  await close(project, audit, { item: 'C1' })
  const undoing = () => undo(project.db, project.bram.id, found.event ?? 0)
  await expect(undoing()).rejects.toMatchObject({
    ...{ code: 'conflict', key: 'audit-closed-over' },
    details: { item: 'C1', person: 'Bram' },
  })
  expect((await roundOf(project.db, audit)).findings.get('C1')?.words).toBe('yes')
  await reopen(project, audit)
  await undoing()
  expect((await roundOf(project.db, audit)).findings.has('C1')).toBe(false)
})

test('a closing does not come back by undo over findings that changed since', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1' })
  const { event } = await closeAndReopen(project, audit)
  await find(project, audit, { item: 'C1', words: 'no' })
  await expect(undo(project.db, project.bram.id, event ?? 0)).rejects.toMatchObject({
    key: 'audit-found-since',
  })
  expect((await roundOf(project.db, audit)).closings.has('C1')).toBe(false)
})

test('a closing comes back by undo over the findings that it was about', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1' })
  const { event } = await closeAndReopen(project, audit)
  await undo(project.db, project.bram.id, event ?? 0)
  expect((await roundOf(project.db, audit)).closings.has('C1')).toBe(true)
})

test('a round does not end while something is closed without its three findings', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1' })
  await close(project, audit, { item: 'C1' })
  await project.db.updateTable('findings').set({ meaning: null }).execute()
  await expect(finish(project, audit, 'klaar')).rejects.toMatchObject({
    ...{ key: 'audit-closed-unfound', details: { items: 'C1' } },
  })
})

const reopen = (project: TestProject, audit: string) =>
  record(project.db, { person: project.bram.id, act: 'audit.reopen' }, (write) =>
    reopenItem(write, { audit, item: 'C1' }),
  )

async function closeAndReopen(project: TestProject, audit: string) {
  await close(project, audit, { item: 'C1' })
  return reopen(project, audit)
}

test('several people who did the same are barred in one sentence', () => {
  expect(barredInWords(['Noor', 'Bram'], ['coded'])).toBe(
    'Noor en Bram codeerden deze woorden en kunnen dit citaat niet afsluiten.',
  )
  expect(barredInWords(['Noor'], ['coded', 'chose'])).toBe(
    'Noor codeerde deze woorden, koos dit citaat en kan dit citaat niet afsluiten.',
  )
})
