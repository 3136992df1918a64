import { expect, test } from 'vitest'
import { codingsAt, orphans } from '../../server/codings/corrected.ts'
import { codings } from '../../server/codings/store.ts'
import { newId } from '../../server/database/ids.ts'
import { anchor, holds } from '../../server/text/span.ts'
import { act, latest, mustCorrect, mustReplace, mustTalk, type Talk } from './correcting.ts'

const paragraph = (n: number) =>
  `Spreker ${n % 9}: punt ${n} gaat over stroom en kabels, nummer ${n * 7}, en niet meer.`

/** 300,000 characters with 3,000 codings, some within others. */
async function mustLargeTalk(): Promise<Talk> {
  const talk = await mustTalk(Array.from({ length: 4200 }, (_, n) => paragraph(n)).join('\n\n'))
  const { text, blocks, version } = await latest(talk)
  const rows = Array.from({ length: 3000 }, (_, n) => {
    const block = blocks[n] ?? { start: 0, end: 1 }
    const span = { start: block.start + (n % 5), end: block.end - (n % 3) }
    return {
      ...{ id: newId(), document: talk.document, version: version.id, ...anchor(text, span) },
      ...{ code: talk.code, coder: n % 2 === 0 ? talk.noor.id : talk.bram.id, origin: 'reading' as const },
      ...{ saw_suggestions: 0, saw_others: 0, carried: null },
    }
  })
  await act(talk, (write) => write.insert('codings', ...rows))
  return talk
}

test('in a text of 300,000 characters with 3,000 codings a correction loses none, and each holds', async () => {
  const talk = await mustLargeTalk()
  const before = (await latest(talk)).version.id
  const made = await mustCorrect(talk, 'punt 70 gaat', 'punt zeventig gaat')
  expect(made.kept + made.changed).toBe(3000)
  const { text, version } = await latest(talk)
  const standing = await codings(talk.db)
  expect(text.length).toBeGreaterThan(300_000)
  expect(standing.every((coding) => coding.version === version.id && holds(text, coding))).toBe(true)
  expect(await codingsAt(talk.db, before)).toHaveLength(3000)
})

test('a whole new transcript of it carries all that it can, and the rest waits', async () => {
  const talk = await mustLargeTalk()
  const { text } = await latest(talk)
  const next = text.replaceAll('kabels', 'leidingen').split('\n\n').slice(0, 4000).join('\n')
  const made = await mustReplace(talk, next)
  expect(made.kept + made.changed + made.orphaned).toBe(3000)
  expect(await orphans(talk.db)).toHaveLength(made.orphaned)
  const now = await latest(talk)
  expect((await codings(talk.db)).every((coding) => holds(now.text, coding))).toBe(true)
})
