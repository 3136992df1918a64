import { type StemCounts, type Term, termsOf } from '../lexicon/lexicon.ts'
import { indexed } from '../lexicon/lexicon-index.ts'
import { contentStems, readSentence } from '../lexicon/reading.ts'
import { tokensOf } from '../lexicon/tokens.ts'
import { type LikenessScale, likenesses, likenessScale, stemNumbers } from '../space/likeness.ts'
import { learnWordSpace, type WordSpace } from '../space/word-space.ts'
import type { CodeDescription, SourceSentence } from '../suggestion.ts'
import { lexicalStrengths } from './context.ts'
import { onScale, type SectionScale, sectionScales, sectionStrengths } from './sections.ts'
import type { ReadSentences } from './signals.ts'

/** All sentences of a project, read once for all codes; whatever is learned starts from here. */
export interface ProjectReading extends ReadSentences {
  readonly codes: readonly CodeDescription[]
  readonly terms: readonly Term[]
  readonly sectionScales: readonly SectionScale[]
  readonly space: WordSpace | undefined
  readonly scale: LikenessScale | undefined
}

/** @param knownSpace - the word space of these very sentences, if it was learned before */
export function readProject(
  codes: readonly CodeDescription[],
  sentences: readonly SourceSentence[],
  knownSpace?: WordSpace,
): ProjectReading {
  const stems = sentences.map((sentence) => contentStems(tokensOf(sentence.text)))
  const terms = termsOf(codes, countStems(stems))
  const index = indexed(terms)
  const ids = codes.map((code) => code.id)
  const readings = sentences.map((sentence) => readSentence(index, ids, sentence))
  const strengths = readings.map((reading) => lexicalStrengths(reading, terms, codes.length))
  const space = knownSpace ?? spaceOf(sentences, stems)
  const scale =
    space && likenessScale(space, stems, [...codes.map(descriptionStems), ...codes.map(wordStems)])
  const found = sectionStrengths(sentences, strengths)
  const scales = sectionScales(found, strengths, codes.length)
  return {
    codes,
    sentences,
    terms,
    readings,
    strengths,
    sections: found.map((here) => onScale(here, scales)),
    sectionScales: scales,
    likenesses:
      space && scale
        ? readLikenesses(
            readings.map(({ tokens }) => contentStems(tokens)),
            space,
            scale,
          )
        : stems.map(() => new Float64Array(2 * codes.length)),
    space,
    scale,
  }
}

/** The word space of a project's sentences; see `learnWordSpace`. */
export function spaceOf(
  sentences: readonly SourceSentence[],
  stems: ReadonlyArray<readonly string[]>,
): WordSpace | undefined {
  const texts = new Map<string, string[]>()
  sentences.forEach(({ document }, place) => {
    const text = texts.get(document)
    if (text) text.push(...stems[place]!)
    else texts.set(document, [...stems[place]!])
  })
  return learnWordSpace([...texts.values()])
}

function countStems(stems: ReadonlyArray<readonly string[]>): StemCounts {
  const withStem = new Map<string, number>()
  for (const sentence of stems) {
    for (const stem of new Set(sentence)) withStem.set(stem, (withStem.get(stem) ?? 0) + 1)
  }
  return { sentences: stems.length, withStem }
}

/** The words of a definition place a code in the word space. */
function descriptionStems({ name, definition, include }: CodeDescription): string[] {
  return contentStems(tokensOf(`${name}\n${definition}\n${include}`))
}

/** And so do its keywords and related words, together. */
function wordStems({ name, keywords, related }: CodeDescription): string[] {
  return contentStems(tokensOf([name, ...keywords, ...related].join('\n')))
}

function readLikenesses(stems: ReadonlyArray<readonly string[]>, space: WordSpace, scale: LikenessScale) {
  const reader = { space, numbers: stemNumbers(space), scale }
  return stems.map((sentence) => likenesses(reader, sentence))
}
