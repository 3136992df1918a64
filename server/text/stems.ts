import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_nl.js'
import { wordMemory } from './word-memory.ts'

/**
 * The stem of a Dutch word: forms of one word share it (`keuze`, `keuzes`; `bedrijf`, `bedrijven`).
 * Case and accents do not count. The Porter stemmer for Dutch (Snowball, "The Dutch stemming algorithm"),
 * with repairs for what that leaves apart: v/f and z/s at the end, plurals in -s after a vowel, -ieën and -eeën.
 * A stem is for comparing only; it is not always a word.
 */
export function stem(surface: string): string {
  const known = stems.get(surface)
  if (known !== undefined) return known
  const made = makeStem(surface)
  if (stems.size >= cacheLimit) stems.clear()
  stems.set(surface, made)
  return made
}

const stems = wordMemory<string>()
const cacheLimit = 100_000

/** Lower case, without accents and soft hyphens, apostrophes straight. */
export function folded(surface: string): string {
  const lower = surface.toLowerCase()
  if (plainLetters.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/ĳ/g, 'ij')
    .normalize('NFC')
}

const plainLetters = /^[a-z0-9]*$/

function makeStem(surface: string): string {
  const word = folded(surface.normalize('NFC').replace(/(?<=[^aeiou]i)ën$/i, 'e'))
  const lemma = word.replace(/(?:(?<=ss)en|(?<=s)en?|(?<=z)en?)$/, '').replace(/ss$|z$/, 's')
  if (endsInOwnS.test(lemma)) return lemma
  const singular = word.replace(/(?<=.)'s$|(?<=[a-z](?:ie|ee))en$|(?<=[a-z]{2}en)s$/, '')
  // The library keeps this flag from the word before, so that a stem would depend on the order of the words.
  stemmer.suffixeRemoved = false
  return stemmer
    .stem(singular)
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .replace(/(?<=[a-z]{2}[^aeiou'-])es$|(?<=[a-z]{2}ie)s$/, '')
    .replace(/(?<=[a-z]{2})v$/, 'f')
    .replace(/(?<=[a-z]{2})z$/, 's')
}

/**
 * Words whose last s belongs to them. The stemmer would take it for a plural and so make another word of them:
 * `kan` of `kans`, `men` of `mens`, `proc` of `proces`.
 */
const endsInOwnS =
  /(?:(?<!a)mens|kans|wens|grens|dans|beurs|koers|gids|fonds|plaats|toets|fiets|trots|rots|loods|kaars|laars|spons|schaars|proces|succes|congres|adres|^(?:pers|vers|arts|hals|vals|pols|puls|muts|hars|les|bes|fles|mes))$/
