import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { plannedStructure, type WantedRun, type WantedStructure } from '../../server/sources/correcting.ts'
import { runsOf, voiceCounts, voicedAs } from '../../server/sources/runs.ts'
import type { VoicedBlock } from '../../server/sources/source.ts'
import { partAt } from '../../server/sources/source.ts'
import { voices } from '../../server/text/block.ts'

/** Blocks of three units with an empty line between them. */
function blocksOf(count: number): VoicedBlock[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: 'paragraph',
    start: at * 5,
    end: at * 5 + 3,
    voice: 'note',
  }))
}

const nowhere = { session: null, table: '', proposition: '', round: '', joins: false, voice: null }
const runAt = (from: number, more: Partial<WantedRun> = {}): WantedRun => ({ ...nowhere, from, ...more })

function wanted(count: number, more: Partial<WantedStructure> = {}): WantedStructure {
  const notes = Array.from({ length: count }, () => 'note' as const)
  return { runs: [runAt(0)], begins: [], voices: notes, stretch: null, ...more }
}

function refusalOf(work: () => unknown): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return error instanceof AppError ? error.key : String(error)
  }
}

describe('parts', () => {
  test('a new part begins at the block that was ticked', () => {
    const { parts } = plannedStructure(blocksOf(4), wanted(4, { begins: [2] }))
    expect(parts.map(({ start, end }) => [start, end])).toEqual([
      [0, 8],
      [10, 18],
    ])
  })

  test('a new part belongs where the part it was cut from belongs', () => {
    const runs = [runAt(0, { session: 's', table: 'Tafel 1' })]
    const { parts } = plannedStructure(blocksOf(4), wanted(4, { runs, begins: [2] }))
    expect(parts.map(({ session, table }) => [session, table])).toEqual([
      ['s', 'Tafel 1'],
      ['s', 'Tafel 1'],
    ])
  })

  test('a part that joins the one before it takes over where that belongs', () => {
    const runs = [runAt(0, { session: 'a' }), runAt(2, { session: 'b', joins: true })]
    const { parts } = plannedStructure(blocksOf(4), wanted(4, { runs }))
    expect(parts.map(({ start, end, session }) => [start, end, session])).toEqual([[0, 18, 'a']])
  })

  test('a table without a session is refused', () => {
    const runs = [runAt(0, { table: 'Tafel 1' })]
    expect(refusalOf(() => plannedStructure(blocksOf(2), wanted(2, { runs })))).toBe('place-without-session')
  })

  test.each([
    ['begin somewhere else', [runAt(1)]],
    ['stand in the wrong order', [runAt(0), runAt(3), runAt(2)]],
    ['lie outside the text', [runAt(0), runAt(9)]],
    ['are missing', []],
  ])('runs that %s are refused', (_, runs) => {
    expect(refusalOf(() => plannedStructure(blocksOf(4), wanted(4, { runs })))).toBe('structure-incomplete')
  })

  test('whatever is cut and joined, every block lies in exactly one part, and parts are in order', () => {
    const cases = fc.integer({ min: 1, max: 30 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        cuts: fc.uniqueArray(fc.integer({ min: 1, max: Math.max(1, count - 1) })),
        begins: fc.array(fc.integer({ min: -3, max: count + 3 })),
        joins: fc.array(fc.boolean(), { minLength: 31, maxLength: 31 }),
      }),
    )
    fc.assert(
      fc.property(cases, ({ count, cuts, begins, joins }) => {
        const blocks = blocksOf(count)
        const froms = [0, ...cuts.filter((cut) => cut < count).sort((a, b) => a - b)]
        const runs = froms.map((from, at) => runAt(from, { joins: joins[at] ?? false }))
        const { parts } = plannedStructure(blocks, wanted(count, { runs, begins: [...new Set(begins)] }))
        const placed = parts.map((part) => ({ ...part, table: null, proposition: null, round: null }))
        const at = blocks.map(({ start }) => partAt(placed, start))
        expect(at.every((part) => part !== undefined)).toBe(true)
        expect(new Set(at).size).toBe(parts.length)
        expect(parts.every(({ start, end }, i) => end > start && start >= (parts[i - 1]?.end ?? 0))).toBe(
          true,
        )
      }),
    )
  })
})

describe('voices', () => {
  test('a run can be given to one voice', () => {
    const runs = [runAt(0), runAt(2, { voice: 'participant' })]
    const { voices: found } = plannedStructure(blocksOf(4), wanted(4, { runs }))
    expect(found).toEqual(['note', 'note', 'participant', 'participant'])
  })

  test('a stretch over two runs can be given to one voice', () => {
    const runs = [runAt(0), runAt(2)]
    const stretch = { from: 1, to: 3, voice: 'guest' as const }
    const { voices: found } = plannedStructure(blocksOf(4), wanted(4, { runs, stretch }))
    expect(found).toEqual(['note', 'guest', 'guest', 'note'])
  })

  test('a heading keeps its own voice when its part is given to another', () => {
    const kinds = [{ kind: 'heading' as const }, { kind: 'item' as const }]
    expect(voicedAs(['organiser', 'note'], kinds, { from: 0, to: 2, voice: 'participant' })).toEqual([
      'organiser',
      'participant',
    ])
  })

  test.each([
    ['begins before the text', { from: -1, to: 2 }],
    ['ends after the text', { from: 0, to: 5 }],
    ['ends before it begins', { from: 3, to: 2 }],
    ['is no number', { from: Number.NaN, to: 2 }],
  ])('a stretch that %s is refused', (_, { from, to }) => {
    const stretch = { from, to, voice: 'note' as const }
    expect(refusalOf(() => plannedStructure(blocksOf(4), wanted(4, { stretch })))).toBe('stretch-outside')
  })

  test('one voice too few is refused', () => {
    expect(refusalOf(() => plannedStructure(blocksOf(4), wanted(3)))).toBe('structure-incomplete')
  })

  test('the counts of a run add up to its blocks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...voices)), fc.nat(20), fc.nat(20), (list, from, length) => {
        const counts = voiceCounts(list, { from, to: from + length })
        const total = counts.reduce((sum, [, count]) => sum + count, 0)
        expect(total).toBe(list.slice(from, from + length).length)
      }),
    )
  })
})

test('runs of blocks follow the parts, and blocks outside every part are a run too', () => {
  const part = { start: 5, end: 13, session: 's', table: null, proposition: null, round: null }
  const runs = runsOf(blocksOf(4), [part])
  expect(runs.map(({ from, to, part: of }) => [from, to, of?.session ?? null])).toEqual([
    [0, 1, null],
    [1, 3, 's'],
    [3, 4, null],
  ])
})
