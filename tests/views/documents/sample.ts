import type { CodingPageProps, ReadingBlock, ShownCoding } from '../../../views/documents/props.ts'

/** Blocks with their places in one text, a sentence per full stop, numbered from 1. */
export function blocksOf(described: readonly (Partial<ReadingBlock> & { text: string })[]): ReadingBlock[] {
  let start = 0
  let number = 0
  return described.map((block) => {
    const from = start
    start += block.text.length + 2
    const sentences = [...block.text.matchAll(/[^.]*\.?/gu)]
      .filter(([sentence]) => sentence.trim() !== '')
      .map(({ 0: sentence, index }) => {
        const first = from + index + sentence.length - sentence.trimStart().length
        number += 1
        return { start: first, end: first + sentence.trim().length, number }
      })
    return {
      kind: 'paragraph',
      voice: 'participant',
      ...block,
      start: from,
      end: from + block.text.length,
      sentences,
    }
  })
}

let made = 0

export function coding(
  code: string,
  start: number,
  end: number,
  more: Partial<ShownCoding> = {},
): ShownCoding {
  made += 1
  return {
    id: `coding-${made}`,
    revision: 1,
    code: { id: `id-${code.toLowerCase()}`, name: code },
    coder: { id: 'p1', name: 'Meike' },
    own: true,
    origin: 'reading',
    start,
    end,
    ...more,
  }
}

export const blocks = blocksOf([
  { kind: 'heading', level: 1, voice: 'organiser', text: 'Stelling 2' },
  { kind: 'turn', speaker: 'Mevrouw T.', text: 'Ik wacht op een kabel. Dan heb ik niemand.' },
  { kind: 'item', level: 1, voice: 'note', text: 'wat helpt <volgens> de tafel' },
  { kind: 'item', level: 2, voice: 'note', text: 'een werkplaats & een meester' },
  { kind: 'item', level: 1, voice: 'note', text: 'twijfel 🧵 over geld' },
])

/** A coding screen with nothing chosen. */
export const screen: CodingPageProps = {
  document: {
    id: 'd1',
    name: 'Notities tafel 3',
    session: { id: 's1', title: 'Denkdiner 2' },
    versionId: 'v1',
    versionNumber: 2,
    hasPicture: false,
  },
  here: '/documents/d1',
  blocks,
  codings: [],
  suggestions: [],
  codes: Array.from({ length: 12 }, (_, n) => ({ id: `id-${n}`, name: `Code ${n}` })),
  mode: 'after',
  readCounts: { read: 0, sentences: 6 },
  outline: [],
  codesInView: [],
  masks: [],
  others: [],
  isAlone: false,
  sets: [],
  canCode: true,
}
