import { exclusionsIn } from '../lexicon/exclusions.ts'
import { countStems, type Term, termsOf } from '../lexicon/lexicon.ts'
import { indexed } from '../lexicon/lexicon-index.ts'
import { contentStems, type Reading, readSentence } from '../lexicon/reading.ts'
import { tokensOf } from '../lexicon/tokens.ts'
import {
  type LikenessReader,
  type LikenessScale,
  likenesses,
  likenessesAt,
  likenessScale,
} from '../space/likeness.ts'
import { type PlacedText, placesInSpace, type SentencePlaces } from '../space/places.ts'
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
  /** The encoder that was used in the place of a word space. */
  readonly encoder: string | undefined
  readonly scale: LikenessScale | undefined
}

/** @param known - an encoder, or the word space of these very sentences if it was learned before */
export function readProject(
  codes: readonly CodeDescription[],
  sentences: readonly SourceSentence[],
  known?: SentencePlaces | WordSpace,
): ProjectReading {
  const stems = sentences.map((sentence) => contentStems(tokensOf(sentence.text)))
  const terms = termsOf(codes, countStems(stems))
  const index = indexed(terms)
  const ids = codes.map((code) => code.id)
  const readings = sentences.map((sentence) => readSentence(index, ids, sentence))
  const strengths = readings.map((reading) => lexicalStrengths(reading, terms, codes.length))
  const encoder = known && 'placeOf' in known ? known : undefined
  const space = known && 'placeOf' in known ? undefined : (known ?? spaceOf(sentences, stems))
  const places = encoder ?? (space && placesInSpace(space))
  const { scale, likenesses } = places
    ? readLikenesses(places, codes, { sentences, readings })
    : unknownLikenesses(sentences.length, codes.length)
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
    likenesses,
    space,
    encoder: encoder?.name,
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

/** What a sentence is placed by: its words with those that it hangs under. */
function placedText({ text, lead }: SourceSentence, { tokens }: Reading): PlacedText {
  return { text: lead ? `${lead.text} ${text}` : text, stems: contentStems(tokens) }
}

/** How alike a sentence is each code's definition, then each code's words; without what excluding words hide from it. */
export function likenessesOf(
  reader: LikenessReader,
  sentence: SourceSentence,
  reading: Reading,
): Float64Array {
  const found = reader.places.placeOf(placedText(sentence, reading))
  return likenessesFrom(reader, found, reading)
}

function likenessesFrom(
  reader: LikenessReader,
  found: Float64Array,
  { tokens, masked }: Reading,
): Float64Array {
  const alike = likenessesAt(reader.scale, found)
  const half = alike.length / 2
  for (const [code, hidden] of masked) {
    const left = tokens.filter((_, place) => !hidden.has(place))
    const text = left.map(({ form }) => form.surface).join(' ')
    const without = likenesses(reader, { text, stems: contentStems(left) })
    for (const row of [code, half + code]) alike[row] = without[row]!
  }
  return alike
}

/**
 * A code is placed by its name and the words of its definition, but for those that also stand in *wanneer niet*; and by
 * its name, keywords and related words.
 */
function readLikenesses(
  places: SentencePlaces,
  codes: readonly CodeDescription[],
  { sentences, readings }: Pick<ReadSentences, 'sentences' | 'readings'>,
) {
  const stemsOf = (text: string) => contentStems(tokensOf(text))
  const found = sentences.map((sentence, at) => places.placeOf(placedText(sentence, readings[at]!)))
  const scale = likenessScale(found, [
    ...codes.map(({ name, definition, include, exclude }) => {
      const meant = `${definition}\n${include}`
      const { stems: denied } = exclusionsIn(exclude)
      const stems = [...stemsOf(name), ...stemsOf(meant).filter((stem) => !denied.has(stem))]
      return places.placeOf({ text: `${name}\n${meant}`, stems })
    }),
    ...codes.map(({ name, keywords, related }) => {
      const text = [name, ...keywords, ...related].join('\n')
      return places.placeOf({ text, stems: stemsOf(text) })
    }),
  ])
  const reader = { places, scale }
  return { scale, likenesses: found.map((place, at) => likenessesFrom(reader, place, readings[at]!)) }
}

function unknownLikenesses(sentences: number, codes: number) {
  const likenesses = Array.from({ length: sentences }, () => new Float64Array(2 * codes))
  return { scale: undefined, likenesses }
}
