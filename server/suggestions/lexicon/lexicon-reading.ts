import type { PatternHit } from '../suggestion.ts'
import type { LexicalWhy, Term } from './lexicon.ts'
import type { LexiconIndex } from './lexicon-index.ts'
import { keyOf } from './terms.ts'
import type { Token } from './tokens.ts'

/** A term found in a sentence: which words meet it, by their place among the sentence's words. */
export interface TermHit {
  readonly term: number
  readonly factor: number
  readonly tokens: readonly number[]
}

export interface LexiconReading {
  /**
   * Each term at most once, and each word at most once for a code: by a name or keyword as written before anything
   * else, then by the strongest term that it meets.
   */
  readonly hits: readonly TermHit[]
  /** Per code the words that an excluding term covers; these say nothing about that code. */
  readonly masked: ReadonlyMap<number, ReadonlySet<number>>
}

/** What the lexicon finds in a sentence. */
export function readLexicon(
  index: LexiconIndex,
  tokens: readonly Token[],
  patternHits: readonly TermHit[] = [],
): LexiconReading {
  const found: TermHit[] = [...patternHits]
  tokens.forEach((token, place) => {
    const { alone, phrases } = index.matchesOf(token.form)
    for (const { term, factor } of alone) found.push({ term, factor, tokens: [place] })
    for (const term of phrases) {
      const met = phraseAt(index.terms[term]!, tokens, place)
      if (met) found.push({ term, factor: 1, tokens: met })
    }
  })
  return found.length === 0 ? nothing : settled(found, index.terms)
}

const nothing: LexiconReading = { hits: [], masked: new Map() }

function settled(found: TermHit[], terms: readonly Term[]): LexiconReading {
  const masked = new Map<number, Set<number>>()
  for (const hit of found) {
    const term = terms[hit.term]!
    if (term.why === 'excluding') for (const place of hit.tokens) taken(masked, term.code).add(place)
  }
  const strongestFirst = found
    .filter((hit) => terms[hit.term]!.why !== 'excluding')
    .sort((a, b) => strength(b, terms) - strength(a, terms) || a.term - b.term || a.tokens[0]! - b.tokens[0]!)
  const used = new Map<number, Set<number>>()
  const met = new Set<number>()
  const hits = strongestFirst.filter((hit) => {
    const { code } = terms[hit.term]!
    const words = taken(used, code)
    const hidden = masked.get(code)
    if (met.has(hit.term) || hit.tokens.some((place) => words.has(place) || hidden?.has(place))) return false
    met.add(hit.term)
    for (const place of hit.tokens) words.add(place)
    return true
  })
  return { hits, masked }
}

const precedence: Record<LexicalWhy | 'excluding', number> = {
  name: 3,
  keyword: 2,
  related: 1,
  definition: 0,
  excluding: 0,
}

function strength(hit: TermHit, terms: readonly Term[]): number {
  const term = terms[hit.term]!
  const asWritten = isLiteral(hit, term) ? 20 : 0
  return asWritten + term.weight * hit.factor * 10 + precedence[term.why] + (hit.tokens.length > 1 ? 0.5 : 0)
}

/** Whether a name or keyword stands there as written, not inside a compound. */
export function isLiteral(hit: TermHit, { why }: Term): boolean {
  return (why === 'name' || why === 'keyword') && hit.factor === 1
}

function taken(sets: Map<number, Set<number>>, code: number): Set<number> {
  let set = sets.get(code)
  if (!set) {
    set = new Set()
    sets.set(code, set)
  }
  return set
}

/** The words that make up a phrase around the word at `place`, or undefined. */
function phraseAt(term: Term, tokens: readonly Token[], place: number): number[] | undefined {
  return term.shape === 'sequence' ? sequenceAt(term.keys, tokens, place) : nearbyAt(term.keys, tokens, place)
}

function sequenceAt(keys: readonly string[], tokens: readonly Token[], place: number): number[] | undefined {
  const here = keyOf(tokens[place]!.form)
  for (let shift = 0; shift < keys.length; shift++) {
    if (keys[shift] !== here) continue
    const first = place - shift
    if (keys.every((key, k) => tokens[first + k] !== undefined && keyOf(tokens[first + k]!.form) === key)) {
      return keys.map((_, k) => first + k)
    }
  }
  return undefined
}

/** Characters within which the words of a phrase count as belonging together. */
const together = 60

function nearbyAt(keys: readonly string[], tokens: readonly Token[], place: number): number[] | undefined {
  const here = keyOf(tokens[place]!.form)
  const places = [place]
  for (const key of keys) {
    if (key === here) continue
    const nearest = nearestPlace(key, tokens, place)
    if (nearest === undefined) return undefined
    places.push(nearest)
  }
  places.sort((a, b) => a - b)
  const width = tokens[places.at(-1)!]!.end - tokens[places[0]!]!.start
  return width <= together ? places : undefined
}

function nearestPlace(key: string, tokens: readonly Token[], place: number): number | undefined {
  for (let distance = 1; ; distance++) {
    const before = tokens[place - distance]
    const after = tokens[place + distance]
    const near = (token: Token) => Math.abs(token.start - tokens[place]!.start) <= together
    if (before && near(before) && keyOf(before.form) === key) return place - distance
    if (after && near(after) && keyOf(after.form) === key) return place + distance
    if (!(before && near(before)) && !(after && near(after))) return undefined
  }
}

/** Pattern hits as hits of terms, on the words that they cover. */
export function patternTermHits(
  terms: readonly Term[],
  codes: readonly string[],
  tokens: readonly Token[],
  hits: readonly PatternHit[],
): TermHit[] {
  return hits.flatMap((hit) => {
    const term = terms.findIndex(
      (term) => term.shape === 'pattern' && term.written === hit.pattern && codes[term.code] === hit.code,
    )
    const covered = tokens.flatMap((token, place) =>
      token.start < hit.end && hit.start < token.end ? [place] : [],
    )
    return term < 0 || covered.length === 0 ? [] : [{ term, factor: 1, tokens: covered }]
  })
}
