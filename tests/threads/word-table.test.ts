import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultParameters } from '../../server/threads/candidate.ts'
import type { Fragment } from '../../server/threads/fragments.ts'
import { stemPlaces } from '../../server/threads/stem-places.ts'
import { studyOf } from '../../server/threads/study.ts'
import { firstTelling, tellingWords } from '../../server/threads/terms.ts'
import { UncodedLine } from '../../server/threads/uncoded-line.ts'
import { inverseFrequencies } from '../../server/threads/vectors.ts'
import { materialOf } from './talk.ts'

const words = [
  'De kabel',
  'kabels',
  'AI',
  'netbeheerder',
  'Netbeheerder',
  'van',
  'monteur',
  'zegt,',
  'in Twente',
]
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(' '))
const talk = fc.record({
  session: fc.constantFrom('A', 'B'),
  table: fc.constantFrom('1', '2'),
  voice: fc.constantFrom('note' as const, 'organiser' as const),
  said: fc.array(sentence, { minLength: 1, maxLength: 5 }),
})

/** Talks in which one span, that may begin and end anywhere, was coded. */
const studies = fc
  .tuple(fc.array(talk, { minLength: 1, maxLength: 4 }), fc.nat(20), fc.integer({ min: 1, max: 60 }))
  .map(([talks, start, length]) => {
    const material = materialOf(talks)
    const { document } = material.sentences[0]!
    const coding = { document, start, end: start + length, exact: '', code: 'stroom', coder: 'Noor' }
    const codings = [...material.codings, { ...coding, origin: 'reading' as const }]
    return studyOf({ ...material, codings }, defaultParameters)
  })

/** The words of a fragment: those of its lines that lie in it as a whole. */
const termsOf = ({ lines, start, end }: Fragment) =>
  lines.flatMap((line) => line.readTerms()).filter((term) => term.start >= start && term.end <= end)

const counted = (all: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

test('the table gives of each fragment the words that are read in it, in their order', () => {
  fc.assert(
    fc.property(studies, ({ fragments, words: { eachForm, surfaces, stemOf, stems } }) => {
      for (const fragment of fragments) {
        const read: { stem: string; surface: string }[] = []
        eachForm(fragment, (form) =>
          read.push({ stem: stems[stemOf[form]!]!.stem, surface: surfaces[form]! }),
        )
        expect(read).toEqual(termsOf(fragment).map(({ stem, surface }) => ({ stem, surface })))
      }
    }),
  )
})

test('it counts each stem as the lines do', () => {
  fc.assert(
    fc.property(studies, ({ evidence, words: { stems, surfaces, forms } }) => {
      const terms = evidence.flatMap((line) => line.readTerms())
      expect([...forms].map((form) => surfaces[form])).toEqual(terms.map(({ surface }) => surface))
      const all = counted(terms.map(({ stem }) => stem))
      const lines = counted(
        evidence.flatMap((line) => [...new Set(line.readTerms().map(({ stem }) => stem))]),
      )
      expect(new Map(stems.map((one) => [one.stem, one.count]))).toEqual(all)
      expect(new Map(stems.map((one) => [one.stem, one.lines]))).toEqual(lines)
      for (const { stem, closing, isInside } of stems) {
        const own = terms.filter((term) => term.stem === stem)
        expect(closing).toBe(own.filter(({ closesPhrase }) => closesPhrase).length)
        expect(isInside).toBe(own.some(({ isFirst }) => !isFirst))
      }
    }),
  )
})

test('a stem stands in the lines in which it is read', () => {
  fc.assert(
    fc.property(studies, ({ evidence, words }) => {
      const { placesOf } = stemPlaces(evidence, words)
      words.stems.forEach(({ stem }, number) => {
        const holds = [...evidence.keys()].filter((place) =>
          evidence[place]!.readTerms().some((term) => term.stem === stem),
        )
        expect([...placesOf(number)]).toEqual(holds)
      })
    }),
  )
})

test('a fragment weighs each of its stems by the logarithm of its count and by how few lines hold it', () => {
  fc.assert(
    fc.property(studies, ({ fragments, evidence, words, weightsOf }) => {
      const idf = inverseFrequencies(
        evidence.map((line) => new Set(line.readTerms().map(({ stem }) => stem))),
      )
      for (const fragment of fragments) {
        const { names, weights, from, to } = weightsOf(fragment)
        const counts = [...counted(termsOf(fragment).map(({ stem }) => stem))]
        expect(Array.from(names, (name) => words.stems[name]?.stem).slice(from, to)).toEqual(
          counts.map(([stem]) => stem),
        )
        expect(Array.from(weights).slice(from, to)).toEqual(
          counts.map(([stem, count]) => (1 + Math.log(count)) * idf(stem)),
        )
      }
    }),
  )
})

test('the first telling words are those that come first of all', () => {
  fc.assert(
    fc.property(studies, fc.integer({ min: 1, max: 4 }), (study, most) => {
      const fragments = study.evidence.map((line) => new UncodedLine(line))
      for (const some of [fragments, study.fragments, fragments.slice(1, 4)]) {
        const all = tellingWords(some, study).map(({ word }) => word)
        expect(firstTelling(some, study, most)).toEqual(all.slice(0, most))
      }
    }),
  )
})
