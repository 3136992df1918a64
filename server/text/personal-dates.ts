import type { Personal } from './personal.ts'

const months =
  'jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const space = '[ \\u00a0]'
const year = "(?:(?:18|19|20)\\d{2}|[’']?\\d{2})"
const asFigures = `\\d{1,2}${space}?[-‐‑–/.]${space}?\\d{1,2}${space}?[-‐‑–/.]${space}?${year}|\\d{1,2}${space}\\d{1,2}${space}${year}`
const yearFirst =
  '(?:18|19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const inWords = `\\d{1,2}(?:e|de|ste|\\.)?[ \\u00a0-](?:${months})\\.?[ \\u00a0-]${year}`
const birthDate = new RegExp(
  `(?:(?<!\\p{L})(?:geboren|geboortedatum|geboortedag|geb\\.|geb(?=[ :])|geb\\.?dat\\.?)[^\\d\\n]{0,40}|(?<=[\\p{L}( ]|^)[*°]${space}?)(${yearFirst}|${asFigures}|${inWords})(?![\\p{L}\\p{N}])`,
  'giu',
)
/** What is said to be born without being anybody. */
const things =
  /(?<!\p{L})(?:idee|plan|initiatief|project|stichting|vereniging|samenwerking|beweging|coalitie|partij|bedrijf|naam|term|programma|wijk|stad|traditie|feest|visie)(?!\p{L})[^.\n]{0,40}$/iu

/** The day on which somebody was born, where the text says that it is one; a year alone is none. */
export function birthDates(text: string): Personal[] {
  return [...text.matchAll(birthDate)].flatMap(({ index, 0: all, 1: date = '' }): Personal[] => {
    if (things.test(text.slice(Math.max(0, index - 50), index))) return []
    const end = index + all.length
    return [{ start: end - date.length, end, kind: 'birth-date' }]
  })
}
