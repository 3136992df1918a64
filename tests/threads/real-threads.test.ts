import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultParameters } from '../../server/threads/candidate.ts'
import { derive } from '../../server/threads/derive.ts'
import { studyOf } from '../../server/threads/study.ts'
import { drawn } from './eight-threads.ts'
import {
  dinners,
  foundIn,
  matchingNothing,
  type Naming,
  pairsByFrequency,
  proposalOf,
} from './real-dinners.ts'

const shared = join(import.meta.dirname, '../../../shared')
const report = join(shared, 'material/opbrengsten-denkdiners.txt')

async function compared(codebook: string) {
  const { text, ...material } = await dinners(report, join(shared, 'gold', codebook))
  const counting = material.sentences.filter(({ voice }) => voice === 'note' || voice === 'participant')
  const paragraphs = new Set(counting.map(({ start }) => text.slice(0, start).split('\n').length)).size
  const ours = derive(material).candidates.map((candidate) => proposalOf(candidate, text))
  const baseline = pairsByFrequency(studyOf(material, defaultParameters), text)
  const told = (proposals: typeof ours) => {
    const at = (count: number, naming: Naming) => foundIn(proposals.slice(0, count), { paragraphs, naming })
    return {
      at8: at(8, 'together'),
      at20: at(20, 'together'),
      paragraphsOnly: at(20, 'not-asked'),
      inOneSentence: at(20, 'one-sentence'),
      nothing: matchingNothing(proposals, { paragraphs, naming: 'together' }),
      of: proposals.length,
    }
  }
  return { ours: told(ours), baseline: told(baseline) }
}

/** The figures that docs/threads.md states; what changes here changes there. */
test.runIf(existsSync(report))(
  'with codings by keywords and related words five of the eight threads are found',
  async () => {
    expect(await compared('codeboek-ruim.csv')).toEqual({
      ours: { at8: 3, at20: 5, paragraphsOnly: 5, inOneSentence: 2, nothing: 15, of: 20 },
      baseline: { at8: 1, at20: 1, paragraphsOnly: 1, inOneSentence: 1, nothing: 5, of: 6 },
    })
  },
)

test.runIf(existsSync(report))(
  'with codings by keywords alone two are found, and none by the baseline',
  async () => {
    expect(await compared('codeboek.csv')).toEqual({
      ours: { at8: 1, at20: 2, paragraphsOnly: 2, inOneSentence: 1, nothing: 17, of: 20 },
      baseline: { at8: 0, at20: 0, paragraphsOnly: 0, inOneSentence: 0, nothing: 6, of: 6 },
    })
  },
)

test('the threads that people drew are eight, each with its paragraphs and both sides of its tension', () => {
  expect(drawn).toHaveLength(8)
  for (const { lines, sides } of drawn) {
    expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b))
    expect(sides.every((words) => words.length > 1)).toBe(true)
  }
})
