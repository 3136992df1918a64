import { expect, test } from 'vitest'
import { headOf, record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { eventInWords } from '../../server/history/words.ts'
import { recordReply } from '../../server/reports/findings.ts'
import { parsedConclusion } from '../../server/reports/round.ts'
import { keepSample } from '../../server/reports/sampling.ts'
import { stateHash } from '../../server/reports/source-state.ts'
import { roundOf } from '../../server/reports/store.ts'
import { foundIn } from '../../server/reports/tallying.ts'
import { mustAdd } from '../project.ts'
import { close, find, finish, mustHaveReport, mustStart } from './auditing-of.ts'

async function mustClose(project: Awaited<ReturnType<typeof mustHaveReport>>) {
  const audit = await mustStart(project)
  for (const item of ['C1', 'C2']) {
    await find(project, audit, { item })
    await close(project, audit, { item })
  }
  return audit
}

test('a round is closed with who, when, the report’s hash, the state of the sources and the head of the chain', async () => {
  const project = await mustHaveReport()
  const audit = await mustClose(project)
  const head = await headOf(project.db)
  await finish(project, audit)
  const { conclusion, result, audit: row } = await roundOf(project.db, audit)
  expect(conclusion).toMatchObject({
    ...{ person: project.bram.id, head: `${head?.seq}:${head?.hash}`, result: row.hash },
    report: { sha256: result.report.sha256, original: result.report.original },
    ...{ input: stateHash(result.state), changedSince: [], open: [], reason: null, exceptions: [] },
    counts: result.counts,
  })
})

test('a round with open quotations is closed only with a reason, which stays with what is open', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C2' })
  await close(project, audit, { item: 'C2' })
  await expect(finish(project, audit)).rejects.toMatchObject({
    key: 'audit-still-open',
    details: { open: 1 },
  })
  await finish(project, audit, 'alleen de steekproef')
  const { conclusion } = await roundOf(project.db, audit)
  expect(conclusion).toMatchObject({ open: ['C1'], reason: 'alleen de steekproef' })
})

test('nothing in a closed round changes any more', async () => {
  const project = await mustHaveReport()
  const audit = await mustClose(project)
  await finish(project, audit)
  const refused = { code: 'forbidden', key: 'audit-closed' }
  await expect(find(project, audit, { item: 'C1' })).rejects.toMatchObject(refused)
  await expect(close(project, audit, { item: 'C1' })).rejects.toMatchObject(refused)
  await expect(finish(project, audit)).rejects.toMatchObject(refused)
  const sampled = record(project.db, { person: project.noor.id, act: 'audit.sample' }, (write) =>
    keepSample(write, { audit, size: 1, seed: 'x' }),
  )
  await expect(sampled).rejects.toMatchObject(refused)
})

test('no undo reaches into a closed round', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  const found = await find(project, audit, { item: 'C1' })
  const finished = await finish(project, audit, 'klaar')
  for (const { event } of [found, finished]) {
    await expect(undo(project.db, project.bram.id, event ?? 0)).rejects.toMatchObject({ key: 'audit-closed' })
  }
})

test('the log offers no undo of the end of a round', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  const { event } = await finish(project, audit, 'klaar')
  expect(await eventInWords(project.db, event ?? 0)).toMatchObject({
    ...{ text: 'rondde een rapporttoets af', person: 'Bram', canUndo: false },
  })
})

test('what changed in the sources between the audit and its end is printed', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await mustAdd(project, 'Een later verslag.', { name: 'later.txt' })
  await finish(project, audit, 'klaar')
  const { conclusion } = await roundOf(project.db, audit)
  expect(conclusion?.changedSince).toEqual([{ kind: 'added', document: 'later.txt' }])
})

test('a closed round passes verify', async () => {
  const project = await mustHaveReport()
  const audit = await mustClose(project)
  await finish(project, audit)
  const { ok, checked } = await verify(project.db)
  expect([ok, checked.audit, checked.conclusion]).toEqual([true, 1, 1])
})

test('a result that somebody changed in the file is no longer believed', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  const { result } = await project.db
    .selectFrom('audits')
    .select('result')
    .where('id', '=', audit)
    .executeTakeFirstOrThrow()
  const kinder = result.replace('"altered"', '"verbatim"')
  expect(kinder).not.toBe(result)
  await project.db.updateTable('audits').set({ result: kinder }).where('id', '=', audit).execute()
  await expect(roundOf(project.db, audit)).rejects.toMatchObject({ key: 'audit-damaged' })
  expect((await verify(project.db)).failures).toContainEqual({
    kind: 'audit',
    id: audit,
    problem: 'audit-changed',
  })
})

test('a conclusion that somebody changed in the file shows', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await finish(project, audit, 'klaar')
  await project.db.updateTable('audits').set({ conclusion: '{}' }).where('id', '=', audit).execute()
  expect((await verify(project.db)).failures.map(({ problem }) => problem)).toContain('conclusion-changed')
})

test('a conclusion keeps what people found, in counts and by quotation', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C2', words: 'no', meaning: 'unknown' })
  await record(project.db, { person: project.noor.id, act: 'audit.reply' }, (write) =>
    recordReply(write, { audit, item: 'C2', answer: 'change', remark: '' }),
  )
  await record(project.db, { person: project.noor.id, act: 'audit.sample' }, (write) =>
    keepSample(write, { audit, size: 2, seed: 'x' }),
  )
  await finish(project, audit, 'alleen C2')
  expect((await roundOf(project.db, audit)).conclusion?.found).toMatchObject({
    ...{ quotations: 2, judged: 1, closed: 0, unjudged: ['C1'] },
    findings: { words: { no: 1 }, attribution: { yes: 1 }, meaning: { unknown: 1 } },
    refuted: [{ item: 'C2', aspects: ['words'] }],
    ...{ replies: { change: 1, stay: 0 }, sample: { of: 2, drawn: 2, judged: 1 } },
  })
})

test('who judged, answered and closed a quotation alone is named', async () => {
  const project = await mustHaveReport()
  const audit = await mustClose(project)
  expect(foundIn(await roundOf(project.db, audit)).alone).toEqual([
    { item: 'C1', person: project.bram.id, answered: false },
    { item: 'C2', person: project.bram.id, answered: false },
  ])
})

test('who closes what somebody else judged did not do it alone', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1' })
  await close(project, audit, { item: 'C1', person: project.noor.id })
  expect(foundIn(await roundOf(project.db, audit)).alone).toEqual([])
})

test('a conclusion from before findings were kept in it stays readable', () => {
  const old = {
    ...{
      format: 'rode-draad/conclusion/1',
      person: 'p',
      at: '2026-01-01T00:00:00Z',
      result: 'h',
      input: 'i',
    },
    report: { document: 'rapport.md', version: 1, sha256: 'a', original: 'b' },
    ...{ changedSince: [], head: '1:x', counts: {}, open: [], reason: null, exceptions: [] },
  }
  expect(parsedConclusion(JSON.stringify(old))).toEqual(old)
})
