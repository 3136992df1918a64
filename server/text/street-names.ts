import { isStopWord } from './stop-words.ts'

const endings =
  /\p{L}{2,}(?:straat|laan|weg|plein|kade|gracht|singel|steeg|dreef|plantsoen|dijk|hof|pad|wal|boulevard|allee|gaarde)$/u
const roads = /(?:snelweg|rijksweg|spoorweg|fietspad|wandelpad|voetpad|ringweg|vaarweg)$/iu
/** What no family name ends in. */
const plainEndings = /\p{L}{3,}(?:straat|plein|kade|gracht|singel|steeg|dreef|plantsoen)$|\p{L}{4,}laan$/u

/** `Oude Kerkstraat`, `’s-Gravendijkwal` */
export const hasStreetEnding = (words: string) => endings.test(words) && !roads.test(words)

/** Whether a name with capitals is of a street, though people's names stand in it: `Anna Paulownastraat`. */
export const isStreetName = (words: string) => plainEndings.test(words)

const measures =
  /^[ \u00a0](?:keer|maal|procent|miljoen|miljard|duizend|honderd|euro|cent|\p{L}*woningen|\p{L}*huizen|\p{L}*appartementen|\p{L}*bomen|meter|kilometer|km|m2|m²|hectare|ha|jaar|jaren|uur|uren|minuten|dagen|weken|maanden|mensen|personen|\p{L}*bewoners|inwoners|gezinnen|auto[’']s|fietsen|\p{L}*plekken|\p{L}*plaatsen|\p{L}*winkels|bedrijven|punten|stuks|windmolens|laadpalen|banen|leerlingen)(?!\p{L})|^[ \u00a0]?[%€]/u
/** Whether what stands behind a number makes it an amount. */
export const isMeasured = (behind: string) => measures.test(behind)

const particles = new Set(
  "van de den der het ’t 't ter ten te op aan in en over onder bij a/d v/d d’ v.d.".split(' '),
)
const shortened =
  /^(?:Burg|Burgem|Dr|Drs|Prof|Mr|Ds|Ir|Ing|St|Past|Pres|Gen|Kap|Kol|Kon|Min|Jhr|Jkvr|Gebr|Wed|Mgr|Gouv|Graaf|Th|Jac|Joh|Chr|Wethr|Weth|Pr|Adm|Lt|Luit)\.$/u
const initials = /^(?:\p{Lu}\.){1,4}$/u
const ordinal = /^\d{1,2}(?:e|de|ste)$/u
const capitalised = /^[’']?\p{Lu}[\p{L}’'-]*$|^[’'][st]-\p{Lu}[\p{L}’'-]*$/u
const square = /^(?:1[89]\d\d|\d\d-\d\d)$/u
/** What is said before a street rather than in its name. */
const labels =
  /^(?:Adres|Bezoekadres|Postadres|Woonadres|Huisadres|Thuisadres|Locatie|Naam|Gemeente|Straat)$/u
const longestStreet = 70

/**
 * Where the name of a street begins that ends at the space before a house number; undefined when no name stands there.
 * Words with a capital belong to it, and particles and abbreviations between them; the words of the sentence do not.
 * @param codeEnd where the postcode behind the number ends, when there is one
 */
export function streetStart(text: string, number: number, codeEnd?: number): number | undefined {
  const least = Math.max(0, number - longestStreet)
  const before = text.slice(least, number)
  const hasPostcode = codeEnd !== undefined
  if (
    !endsInStreet(
      before
        .slice(-36)
        .trimEnd()
        .split(/[ \u00a0\n]/u),
      hasPostcode,
    )
  )
    return undefined
  const from = least + before.lastIndexOf('\n') + 1
  const words = [...text.slice(from, number).matchAll(/[^ \u00a0]+/gu)]
  const i = words.length - (square.test(words.at(-1)?.[0] ?? '') ? 2 : 1)
  let first = i
  for (let at = i - 1; at >= 0; at--) {
    const word = words[at]?.[0] ?? ''
    if (labels.test(word)) break
    if (isStreetWord(word) || isShortened(word) || (begins.test(word) && first === at + 1)) first = at
    else if (!particles.has(word)) break
  }
  while (first < i && beginsSentence(words, first, from, text) && isStopWord(words[first]?.[0] ?? ''))
    if (hasPostcode && isLineOfItsOwn(text, from + (words[first]?.index ?? 0), codeEnd)) break
    else first = nextPart(words, first + 1)
  const start = words[first]
  return start === undefined || isStopWord(words[i]?.[0] ?? '') ? undefined : from + start.index
}

/** `’t Zand`, `’s Heeren Loo` */
const begins = /^[’'][st]$/u
const isShortened = (word: string) => shortened.test(word) || initials.test(word)

/** Whether the last word can be that of a street, or is the year in `Plein 1944`. */
function endsInStreet(words: readonly string[], hasPostcode: boolean): boolean {
  const last = words.at(-1) ?? ''
  if (square.test(last)) return capitalised.test(words.at(-2) ?? '')
  return last.length > 1 && (isStreetWord(last) || (hasPostcode && endings.test(last)))
}

type Words = readonly RegExpExecArray[]

const isStreetWord = (word: string) => capitalised.test(word) || ordinal.test(word)

/** Past particles that the sentence has before a name. */
function nextPart(words: Words, from: number): number {
  let at = from
  while (particles.has(words[at]?.[0] ?? '') && !begins.test(words[at]?.[0] ?? '')) at++
  return at
}

function beginsSentence(words: Words, at: number, from: number, text: string): boolean {
  const before = words[at - 1]?.[0]
  if (before !== undefined) return /[.?!:;”’)]$/u.test(before)
  return from === 0 || text.charAt(from - 1) === '\n'
}

/** `De Ruyterlaan 5, 8011 AB Zwolle`, with nothing of a sentence around it. */
function isLineOfItsOwn(text: string, start: number, end: number): boolean {
  const isStart = start === 0 || text.charAt(start - 1) === '\n'
  return isStart && /^[ ,]{0,3}(?:\p{Lu}[\p{L}’'-]*[ ]?){0,3}(?:\n|$)/u.test(text.slice(end, end + 60))
}
