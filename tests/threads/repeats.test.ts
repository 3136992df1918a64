import { expect, test } from 'vitest'
import { derive } from '../../server/threads/derive.ts'
import { countedOnce, twinsOf } from '../../server/threads/repeats.ts'
import { atOnce, inTurns } from '../../server/turns.ts'
import { withTurns } from '../besides.ts'
import { materialOf, type Talk } from './talk.ts'

const said = (code?: string): Talk['said'] => [
  code
    ? ['De netbeheerder heeft onze kabel weer uitgesteld.', code]
    : 'De netbeheerder heeft onze kabel weer uitgesteld.',
  'Wij wachten al jaren op een monteur.',
  code ? ['Zonder stroom komt er geen nieuwe hal.', code] : 'Zonder stroom komt er geen nieuwe hal.',
  'De gemeente wijst naar de provincie.',
  'De koffie was die avond warm genoeg.',
  'Niemand wist wie er moest beginnen.',
  'Wij spreken elkaar over een maand weer.',
]
const talk = (session: string, code?: string): Talk => ({ session, said: said(code) })
const other: Talk = {
  session: 'B',
  said: [
    ['Bij ons ligt de kabel er gewoon.', 'stroom'],
    'De bakker heeft geen zin in een grotere oven.',
    'Onze school zoekt een leraar.',
  ],
}

test('the same text in two files counts once: in units, sessions and evidence', () => {
  const once = derive(materialOf([talk('A', 'stroom'), other]))
  const twice = derive(materialOf([talk('A', 'stroom'), talk('Kopie van A', 'stroom'), other]))
  const own = (derivation: typeof once) => {
    const { parts, sessions, evidence } = derivation.candidates.find(({ key }) => key === 'code · stroom')!
    return { parts, sessions, evidence: evidence.map(({ exact }) => exact) }
  }
  expect(own(twice)).toEqual(own(once))
  expect(own(twice)).toMatchObject({ parts: 2, sessions: 2 })
})

test('a coding in the copy counts on the words of the original', () => {
  const { codings } = atOnce(countedOnce(materialOf([talk('A'), talk('Kopie van A', 'stroom')])))
  expect(codings.map(({ document, exact }) => [document, exact])).toEqual([
    ['A.md', 'De netbeheerder heeft onze kabel weer uitgesteld.'],
    ['A.md', 'Zonder stroom komt er geen nieuwe hal.'],
  ])
})

test('who read the copy has read the original', () => {
  const material = materialOf([{ ...talk('A'), unread: ['stroom'] }, talk('Kopie van A', 'stroom')])
  expect(atOnce(countedOnce(material)).readings).toContainEqual({ code: 'stroom', document: 'A.md' })
})

test('who read an excerpt has not read the whole', () => {
  const more = Array.from({ length: 10 }, (_, i) => `Er werd ook gesproken over punt ${i + 1}.`)
  const whole: Talk = { session: 'A', said: [...said(), ...more], unread: ['stroom'] }
  const material = materialOf([whole, talk('Deel van A', 'stroom')])
  expect(atOnce(countedOnce(material)).readings).toEqual([{ code: 'stroom', document: 'Deel van A.md' }])
})

test('nearly the same text is the same talk: what was added stands in its unit', () => {
  const added: Talk = {
    session: 'Kopie van A',
    said: [...said(), ['Er kwam nog een vraag uit de zaal.', 'stroom']],
  }
  const { sentences } = atOnce(countedOnce(materialOf([talk('A'), added])))
  expect(new Set(sentences.map(({ unit }) => unit)).size).toBe(1)
  expect(sentences.filter(({ repeats }) => repeats)).toHaveLength(7)
})

test('what a repeat has is marked once, whatever is coded in the same sentences', () => {
  const material = materialOf([talk('A'), talk('Kopie van A', 'stroom')])
  const { sentences } = atOnce(countedOnce(material))
  expect(sentences).not.toBe(material.sentences)
  expect(atOnce(countedOnce({ ...material, codings: [] })).sentences).toBe(sentences)
})

test('talks that share a sentence or two stay two talks', () => {
  const half: Talk = { session: 'B', said: [...said().slice(0, 4), ...other.said] }
  const material = materialOf([talk('A', 'stroom'), half])
  expect(atOnce(countedOnce(material))).toBe(material)
})

test('what repeats what is the same when others have their turn meanwhile', async () => {
  const { sentences } = materialOf([talk('A'), talk('Kopie van A'), other])
  const found = await inTurns(twinsOf(sentences))
  expect([...found.keys()]).toHaveLength(1)
  expect([...atOnce(twinsOf([...sentences]))]).toEqual([...found])
  const many = Array.from({ length: 150_000 }, (_, n) => ({
    ...sentences[0]!,
    text: `${sentences[0]!.text} ${n}`,
  }))
  expect((await withTurns(() => inTurns(twinsOf(many)))).turns).toBeGreaterThan(1)
})
