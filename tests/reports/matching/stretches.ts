import type { Searchable } from '../../../server/reports/matching/library.ts'
import { sentencesIn } from '../../../server/text/sentences.ts'

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What somebody said, word by word as white space parts it. */
export interface Said {
  readonly document: string
  readonly speaker: string | undefined
  readonly words: readonly string[]
}

/** Every stretch of one or two sentences within a block that was said, of 4 to 45 words. */
export function stretchesOf(sources: readonly Searchable[]): Said[] {
  return sources.flatMap(({ document, text, blocks }) =>
    saidIn(blocks).flatMap((block) => {
      if (block.voice === 'frame' || block.voice === 'organiser') return []
      const sentences = sentencesIn(text, [block])
      return sentences.flatMap(({ start }, index) =>
        [index, index + 1].flatMap((last) => {
          const words = text
            .slice(start, sentences[last]?.end ?? start)
            .split(/\s+/)
            .filter(Boolean)
          const isFit =
            words.length >= 4 && words.length <= 45 && words.every((word) => /\p{L}|\p{N}/u.test(word))
          return isFit ? [{ document, speaker: block.speaker, words }] : []
        }),
      )
    }),
  )
}

const saidIn = (blocks: Searchable['blocks']) =>
  blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'contents')

/** Headings of four words and more. */
export function headingsOf(sources: readonly Searchable[]): string[] {
  return sources.flatMap(({ text, blocks }) =>
    blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ start, end }) => text.slice(start, end).replace(/^\s*[\d.]+\s+/, ''))
      .filter((words) => words.split(/\s+/).length >= 4),
  )
}

/** Only letters and figures, small, single spaces between: what makes two texts the same to a hurried reader. */
export function bare(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

/** Everything that was said in the sources, for seeing whether an altered text happens to stand there too. */
export function haystackOf(sources: readonly Searchable[]): string {
  return sources
    .map(({ text, blocks }) =>
      bare(
        saidIn(blocks)
          .map(({ start, end }) => text.slice(start, end))
          .join(' '),
      ),
    )
    .join('|')
}

/** Words in common, in order: the plain table of Wagner and Fischer (1974). */
export function inCommon(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const row = [0]
    for (const [index, other] of b.entries()) {
      row.push(word === other ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0))
    }
    above = row
  }
  return above.at(-1) ?? 0
}
