import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { reopenItem } from '../../server/reports/closing.ts'
import { recordReply } from '../../server/reports/findings.ts'
import { recordJudgement } from '../../server/reports/judgements.ts'
import { roundOf } from '../../server/reports/store.ts'
import { close, find, mustHaveReport, mustStart } from './auditing-of.ts'

test('a reviewer’s three findings stand with the round', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C2', words: 'no', meaning: 'unknown', remark: ' geen is weg ' })
  const { findings } = await roundOf(project.db, audit)
  expect(findings.get('C2')).toMatchObject({
    ...{ words: 'no', attribution: 'yes', meaning: 'unknown' },
    ...{ remark: 'geen is weg', person: project.bram.id },
  })
})

test('what is found again takes the place of what was found', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1', words: 'no' })
  await find(project, audit, { item: 'C1', words: 'yes' })
  expect((await roundOf(project.db, audit)).findings.get('C1')?.words).toBe('yes')
})

test('two people who judge one quotation at once do not write over each other', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1', words: 'no', revision: 0 })
  const second = find(project, audit, { item: 'C1', words: 'yes', revision: 0, person: project.noor.id })
  await expect(second).rejects.toMatchObject({ code: 'conflict', key: 'changed-meanwhile' })
})

test('a term takes no findings', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await expect(find(project, audit, { item: 'T1' })).rejects.toMatchObject({ key: 'audit-term' })
})

test('what is not in the report takes no findings', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await expect(find(project, audit, { item: 'C9' })).rejects.toMatchObject({ code: 'not-found' })
})

test('the team answers what it will do', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await record(project.db, { person: project.noor.id, act: 'audit.reply' }, (write) =>
    recordReply(write, { audit, item: 'C2', answer: 'change', remark: 'geen komt terug' }),
  )
  const { replies } = await roundOf(project.db, audit)
  expect(replies.get('C2')).toMatchObject({ answer: 'change', person: project.noor.id })
})

test('a quotation is closed only when all three findings are given', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1', meaning: null })
  await expect(close(project, audit, { item: 'C1' })).rejects.toMatchObject({ key: 'audit-findings-missing' })
  await find(project, audit, { item: 'C1' })
  await close(project, audit, { item: 'C1' })
  expect((await roundOf(project.db, audit)).closings.get('C1')?.person).toBe(project.bram.id)
})

test('a closed quotation takes no findings until it is reopened', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  await find(project, audit, { item: 'C1' })
  await close(project, audit, { item: 'C1' })
  await expect(find(project, audit, { item: 'C1', words: 'no' })).rejects.toMatchObject({
    key: 'audit-item-closed',
  })
  await record(project.db, { person: project.bram.id, act: 'audit.reopen' }, (write) =>
    reopenItem(write, { audit, item: 'C1' }),
  )
  await find(project, audit, { item: 'C1', words: 'no' })
  expect((await roundOf(project.db, audit)).findings.get('C1')?.words).toBe('no')
})

test('a claim takes the judgement of a claim, and not that of an extent', async () => {
  const project = await mustHaveReport(
    '# Stroom\n\nDe provincie moet ondernemers sneller aansluiten op het net.\n',
  )
  const audit = await mustStart(project)
  const judge = (judgement: 'partly' | 'wrong', item = 'B8') =>
    record(project.db, { person: project.bram.id, act: 'audit.judge' }, (write) =>
      recordJudgement(write, { audit, item, judgement, remark: '' }),
    )
  await judge('partly')
  expect((await roundOf(project.db, audit)).judgements.get('B8')?.judgement).toBe('partly')
  await expect(judge('wrong')).rejects.toMatchObject({ key: 'audit-judgement-unknown' })
  await expect(judge('partly', 'B9')).rejects.toMatchObject({ code: 'not-found' })
})

test('findings without an answer and without a remark are not kept', async () => {
  const project = await mustHaveReport()
  const audit = await mustStart(project)
  const empty = { item: 'C1', words: null, attribution: null, meaning: null, remark: ' ' }
  await expect(find(project, audit, empty)).rejects.toMatchObject({ key: 'audit-finding-empty' })
  expect((await roundOf(project.db, audit)).findings.size).toBe(0)
})
