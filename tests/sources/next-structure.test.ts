import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '../../server/database/tables.ts'
import { structureAfter } from '../../server/sources/next-structure.ts'
import type { Block } from '../../server/text/block.ts'

const part = (start: number, end: number, table: string): Part => ({
  ...{ start, end, table },
  ...{ session: 's', proposition: null, round: null },
})

/** A text of one block a line. */
function read(lines: readonly string[]): { text: string; blocks: Block[] } {
  let at = 0
  const blocks = lines.map((line): Block => {
    const start = at
    at += line.length + 1
    return { kind: 'paragraph', start, end: start + line.length }
  })
  return { text: lines.join('\n'), blocks }
}

const noted = (lines: readonly string[]) => ({ ...read(lines), voices: lines.map(() => 'note' as const) })

function before() {
  const { text, blocks } = read(['kop', 'een', 'twee', 'drie'])
  const parts = [part(0, 7, 'Tafel 1'), part(8, 17, 'Tafel 2')]
  return { text, parts, blocks: blocks.map((block) => ({ ...block, voice: 'participant' as const })) }
}

test('what stood there keeps its voice and its place', () => {
  const next = structureAfter(before(), noted(['kop', 'een', 'twee', 'drie']))
  expect(next.voices).toEqual(Array(4).fill('participant'))
  expect(next.parts).toEqual([part(0, 7, 'Tafel 1'), part(8, 17, 'Tafel 2')])
})

test('what is new belongs where the paragraph before it does, in the voice that it seems to have', () => {
  const next = structureAfter(before(), noted(['kop', 'een', 'nieuw', 'twee', 'drie']))
  expect(next.voices[2]).toBe('note')
  expect(next.parts).toEqual([part(0, 13, 'Tafel 1'), part(14, 23, 'Tafel 2')])
})

test('a new opening belongs to the first part', () => {
  const next = structureAfter(before(), noted(['titel', 'kop', 'een']))
  expect(next.parts).toEqual([part(0, 13, 'Tafel 1')])
})

test('parts never overlap, and hold whole blocks', () => {
  const lines = fc.array(fc.constantFrom('kop', 'een', 'twee', 'drie', 'nieuw', 'vier'), { minLength: 1 })
  fc.assert(
    fc.property(lines, (words) => {
      const next = noted(words)
      const { parts, voices } = structureAfter(before(), next)
      expect(voices).toHaveLength(words.length)
      expect(parts.every(({ start, end }, at) => start < end && start >= (parts[at - 1]?.end ?? 0))).toBe(
        true,
      )
      const edges = new Set(next.blocks.flatMap(({ start, end }) => [start, end]))
      expect(parts.every(({ start, end }) => edges.has(start) && edges.has(end))).toBe(true)
    }),
  )
})
