import type { Personal } from './personal.ts'

/** A Dutch postcode: four figures, not from a nought, and two capitals; SA, SD and SS were never given out. */
const postcode = /(?<![\p{L}\p{N}])[1-9]\d{3}[ \u00a0]?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])/gu
const numberBehind = /^[ ,\u00a0]{1,3}\d{1,5}(?:[ -]?[a-zA-Z](?!\p{L}))?(?:[-/]\d{1,4})?(?![\p{L}\p{N}])/u
const streetBefore =
  /(?:(?<!\p{L})\p{Lu}|[’'][st] )[\p{L}’'. -]{2,50} \d{1,5}(?: ?[a-zA-Z](?!\p{L}))?(?:[-/ ][\p{L}\d]{1,4})?,?\s{0,2}$/u
/** `in 2030 EU 27 landen` */
const yearOfUnion = /^(?:19|20)\d\d[ \u00a0]EU$/u
const longestStreet = 80

/**
 * Where somebody lives: a postcode with a house number before or behind it, or a street with a house number. A postcode
 * alone stands for some twenty houses and is left out.
 */
export function addresses(text: string): Personal[] {
  const withPostcode = [...text.matchAll(postcode)].flatMap(({ index, 0: code }): Personal[] => {
    const end = index + code.length
    const behind = numberBehind.exec(text.slice(end, end + 20))?.[0] ?? ''
    const line = text.slice(Math.max(0, index - longestStreet), index)
    const before = streetBefore.exec(line)?.[0] ?? ''
    if ((before === '' && behind === '') || yearOfUnion.test(code)) return []
    return [{ start: index - before.length, end: before === '' ? end + behind.length : end, kind: 'address' }]
  })
  return [...withPostcode, ...streets(text)]
}

const street =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’']{1,30}(?:straat|laan|weg|plein|kade|gracht|singel|steeg|dreef|plantsoen|dijk|hof|pad) \d{1,4}(?: ?[a-zA-Z](?![\p{L}]))?(?![\p{L}\p{N}]|[.,:]\d)/gu

function streets(text: string): Personal[] {
  return [...text.matchAll(street)].flatMap(({ index, 0: words }): Personal[] => {
    const isYear = /(?:19|20)\d\d$/u.test(words)
    return isYear ? [] : [{ start: index, end: index + words.length, kind: 'address' }]
  })
}

const months =
  'jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const birthDate = new RegExp(
  `(?<!\\p{L})(?:geboren|geboortedatum|geb\\.|geb(?= )|°)[^\\d\\n]{0,40}(\\d{1,2}(?:[-/. ]{1,2}\\d{1,2}[-/. ]{1,2}|[ \\u00a0](?:${months})\\.?[ \\u00a0])(?:19|20)?\\d{2})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** The day on which somebody was born, where the text says that it is one; a year alone is none. */
export function birthDates(text: string): Personal[] {
  return [...text.matchAll(birthDate)].map(({ index, 0: all, 1: date = '' }) => {
    const end = index + all.length
    return { start: end - date.length, end, kind: 'birth-date' }
  })
}
