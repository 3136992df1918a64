import { type Library, type Passage, passageIndex, passageOf, type WordRange } from './library.ts'

/** A word of the library as it stands in its text. */
export function surfaceOf(library: Library, word: number): string {
  return passageOf(library, word).source.text.slice(library.words.starts[word], library.words.ends[word])
}

/**
 * Words of the library as they were said: where blocks follow each other, labels of speakers, list marks and times
 * between them read as a line break.
 */
export function saidIn(library: Library, range: WordRange): string {
  return saidBetween(
    passagesOf(library, range),
    library.words.starts[range.first] ?? 0,
    library.words.ends[range.end - 1] ?? 0,
  )
}

/** What stands between a word and the next one, as said; nothing behind the last word of a text. */
export function glueBehind(library: Library, word: number): string {
  const { words, passages } = library
  const index = passageIndex(library, word)
  const [passage, next] = [passages[index], passages[index + 1]]
  if (!passage) return ''
  const [from, to] = [words.ends[word] ?? 0, words.starts[word + 1] ?? 0]
  if (word + 1 < passage.end) return passage.source.text.slice(from, to)
  return next?.source === passage.source ? saidBetween([passage, next], from, to) : ''
}

function saidBetween(passages: readonly Passage[], from: number, to: number): string {
  let said = ''
  let position = from
  for (const [index, passage] of passages.entries()) {
    const next = passages[index + 1]
    const { text } = passage.source
    said += next
      ? text.slice(position, passage.block.end) + gapBetween(passage, next)
      : text.slice(position, to)
    position = next?.block.start ?? to
  }
  return said
}

function gapBetween({ source, block }: Passage, below: Passage): string {
  const gap = source.text.slice(block.end, below.block.start)
  return /^[^\S\n]+$/.test(gap) ? gap : '\n'
}

/** What stands between a word and the word before it in the same block. */
export function textBefore(library: Library, word: number): string {
  const { words } = library
  const passage = passageOf(library, word)
  const from = word > passage.first ? words.ends[word - 1] : passage.block.start
  return passage.source.text.slice(from, words.starts[word])
}

/** What stands between a word and the next one in the same block. */
export function textAfter(library: Library, word: number): string {
  const { words } = library
  const passage = passageOf(library, word)
  const to = word + 1 < passage.end ? words.starts[word + 1] : passage.block.end
  return passage.source.text.slice(words.ends[word], to)
}

/** The passages that a range of words lies in, in order. */
export function passagesOf(library: Library, { first, end }: WordRange): readonly Passage[] {
  return library.passages.slice(passageIndex(library, first), passageIndex(library, end - 1) + 1)
}
