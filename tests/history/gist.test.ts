import { expect, test } from 'vitest'
import { newId } from '../../server/database/ids.ts'
import { record } from '../../server/database/write.ts'
import { gistsOf } from '../../server/history/gist.ts'
import { eventInWords } from '../../server/history/words.ts'
import { mustOpenProject } from '../project.ts'

test('of an act that touched thousands of rows the first are told, and all are counted', async () => {
  const { db, noor } = await mustOpenProject()
  const text = 'Wat iemand “zei”: },{"table":"codings" en meer. '.repeat(20)
  const memos = Array.from({ length: 2_000 }, (_, n) => ({ id: newId(), text: `${n} ${text}` }))
  const { event } = await record(db, { person: noor.id, act: 'memo.add' }, (write) =>
    write.insertEach(
      'memos',
      memos.map((memo) => ({
        ...{ ...memo, kind: 'inhoud' as const, subject_kind: 'project' as const, subject: 'project' },
        ...{ start: null, end: null, exact: null, person: noor.id },
      })),
    ),
  )
  const gist = (await gistsOf(db, [event ?? 0])).get(event ?? 0)
  expect(gist).toMatchObject({ changes: 2_000, decisions: 0, isErased: false })
  expect(gist?.first.map(({ id }) => id)).toEqual(memos.slice(0, 50).map(({ id }) => id))
  const words = await eventInWords(db, event ?? 0)
  expect(words?.text).toContain(memos[0]?.text.slice(0, 70))
  expect(words).toMatchObject({ rows: 2_000, canUndo: true })
})
