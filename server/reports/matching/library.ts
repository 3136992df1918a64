import { opensPart } from '../../ingest/headings.ts'
import type { VoicedBlock } from '../../sources/source.ts'
import { firstWhere } from '../../text/halving.ts'
import type { PublishedLayer } from './verdict.ts'
import { WordStore } from './word-store.ts'

/**
 * One text to search. `layers` names what stands between it and the canonical text (blackened or pseudonymised text, a
 * quote's printed form); `at` maps a position in `text` to one in `canonical`. Blocks are spans of `text`; a text
 * without blocks is one paragraph.
 */
export interface Searchable {
  readonly document: string
  readonly documentId: string
  readonly version: string
  readonly text: string
  readonly blocks: readonly VoicedBlock[]
  readonly layers: readonly PublishedLayer[]
  readonly at?: (position: number) => number
  readonly canonical?: string
}

/** A block of a text with the range of its words in the library. */
export interface Passage {
  readonly source: Searchable
  /** Index of the text in the library. */
  readonly order: number
  readonly block: VoicedBlock
  readonly first: number
  readonly end: number
  /** False for a heading, a contents entry or a title: nobody said it. */
  readonly isSaid: boolean
  /** Index of the first passage of the reach: what follows directly within one text, without a heading between. */
  readonly reach: number
  /** Index of the first passage of the run: directly following blocks of one speaker. */
  readonly run: number
}

/** A range of words of the library, half-open. */
export interface WordRange {
  readonly first: number
  readonly end: number
}

/** What is searched, with where each word stands. Words are counted through all texts. */
export interface Library {
  readonly words: WordStore
  readonly passages: readonly Passage[]
  /** Range of words of each reach and each run, by the index of its first passage. */
  readonly reaches: ReadonlyMap<number, WordRange>
  readonly runs: ReadonlyMap<number, WordRange>
}

/** Makes the index of texts; time and memory are linear in their length. Made once for an audit. */
export function libraryOf(texts: readonly Searchable[]): Library {
  const words = new WordStore(texts.reduce((sum, { text }) => sum + text.length, 0))
  const passages: Passage[] = []
  const reaches = new Map<number, { first: number; end: number }>()
  const runs = new Map<number, { first: number; end: number }>()
  for (const [order, source] of texts.entries()) {
    let last: Passage | undefined
    for (const block of blocksOf(source)) {
      const first = words.count
      words.read(source.text, block)
      if (words.count === first) continue
      const isSaid = wasSaid(source.text, block)
      const reach = last?.isSaid && isSaid ? last.reach : passages.length
      const run =
        last && reach === last.reach && areOfOneSpeaker(last.block, block) ? last.run : passages.length
      last = { source, order, block, first, end: words.count, isSaid, reach, run }
      passages.push(last)
      stretch(reaches, reach, last)
      stretch(runs, run, last)
    }
  }
  words.close()
  return { words, passages, reaches, runs }
}

function stretch(ranges: Map<number, { first: number; end: number }>, key: number, passage: Passage): void {
  const range = ranges.get(key)
  if (range) range.end = passage.end
  else ranges.set(key, { first: passage.first, end: passage.end })
}

function blocksOf({ text, blocks }: Searchable): readonly VoicedBlock[] {
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', voice: 'frame', start: 0, end: text.length }]
}

function wasSaid(text: string, { kind, voice, start, end }: VoicedBlock): boolean {
  if (kind === 'heading' || kind === 'contents') return false
  return kind !== 'paragraph' || voice !== 'organiser' || !opensPart(text.slice(start, end))
}

/** Paragraphs of a speech or a text are of one writer; those of notes may each tell of somebody else. */
function areOfOneSpeaker(above: VoicedBlock, below: VoicedBlock): boolean {
  if (above.voice !== below.voice) return false
  if (above.speaker !== undefined || below.speaker !== undefined) return above.speaker === below.speaker
  return (
    above.kind === 'paragraph' &&
    below.kind === 'paragraph' &&
    above.voice !== 'note' &&
    above.voice !== 'participant'
  )
}

/** The index of the passage that holds a word. */
export function passageIndex({ passages }: Library, word: number): number {
  return firstWhere(passages, ({ first }) => first > word) - 1
}

/** The passage that holds a word. */
export function passageOf(library: Library, word: number): Passage {
  const passage = library.passages[passageIndex(library, word)]
  if (!passage) throw new RangeError(`no word ${word}`)
  return passage
}

const nothing: WordRange = { first: 0, end: 0 }

/** The words that directly follow each other around a passage, over the ends of paragraphs and turns. */
export function reachOf({ reaches }: Library, { reach }: Passage): WordRange {
  return reaches.get(reach) ?? nothing
}

/** The words of one speaker around a passage. */
export function runOf({ runs }: Library, { run }: Passage): WordRange {
  return runs.get(run) ?? nothing
}
