import { folded } from '../text/stems.ts'

/** The words that a text holds in the middle of its lines, where nothing was broken, as they stand there. */
export type OwnWords = ReadonlyMap<string, string>

const word = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu

/** @param lines of the text; the last word of a line that ends in a hyphen, and the first of the next, are left out */
export function ownWords(lines: readonly string[]): OwnWords {
  const words = new Map<string, string>()
  lines.forEach((line, index) => {
    const isSplitBefore = /[-\u00AD‐]\s*$/.test(lines[index - 1] ?? '')
    const whole = line
      .replace(/[\p{L}\p{M}'’-]+[-\u00AD‐]\s*$/u, '')
      .replace(isSplitBefore ? /^\s*[\p{L}\p{M}]+/u : '', '')
    for (const [surface] of whole.matchAll(word)) words.set(folded(surface), surface)
  })
  return words
}

/**
 * Joins a word that was broken at the end of a line. The hyphen stays when the word is written with one elsewhere in the
 * text, or when Dutch spelling asks for it; `start-` before `en scale-ups` stays as it is.
 * @param left all that stands before, ending in a hyphen
 * @param right all that follows
 */
export function rejoined(left: string, right: string, words: OwnWords): string {
  const [before = ''] = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(left.replace(/[-\u00AD‐]$/, '')) ?? []
  const [after = ''] = /^[\p{L}\p{M}\p{N}'’]+/u.exec(right) ?? []
  const head = left.replace(/[-\u00AD‐]$/, '')
  if (left.endsWith('\u00AD')) return head + right
  if (before === '' || after === '') return left + (/^\S/.test(right) && before === '' ? ' ' : '') + right
  if (/^(?:en|of|en\/of|tot|dan|als|noch|respectievelijk)$/i.test(after)) return `${left} ${right}`
  const whole = words.get(folded(before + after))
  const hyphenated = words.has(folded(`${before}-${after}`))
  if (hyphenated && whole === undefined) return left + right
  if (whole !== undefined && !hyphenated)
    return (
      head.slice(0, head.length - before.length) + spelled(before + after, whole) + right.slice(after.length)
    )
  return keepsHyphen(before, after) ? left + right : head + right
}

/** `co-` and `operatie` make `coöperatie` when the text writes it so. */
const spelled = (joined: string, own: string) =>
  joined.length === own.length && joined[0]?.toLowerCase() === own[0]?.toLowerCase()
    ? joined[0] + own.slice(1)
    : joined

/** Dutch spelling asks for a hyphen before a capital or a number, after letters that are named, and between two equal words. */
function keepsHyphen(before: string, after: string): boolean {
  const last = before.split('-').at(-1) ?? before
  if (/^[\p{Lu}\p{N}]/u.test(after) || /\p{N}$/u.test(last) || /^\p{Lu}{2,}$/u.test(last)) return true
  if (prefixes.test(last) || (english.test(last) && particles.test(after))) return true
  if (clashes.test(`${last.at(-1)}${after[0]}`.toLowerCase()) && vowelWord.test(last)) return true
  return adjective.test(last) && secondAdjective.test(after)
}

const prefixes =
  /^(?:mkb|vn|vs|hbo|mbo|vmbo|zzp|ict|hr|bv|cao|wmo|tv|pr|gps|co2|esg|bnp|bbp|e|niet|non|vice|adjunct|interim|kandidaat|aspirant|quasi)$/i
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
