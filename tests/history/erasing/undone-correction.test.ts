import { expect, test } from 'vitest'
import { erase } from '../../../server/history/erasing/erase.ts'
import { undo } from '../../../server/history/undo.ts'
import { verify } from '../../../server/history/verify.ts'
import { latest, mustReplace, mustTalk } from '../../codings/correcting.ts'
import { everythingIn } from './everything.ts'

test('after a correction was undone, the part that stands in the text of now is erased', async () => {
  const talk = await mustTalk('Het begin.\n\nOver zilvervos 4471 zwijgen wij.\n\nHet einde.\n')
  await mustReplace(
    talk,
    'Een heel ander, veel langer begin dan er eerst stond.\nOver zilvervos 4471 zwijgen wij.\nHet einde.\n',
  )
  const { seq } = await talk.db
    .selectFrom('events')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await undo(talk.db, talk.noor.id, seq)
  const { text } = await latest(talk)
  const start = text.indexOf('Over zilvervos')
  const wanted = { kind: 'part', document: talk.document, start, end: text.indexOf('\n', start) } as const
  await erase(talk.db, { person: talk.noor.id, wanted, ground: 'verzoek' })
  expect(everythingIn(talk)).not.toMatch(/zilvervos|4471/u)
  expect((await latest(talk)).text).toContain('Het begin.')
  expect((await latest(talk)).text).toContain('Het einde.')
  expect((await verify(talk.db)).failures).toEqual([])
})
