import { expect, test } from 'vitest'
import { randomNumbers } from '../../server/suggestions/random.ts'
import { positiveInformation } from '../../server/suggestions/space/cooccurrence.ts'
import { likenesses, likenessScale } from '../../server/suggestions/space/likeness.ts'
import { placesInSpace } from '../../server/suggestions/space/places.ts'
import { leftSingularVectors } from '../../server/suggestions/space/singular-vectors.ts'
import { learnWordSpace, type WordSpace } from '../../server/suggestions/space/word-space.ts'

/** A made-up project in which two families of words never meet. */
function twoFamilies(words: number): string[][] {
  const random = randomNumbers(1)
  const text: string[] = []
  while (text.length < words) {
    const family = random() < 0.5 ? 'zee' : 'berg'
    for (let k = 0; k < 20; k++) text.push(`${family}${Math.floor(random() * 12)}`)
  }
  return [text]
}

function cosine({ stems, vectors, dimensions }: WordSpace, a: string, b: string): number {
  const row = (stem: string) => {
    const at = stems.indexOf(stem) * dimensions
    return vectors.subarray(at, at + dimensions)
  }
  return row(a).reduce((sum, value, k) => sum + value * row(b)[k]!, 0)
}

test('too little text gives no word space', () => {
  expect(learnWordSpace(twoFamilies(2000))).toBeUndefined()
})

test('words that keep the same company lie closer than words that never meet', () => {
  const space = learnWordSpace(twoFamilies(4000))!
  expect(cosine(space, 'zee1', 'zee2')).toBeGreaterThan(cosine(space, 'zee1', 'berg2') + 0.3)
})

test('the same texts give the same space, to the last bit', () => {
  expect(learnWordSpace(twoFamilies(4000))).toEqual(learnWordSpace(twoFamilies(4000)))
})

test('a sentence is more alike a description of its own family', () => {
  const space = learnWordSpace(twoFamilies(4000))!
  const sentences = [
    ['zee1', 'zee2'],
    ['berg1', 'berg2'],
    ['zee3', 'zee4'],
    ['berg3', 'berg4'],
  ]
  const places = placesInSpace(space)
  const text = (stems: readonly string[]) => ({ text: '', stems })
  const placed = (all: string[][]) => all.map((stems) => places.placeOf(text(stems)))
  const scale = likenessScale(placed(sentences), placed([['zee5', 'zee6'], ['onbekend']]))
  const reader = { places, scale }
  expect(likenesses(reader, text(['zee7', 'zee8']))[0]).toBeGreaterThan(0.5)
  expect(likenesses(reader, text(['berg7', 'berg8']))[0]).toBeLessThan(-0.5)
  expect([...likenesses(reader, text(['nergens']))]).toEqual([0, 0])
})

test('information of two stems that only meet each other', () => {
  // Stems 0 and 1 meet twice, 2 and 3 twice: p = 2/8, both marginals 1/4, so log 4.
  const counts = new Map([
    [1, 2],
    [4, 2],
    [11, 2],
    [14, 2],
  ])
  expect([...positiveInformation(counts, 4).values]).toEqual(
    Array.from({ length: 4 }, () => expect.closeTo(Math.log(4), 10)),
  )
})

test('singular vectors rebuild a small matrix', () => {
  const matrix = {
    starts: Int32Array.from([0, 2, 4]),
    columns: Int32Array.from([0, 1, 0, 1]),
    values: Float64Array.from([2, 1, 1, 2]),
  }
  // Singular values 3 and 1; rows of U√σ have inner products (3 + 1) / 2 and (3 − 1) / 2.
  const rows = leftSingularVectors(matrix, 2)
  expect(rows[0]! ** 2 + rows[1]! ** 2).toBeCloseTo(2, 8)
  expect(rows[0]! * rows[2]! + rows[1]! * rows[3]!).toBeCloseTo(1, 8)
})
