import { expect, test } from 'vitest'
import { erase } from '../../../server/history/erasing/erase.ts'
import { wantedBy } from '../../../server/history/erasing/subjects.ts'
import { undo } from '../../../server/history/undo.ts'
import { verify } from '../../../server/history/verify.ts'
import { addMemo } from '../../../server/memos/store.ts'
import { endDocument } from '../../../server/sources/removing.ts'
import { act, kabel, mustCode, mustPublish, mustQuote, mustSet, refusal } from '../../quotes/setting.ts'
import { everythingIn } from './everything.ts'

async function mustErase() {
  const setting = await mustSet()
  await mustCode(setting, 'tekort')
  await mustQuote(setting)
  await mustPublish(setting)
  await act(setting, (write) =>
    addMemo(write, {
      kind: 'inhoud',
      subjectKind: 'document',
      subject: setting.document,
      text: 'Truus was boos.',
    }),
  )
  const { result, event } = await erase(setting.db, {
    person: setting.noor.id,
    wanted: { kind: 'document', document: setting.document },
    ground: 'verzoek van de deelnemer',
  })
  return { setting, result, event }
}

test('of a document that is erased no word is left in any table', async () => {
  const { setting } = await mustErase()
  const left = everythingIn(setting)
  for (const words of [
    kabel,
    'drie jaar op een zwaardere kabel',
    'rekent de netbeheerder',
    'd2-tafel-3',
    'boos',
  ]) {
    expect(left, words).not.toContain(words)
  }
})

test('the check says what was erased and finds nothing wrong', async () => {
  const { setting } = await mustErase()
  const { failures, erased } = await verify(setting.db)
  expect(failures).toEqual([])
  expect(erased).toMatchObject({ text: 1, original: 1, edition: 1 })
})

test('erasing is not undone, nor is what was done with erased words', async () => {
  const { setting, event } = await mustErase()
  expect(await refusal(undo(setting.db, setting.noor.id, event ?? 0))).toBe('erased-for-good')
  const coded = setting.sqlite
    .prepare<[], { seq: number }>("SELECT seq FROM event_touches WHERE table_name = 'codings' ORDER BY seq")
    .get()
  expect(await refusal(undo(setting.db, setting.noor.id, coded?.seq ?? 0))).toBe('event-erased')
})

test('a payload or a text that only pretends to be erased is found', async () => {
  const { setting } = await mustErase()
  setting.sqlite.exec(`UPDATE payloads SET json = '{"changes":[]}', erased_by = 1 WHERE seq = 3`)
  setting.sqlite.exec("UPDATE text_versions SET text = 'Iets anders.'")
  const { ok, failures } = await verify(setting.db)
  expect(ok).toBe(false)
  expect(failures).toContainEqual({ kind: 'payload', id: '3', problem: 'not-as-tombstone' })
  expect(failures.map(({ kind, problem }) => `${kind} ${problem}`)).toContain('text not-as-tombstone')
})

test('erasing a document a second time is refused', async () => {
  const { setting } = await mustErase()
  const wanted = { kind: 'document', document: setting.document } as const
  const again = erase(setting.db, { person: setting.noor.id, wanted, ground: 'verzoek' })
  expect(await refusal(again)).toBe('erase-nothing-left')
})

test('a document that was taken away is still there to be erased', async () => {
  const setting = await mustSet()
  await act(setting, async (write) => {
    const { revision } = await write.trx
      .selectFrom('documents')
      .select('revision')
      .where('id', '=', setting.document)
      .executeTakeFirstOrThrow()
    await endDocument(write, { id: setting.document, revision })
  })
  const wanted = await wantedBy(setting.db, { kind: 'document', subject: 'd2-tafel-3.vtt' })
  await erase(setting.db, { person: setting.noor.id, wanted, ground: 'verzoek' })
  expect(everythingIn(setting)).not.toContain(kabel)
  expect((await verify(setting.db)).failures).toEqual([])
})
