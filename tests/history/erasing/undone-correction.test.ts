import { expect, test } from 'vitest'
import { erase } from '../../../server/history/erasing/erase.ts'
import { undo } from '../../../server/history/undo.ts'
import { verify } from '../../../server/history/verify.ts'
import { latest, mustCode, mustCorrect, mustReplace, mustTalk } from '../../codings/correcting.ts'
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

test('words that a correction put in are erased, and the text from before it stays as it was', async () => {
  const talk = await mustTalk('Stroom is er niet.\n\nWij wachten.\n')
  await mustCorrect(talk, 'Stroom', 'Zilvervos zegt: stroom')
  const { text } = await latest(talk)
  const span = { start: text.indexOf('Zilvervos'), end: text.indexOf(' zegt') }
  const wanted = { kind: 'part', document: talk.document, ...span } as const
  await erase(talk.db, { person: talk.noor.id, wanted, ground: 'verzoek' })
  expect(everythingIn(talk)).not.toMatch(/zilvervos/iu)
  expect((await verify(talk.db)).failures).toEqual([])
})

test('of words that stand in no earlier text the check finds nothing wrong when they are erased', async () => {
  const talk = await mustTalk('stroom wij.\n\nwij wij.\n')
  await mustCorrect(talk, 'stroom wij.', 'wij stroom wij wij.')
  const wanted = { kind: 'part', document: talk.document, start: 0, end: 1 } as const
  await erase(talk.db, { person: talk.noor.id, wanted, ground: 'verzoek' })
  expect((await verify(talk.db)).failures).toEqual([])
})

test('a coding that a correction moved keeps its words when they are erased only where it stood before', async () => {
  const talk = await mustTalk('jaar wij wij.\n\nen de.\n')
  await mustCode(talk, 'j')
  await mustCorrect(talk, 'jaar wij wij.', 'wij drie niet.')
  const wanted = { kind: 'part', document: talk.document, start: 0, end: 1 } as const
  await erase(talk.db, { person: talk.noor.id, wanted, ground: 'verzoek' })
  expect((await verify(talk.db)).failures).toEqual([])
})
