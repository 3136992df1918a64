import { folded } from '../text/stems.ts'
import { isListed } from '../text/word-list.ts'

/** The words that a text holds in the middle of its lines, where nothing was broken, as they stand there. */
export type OwnWords = ReadonlyMap<string, string>

const word = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu

/** @param lines of the text; the last word of a line that ends in a hyphen, and the first of the next, are left out */
export function ownWords(lines: readonly string[]): OwnWords {
  const surfaces = new Set<string>()
  let isSplitBefore = false
  for (const line of lines) {
    const isSplit = /[-\u00AD‐]\s*$/.test(line.slice(-10))
    const inLine = line.match(word) ?? []
    const to = isSplit ? inLine.length - 1 : inLine.length
    for (let at = isSplitBefore ? 1 : 0; at < to; at++) surfaces.add(inLine[at]!)
    isSplitBefore = isSplit
  }
  return new Map(Array.from(surfaces, (surface) => [folded(surface), surface]))
}

/** How the two halves at the end of a line and the beginning of the next go together. */
export type Joint =
  /** One word: without the hyphen, or with it. */
  | { readonly kind: 'joined-word' | 'kept-hyphen'; readonly word: string }
  /** Two words: `start-` and `en`. */
  | { readonly kind: 'joined-lines' }

const suspended = /^(?:en|of|en\/of|tot|dan|als|noch|respectievelijk)$/i

/** A word that was broken at the end of a line. */
export interface Halves {
  /** The letters before the hyphen. */
  readonly before: string
  /** The letters at the beginning of the next line. */
  readonly after: string
  /** What comes right behind those: in `een-`, `op-een` another hyphen. */
  readonly beyond?: string
}

/**
 * Decides how a word that was broken at the end of a line was written. The text's own words decide, then the Dutch word
 * list, then the rules of Dutch spelling; `start-` before `en scale-ups` stays as it is.
 * @param own called only when there is something to decide
 */
export function jointOf({ before, after, beyond = '' }: Halves, own: () => OwnWords): Joint {
  const hyphenated = `${before}-${after}`
  const whole = before + after
  if (isChain(before, after, beyond)) return { kind: 'kept-hyphen', word: hyphenated }
  if (suspended.test(after)) return { kind: 'joined-lines' }
  const written = own().get(folded(whole))
  const isOwnHyphenated = own().has(folded(hyphenated))
  if (written !== undefined && !isOwnHyphenated) return { kind: 'joined-word', word: spelled(whole, written) }
  if (isOwnHyphenated && written === undefined) return { kind: 'kept-hyphen', word: hyphenated }
  if (needsHyphen(before, after)) return { kind: 'kept-hyphen', word: hyphenated }
  const isListedWhole = isListed(whole)
  const isListedHyphenated = isListed(hyphenated)
  const accented = isListedWhole ? undefined : withDiaeresis(before, after)
  if (accented !== undefined) return { kind: 'joined-word', word: accented }
  const keeps = isListedWhole === isListedHyphenated ? keepsHyphen(before, after) : isListedHyphenated
  return keeps ? { kind: 'kept-hyphen', word: hyphenated } : { kind: 'joined-word', word: whole }
}

/**
 * Joins a word that was broken at the end of a line.
 * @param left all that stands before, ending in a hyphen
 * @param right all that follows
 */
export function rejoined(left: string, right: string, words: OwnWords): string {
  const head = left.replace(/[-\u00AD‐]$/, '')
  const before = lettersAtEnd(head)
  const after = lettersAtStart(right)
  if (left.endsWith('\u00AD')) return head + right
  if (before === '' || after === '') return left + (/^\S/.test(right) && before === '' ? ' ' : '') + right
  const joint = jointOf({ before, after, beyond: right.slice(after.length) }, () => words)
  if (joint.kind === 'joined-lines') return `${left} ${right}`
  return head.slice(0, head.length - before.length) + joint.word + right.slice(after.length)
}

const letters = /[\p{L}\p{M}\p{N}'’-]/u
const longestWord = 60

/** The last letters of a text; never looks further back than a word is long. */
export function lettersAtEnd(text: string): string {
  let from = text.length
  while (from > Math.max(0, text.length - longestWord) && letters.test(text[from - 1]!)) from--
  return text.slice(from)
}

export const lettersAtStart = (text: string) =>
  /^[\p{L}\p{M}\p{N}'’]+/u.exec(text.slice(0, longestWord))?.[0] ?? ''

/** `co-` and `operatie` make `coöperatie` when the text writes it so. */
const spelled = (joined: string, own: string) =>
  joined.length === own.length && joined[0]?.toLowerCase() === own[0]?.toLowerCase()
    ? joined[0] + own.slice(1)
    : joined

/** `een-op-een`, `doe-het-zelf`: short words between hyphens, of which the break came before or behind one. */
function isChain(before: string, after: string, beyond: string): boolean {
  if (/^-(?:\p{L}|\s*$)/u.test(beyond) && linking.test(after)) return true
  const [, last = ''] = /\p{L}-(\p{L}+)$/u.exec(before) ?? []
  return linking.test(last) && !isListed(last + after)
}

const linking = /^(?:aan|bij|boven|der|en|het|in|met|om|onder|op|te|to|tot|tegen|uit|van|voor)$/i

/** A break takes the diaeresis away: `be-` and `invloeden` are `beïnvloeden`. */
function withDiaeresis(before: string, after: string): string | undefined {
  const accented = /[aeiou]$/.test(before) ? { e: 'ë', i: 'ï', o: 'ö', u: 'ü' }[after[0] ?? ''] : undefined
  if (accented === undefined) return undefined
  const word = before + accented + after.slice(1)
  return isListed(word) ? word : undefined
}

/**
 * Before a capital or a number, and after a number, a capital or letters that are named, Dutch always writes a hyphen; no
 * syllable is one letter long or without a vowel.
 */
function needsHyphen(before: string, after: string): boolean {
  const last = before.split('-').at(-1) ?? before
  if (/^[\p{Lu}\p{N}]/u.test(after) || /\p{N}$/u.test(last)) return true
  return /^\p{L}$|\p{L}\p{Lu}$/u.test(last) || /^[bcdfghjklmnpqrstvwxz]{2,}$/i.test(last)
}

/** Dutch spelling asks for a hyphen after letters that are named, where vowels clash, and between two equal words. */
function keepsHyphen(before: string, after: string): boolean {
  const last = before.split('-').at(-1) ?? before
  if (prefixes.test(last) || (english.test(last) && particles.test(after))) return true
  if (
    clashes.test(`${last.at(-1)}${after[0]}`.toLowerCase()) &&
    (vowelWord.test(last) || areWords(last, after))
  )
    return true
  if (/^woon$/i.test(last) && /^werk./i.test(after)) return true
  if (
    /(?:commissaris|directeur|inspecteur|secretaris|procureur|consul)$/i.test(last) &&
    /^generaal/i.test(after)
  )
    return true
  return adjective.test(last) && secondAdjective.test(after)
}

const areWords = (...words: readonly string[]) => words.every((word) => word.length > 2 && isListed(word))

const prefixes =
  /^(?:vmbo|hbo|mbo|wo|ict|cao|wmo|ov|esg|niet|non|vice|adjunct|interim|kandidaat|aspirant|quasi)$/i
const english =
  /^(?:start|scale|spin|follow|back|make|build|trade|lock|check|log|know|win|pop|stand|one|face|high|low|lean|just|end|bottom|top|hands|drop|kick)$/i
const particles = /^(?:ups?|offs?|ins?|outs?|how|win|by|on|to|tech|down|level|cost)$/i
/** Two vowels that would be read as one sound. */
const clashes = /^(?:aa|ae|ai|au|ee|ei|eu|ie|ii|oe|oi|oo|ou|ui|uu|éé|eé|ée)$/
/** Words that stand before others with a hyphen because they end in a vowel; a syllable such as `ge` or `be` is none. */
const vowelWord =
  /^(?:auto|radio|video|foto|milieu|zee|thee|idee|bureau|niveau|media|data|politie|energie|economie|democratie|industrie|strategie|technologie|provincie|evaluatie|innovatie|macro|micro|euro|mini|maxi|agri|bio|eco|socio|info|demo|logo|na|mee|twee|drie)$/i
const adjective = /(?:aal|isch|iek|ief|eel|air|ieel|matig|lijk)$/i
const secondAdjective =
  /^(?:priva(?:at|te)|publieke?|[\p{L}]+(?:ische?|lijke?|aal|ale|eel|ele|ief|ieve|iek|ieke|air|aire))$/iu
