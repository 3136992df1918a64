import type { ItemCustomEntity, WinkMethods } from 'wink-nlp'
import type { Span } from '../../text/span.ts'
import type { CodeDescription, PatternHit, SourceSentence } from '../suggestion.ts'
import { variantsOf } from './pattern-variants.ts'
import { isPattern } from './terms.ts'

/**
 * Finds keywords with alternatives, such as `(te weinig|onvoldoende) handen`, with the exact span of each.
 * Words are compared as they are written, case ignored; other inflections are alternatives of their own.
 * The library that does this is loaded at first need, and only sentences that hold a word of a pattern are read.
 * @returns for each sentence its hits, in its order
 */
export async function findPatterns(
  codes: readonly CodeDescription[],
  sentences: readonly Pick<SourceSentence, 'start' | 'text'>[],
): Promise<PatternHit[][]> {
  const hits: PatternHit[][] = sentences.map(() => [])
  const wanted = codesWithPatterns(codes)
  if (wanted.length === 0) return hits
  const finder = await patternFinder()
  for (const { code, patterns } of wanted) {
    const find = finder(patterns.map((pattern) => variantsOf(pattern)))
    const lastWords = new Set(patterns.flatMap(variantsOf).map((words) => evened(words.at(-1) ?? '')))
    sentences.forEach(({ start, text }, at) => {
      const plain = evened(text)
      if (![...lastWords].some((word) => plain.includes(word))) return
      for (const found of find(text)) {
        const span = { start: start + found.start, end: start + found.end }
        hits[at]!.push({ ...span, code, pattern: patterns[found.pattern]! })
      }
    })
  }
  return hits
}

/** Every pattern among the keywords, related and excluding words of the codes; a name is never one. */
function codesWithPatterns(codes: readonly CodeDescription[]) {
  return codes.flatMap(({ id, keywords, related, excluding }) => {
    const patterns = [...new Set([...keywords, ...related, ...excluding].filter(isPattern))]
    return patterns.length > 0 ? [{ code: id, patterns }] : []
  })
}

interface Found extends Span {
  readonly pattern: number
}

/**
 * Gives what finds these patterns in a text, until the next are asked for.
 * @param patterns - for each pattern the word sequences that it stands for
 */
type Finder = (patterns: readonly string[][][]) => (text: string) => Found[]

let loaded: Promise<Finder> | undefined

/** The library grows each time that it is set up, until it breaks: so that is done once. */
function patternFinder(): Promise<Finder> {
  loaded ??= Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')]).then(
    ([{ default: winkNlp }, { default: model }]) => finderWith(winkNlp(model, ['cer'])),
  )
  return loaded
}

const finderWith =
  (nlp: WinkMethods): Finder =>
  (patterns) => {
    nlp.learnCustomEntities(
      patterns.map((variants, at) => ({
        name: `p${at}`,
        patterns: variants.map((words) => evened(words.join(' '))),
      })),
      { matchValue: false, usePOS: false, useEntity: false },
    )
    return (text) => foundIn(nlp, evened(text))
  }

/**
 * A text as the library is to read it, every position what it was: small letters, spaces for all white space, and a
 * letter that Dutch lacks for each apostrophe within a word. Left as it is, `foto's` is one token or two, which
 * depends on the texts that the library read before, and `weinig` and `handen` are no neighbours over a line's end.
 * The one word that it cannot learn gets that letter too. What is far too long for a word becomes commas: the library
 * takes a time that grows with the square of it.
 */
function evened(text: string): string {
  const small = text.toLowerCase()
  return (small.length === text.length ? small : text)
    .replace(/\s/gu, ' ')
    .replace(apostropheInWord, 'ÿ')
    .replace(unlearnable, 'ÿonstructor')
    .replace(noWord, ({ length }) => ', '.repeat(length / 2) + ' '.repeat(length % 2))
}

/** The library keeps words as keys of an object, and every object has a `constructor`. */
const unlearnable = /(?<![\p{L}\p{N}])constructor(?![\p{L}\p{N}])/gu
const noWord = /[^ ]{1000,}/gu

const apostropheInWord =
  /(?<=[\p{L}\p{N}])['’‘](?=\p{L})|(?<![\p{L}\p{N}])['’‘](?=[stnmrk](?![\p{L}\p{N}]))/gu

function foundIn(nlp: WinkMethods, text: string): Found[] {
  const { its } = nlp
  const doc = nlp.readDoc(text)
  const entities = doc.customEntities()
  if (entities.length() === 0) return []
  const tokens = doc.tokens()
  const places = placesOf(tokens.out(its.precedingSpaces), tokens.out(its.value))
  const found: Found[] = []
  entities.each((entity: ItemCustomEntity) => {
    const words = entity.tokens()
    const first = places[words.itemAt(0).index()]!
    const last = places[words.itemAt(words.length() - 1).index()]!
    found.push({ pattern: Number(entity.out(its.type).slice(1)), start: first.start, end: last.end })
  })
  return found
}

/** The library keeps what stands before each token, so that adding up gives exact positions. */
function placesOf(spaces: readonly string[], values: readonly string[]): Span[] {
  let at = 0
  return values.map((value, token) => {
    const start = at + spaces[token]!.length
    at = start + value.length
    return { start, end: at }
  })
}
