import type { Personal } from './personal.ts'
import { hasStreetEnding, isMeasured, streetStart } from './street-names.ts'

const space = '[ \\u00a0]'
/** `nr. 12`, `huisnummer 12` */
const called = `(?:huisnummer|huisnr\\.?|nummer|nr\\.?|no\\.)${space}?`
/** `12`, `12a`, `12-bis`, `14 II`, `4-6` */
const house = `\\d{1,5}(?:-?[a-zA-Z](?!\\p{L})|${space}[a-hA-H](?![\\p{L}\\p{N}’'])|[ -](?:bis|hs|I{2,3}|IV)(?!\\p{L}))?(?:[-/]\\d{1,4}[a-z]?)?`

/** A Dutch postcode: four figures, not from a nought, and two letters; SA, SD and SS were never given out. */
const postcode = /(?<![\p{L}\p{N}])[1-9]\d{3}[ \u00a0]?(?!SA|SD|SS)[A-Za-z]{2}(?![\p{L}\p{N}])/gu
const numberBehind = new RegExp(
  `^(?:[ ,\\u00a0]{1,3}(?:en |met )?${called}|[ ,\\u00a0]{1,3}|-)${house}(?![\\p{L}\\p{N}]|[.,:]\\d)`,
  'u',
)
const calledBehind = new RegExp(`^[ ,\\u00a0]{1,3}(?:en |met )?${called}\\d`, 'u')
const numberBefore = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(${called})?${house},?\\s{0,2}(?:(?:met )?[Pp]ostcode:? )?$`,
  'u',
)
const longestBefore = 50

/** Letters that are units or names of unions behind a figure: `1500 MW`, `2030 EU`. */
const units = /(?:[KMGT]W|[KMGT]B|[TPG]J|KG|KM|HA|EU|VN|CO|VS|PK)$/u
const sayspostcode = /postcode:?(?: is)?[ \u00a0]?$/iu
const smallWords = /(?:en|of|op|in|is|te|je|we|ze|er|al|om|de|na|nu|zo|kg|km|mw|kw|gw|mb|gb|ha|ca)$/u

/**
 * Where somebody lives or gets mail: a postcode with a house number before or behind it, a street with a house number,
 * a post office box. A postcode alone stands for some twenty houses and is left out.
 */
export function addresses(text: string): Personal[] {
  return [...withPostcode(text), ...withoutPostcode(text), ...boxes(text)]
}

const address = (start: number, end: number): Personal => ({ start, end, kind: 'address' })

function withPostcode(text: string): Personal[] {
  return [...text.matchAll(postcode)].flatMap(({ index, 0: code }): Personal[] => {
    const end = index + code.length
    const before = beforeCode(text, index, end)
    if (before !== undefined && isCode(text, index, code, true)) return [address(before, end)]
    const rest = text.slice(end, end + 40)
    const behind = numberBehind.exec(rest)?.[0]
    if (behind === undefined || isMeasured(rest.slice(behind.length))) return []
    return isCode(text, index, code, calledBehind.test(rest)) ? [address(index, end + behind.length)] : []
  })
}

/** Whether four figures and two letters are a postcode, and no year or amount with a small word or a unit. */
function isCode(text: string, start: number, code: string, isSure: boolean): boolean {
  if (sayspostcode.test(text.slice(Math.max(0, start - 14), start))) return true
  if (!/[A-Z]{2}$/u.test(code)) return isSure && /[a-z]{2}$/u.test(code) && !smallWords.test(code)
  return isSure || !units.test(code)
}

/** Where the street and the number before a postcode begin, or a number that says that it is one. */
function beforeCode(text: string, code: number, end: number): number | undefined {
  const line = text.slice(Math.max(0, code - longestBefore), code)
  const number = numberBefore.exec(line)
  if (!number) return undefined
  const at = code - line.length + number.index
  const street = streetStart(text, at, end)
  return street ?? (number[1] ? at : undefined)
}

const numbered = new RegExp(
  `(?<=[\\p{L}\\d’'.][ \\u00a0])(${called})?${house}(?![\\p{L}\\p{N}%€]|[.,:]\\d|[-/]\\d)`,
  'gu',
)
const isYear = /^(?:19|20)\d\d$/u
/** `Laan van Nieuw Oosteinde`, `Plein 1944` */
const streetBegins = /^(?:Laan|Plein|Weg|Straat|Kade|Singel|Park|Dijk|Markt|Boulevard|Pad|Hof) /u
const dwells =
  /(?<!\p{L})(?:woon|woont|wonen|woonde|woonden|gewoond|woonachtig|gevestigd|ingeschreven|verhuisde?n?|verhuist|adres)(?!\p{L})[^.\n?!]{0,30}?(?:(?<!\p{L})(?:op|aan|in|naar|is)|:)(?: de| het| [’']t)? $/iu
/** `wonen in Fase 2` */
const isCounted =
  /^(?:Fase|Tafel|Ronde|Wijk|Blok|Groep|Kavel|Gebouw|Zone|Regio|Kern|Plan|Dag|Etage|Huis|Hal|Zaal|Artikel)(?!\p{L})/u

function withoutPostcode(text: string): Personal[] {
  return [...text.matchAll(numbered)].flatMap(({ index, 0: number, 1: word = '' }): Personal[] => {
    const end = index + number.length
    if (isYear.test(number) || isMeasured(text.slice(end, end + 24))) return []
    const start = streetStart(text, index)
    if (start === undefined) return []
    const street = text.slice(start, index).trim()
    const isStreet =
      (hasStreetEnding(street) && word === '') ||
      streetBegins.test(street) ||
      (hasStreetEnding(street) && word !== '') ||
      (dwells.test(text.slice(Math.max(0, start - 60), start)) && !isCounted.test(street))
    return isStreet ? [address(start, end)] : []
  })
}

const box = /(?<!\p{L})(?:[Pp]ostbus|[Aa]ntwoordnummer)[ \u00a0]\d{1,6}(?![\p{L}\p{N}])/gu
const boxes = (text: string) =>
  [...text.matchAll(box)].map(({ index, 0: words }) => address(index, index + words.length))
