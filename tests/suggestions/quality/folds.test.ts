import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldsOf } from '../../../server/suggestions/model/cross-validation.ts'
import { dealFolds } from '../../../server/suggestions/model/folds.ts'
import { readProject } from '../../../server/suggestions/model/project-reading.ts'
import { codebook, lesson, sentencesOf } from '../example.ts'

test('what is of one table, or of one session, is never split over folds, whoever taught it and for which code', () => {
  const tables = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(tables, (given) => {
      const sentences = sentencesOf(given.map((_, place) => `Zin ${place}.`)).map((sentence, place) => ({
        ...sentence,
        group: `tafel ${given[place]}`,
      }))
      const lessons = given.flatMap((_, place) => [
        lesson(place, 'schaarste', place % 3 === 0),
        lesson(place, 'waarden', place % 2 === 0),
      ])
      const folds = foldsOf(readProject(codebook, sentences), lessons)
      expect(folds === undefined).toBe(new Set(given).size < 2)
      const foldsOfGroup = Map.groupBy(lessons.keys(), (row) => sentences[lessons[row]!.sentence]!.group)
      for (const rows of foldsOfGroup.values()) expect(new Set(rows.map((row) => folds?.[row])).size).toBe(1)
    }),
    { numRuns: 30 },
  )
})

test('none of at most five folds stays empty', () => {
  const sizes = fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 500 }), { minKeys: 2 })
  fc.assert(
    fc.property(sizes, (given) => {
      const groups = new Map(Object.entries(given))
      const folds = dealFolds(groups, 5)
      expect([...folds.keys()].sort()).toEqual([...groups.keys()].sort())
      expect(new Set(folds.values()).size).toBe(Math.min(5, groups.size))
    }),
    { numRuns: 50 },
  )
})
