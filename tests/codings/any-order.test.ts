import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orphans } from '../../server/codings/corrected.ts'
import { placeOrphan } from '../../server/codings/placing.ts'
import { AppError } from '../../server/errors.ts'
import { erase } from '../../server/history/erasing/erase.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { sourceTextOfVersion } from '../../server/sources/store.ts'
import { act, latest, mustCode, mustCorrect, mustTalk, type Talk } from './correcting.ts'

const words = [
  'wij',
  'wachten',
  'al',
  'drie',
  'jaar',
  'op',
  'stroom',
  'en',
  'de',
  'netbeheerder',
  'kiest',
  'niet',
]
const line = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 7 })
  .map((all) => `${all.join(' ')}.`)
const talks = fc.array(line, { minLength: 2, maxLength: 5 }).map((lines) => `${lines.join('\n\n')}\n`)

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('code' as const), at: share, to: share }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('correct' as const), at: share, text: line }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('empty' as const), at: share }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('place' as const), at: share, to: share }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), at: share, to: share }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Does a step as a person would; what the program refuses is no fault. */
async function taken(talk: Talk, one: Step): Promise<void> {
  try {
    await take(talk, one)
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error
  }
}

async function take(talk: Talk, one: Step): Promise<void> {
  const { text, blocks } = await latest(talk)
  const [a, b] = 'to' in one ? [one.at, one.to] : [0, 0]
  const start = Math.floor(Math.min(a, b) * text.length)
  const end = Math.min(text.length, start + 1 + Math.floor(Math.abs(a - b) * 30))
  const block = 'at' in one ? blocks[Math.floor(one.at * blocks.length)] : undefined
  switch (one.do) {
    case 'code':
      await mustCode(talk, text.slice(start, end))
      return
    case 'correct':
      if (block) await mustCorrect(talk, text.slice(block.start, block.end), one.text)
      return
    case 'empty':
      if (block) await mustCorrect(talk, text.slice(block.start, block.end), '')
      return
    case 'place': {
      const waiting = await orphans(talk.db, talk.document)
      const orphan = waiting[Math.floor(one.at * waiting.length)]
      if (!orphan) return
      const { id: coding, revision } = orphan.coding
      await act(talk, (write) => placeOrphan(write, { coding, revision, span: { start, end } }))
      return
    }
    case 'undo': {
      const event = await talk.db
        .selectFrom('events')
        .select('seq')
        .orderBy('seq', 'desc')
        .limit(1)
        .offset(one.back)
        .executeTakeFirst()
      if (event && event.seq > 4) await undo(talk.db, talk.noor.id, event.seq)
      return
    }
    case 'erase': {
      const wanted = { kind: 'part', document: talk.document, start, end } as const
      await erase(talk.db, { person: talk.noor.id, wanted, ground: 'verzoek' })
    }
  }
}

interface Left {
  readonly made: number
  readonly standing: number
  readonly ended: number
  readonly waiting: number
}

async function leftOf(talk: Talk): Promise<Left> {
  const rows = await talk.db.selectFrom('codings').selectAll().execute()
  const now = await latest(talk)
  const standing = rows.filter(({ ended, carried }) => ended === null && carried !== 'orphan')
  for (const { version, start, end, exact } of standing) {
    expect(version).toBe(now.version.id)
    expect(now.text.slice(start, end)).toBe(exact)
  }
  const lost = rows.filter(({ ended, carried }) => ended === null && carried === 'orphan')
  for (const { version, start, end, exact } of lost) {
    expect((await sourceTextOfVersion(talk.db, version)).text.slice(start, end)).toBe(exact)
  }
  const waiting = (await orphans(talk.db, talk.document)).length
  expect(waiting).toBe(lost.length)
  return {
    made: rows.length,
    standing: standing.length,
    ended: rows.length - standing.length - lost.length,
    waiting,
  }
}

test('whatever is coded, corrected, placed, undone and erased, no coding is lost quietly and the check finds nothing wrong', async () => {
  await fc.assert(
    fc.asyncProperty(talks, fc.array(step, { minLength: 3, maxLength: 14 }), async (text, steps) => {
      const talk = await mustTalk(text)
      let before = await leftOf(talk)
      for (const one of steps) {
        await taken(talk, one)
        const now = await leftOf(talk)
        expect(now.made).toBeGreaterThanOrEqual(before.made)
        if (one.do === 'correct' || one.do === 'empty' || one.do === 'place')
          expect(now.ended).toBe(before.ended)
        expect((await verify(talk.db)).failures).toEqual([])
        before = now
      }
      await talk.close()
    }),
    { numRuns: 40 },
  )
}, 120_000)
