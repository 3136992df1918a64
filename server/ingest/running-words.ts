import { itemMarkOf } from '../text/plain/items.ts'

const address = /^(?:https?:\/\/|file:\/\/|www\.)\S+|\S@\S+\.\S/i
const day =
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|^\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}/i
const status =
  /^(?:(?:strikt )?vertrouwelijk|(?:eerste |definitief )?concept|definitief|intern gebruik|niet openbaar|onder embargo|versie)\b(?!.*[.!?]$)|^©|\S \| \S/i
const kindOfText =
  /^(?:concept)?(?:verslag|notulen|rapport|rapportage|verkenning|transcript|opbrengst|opbrengsten|jaarverslag)\s+(?!gaan?\b|volgt\b|is\b|zijn\b|wordt\b)\S/i
const maker =
  /^(?:provincie|gemeente|ministerie|waterschap|stichting|vereniging|bureau|universiteit|hogeschool)\s+(?:van\s+)?\p{Lu}/iu

/** Words that nobody says at a table: an address, a date, `Vertrouwelijk`, `Verslag denkdiner`, `Provincie Overijssel`. */
export const areOfPages = (words: string) =>
  address.test(words) ||
  day.test(words) ||
  status.test(words) ||
  (!/[.!?:]$/.test(words) && (kindOfText.test(words) || maker.test(words)))

/** What may change from page to page as headings do: the day, the municipality. Undefined for other words. */
export function changingKindOf(words: string): string | undefined {
  if (day.test(words)) return 'day'
  return maker.exec(words)?.[0].split(' ')[0]?.toLowerCase()
}

/** Words that say or ask something, answer it, or lead to more: a sentence, a quotation, an item, `Uitkomst: voor`. */
export const areSaid = (words: string) =>
  /[?!…,;:]["'”’)\]]*$|^["“„‘'>#]|^\p{Ll}|^[^:]{1,40}:\s+\S|^\p{L}+[.!?]$/u.test(words) ||
  /\s\S+\s\S+\.["'”’)\]]*$|[?!]\s+\S/.test(words) ||
  itemMarkOf(words) !== undefined
