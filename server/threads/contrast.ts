import type { Span } from '../text/span.ts'

/** A sign that a sentence turns against something. */
export interface Contrast {
  /** Strong: somebody disagrees, doubts, or opinions differ. Weak: a turn, a worry, a risk. */
  readonly strength: 'strong' | 'weak'
  readonly mark: Span
}

/** `Niet eens` disagrees with `het` or `met`; alone it says ‘not even’. */
const disagreement = [
  /\b(?:oneens|niet mee eens|geen overeenstemming)\b/iu,
  /\bhet (?:\p{L}+ ){0,2}niet (?:over )?eens\b|\bniet eens (?:met|over)\b/iu,
  /\bmeningen (?:lopen|liepen|zijn|waren)\b[^.;!?]*?\b(?:uiteen|verdeeld)\b|\bmeningen verschil\p{L}+/iu,
  /\b(?:waren|zijn|was|is)\b[^.;!?]{0,40}\bverdeeld over\b/iu,
  /\bbots(?:t|en|te|ten)\b|\btegenstrijdig\p{L}*/iu,
  /\b(?:kanttekening(?:en)?|keerzijde|bezwa(?:ar|ren)|minderheid(?:s\p{L}+)?)\b/iu,
  /\b(?:be)?twijfel(?:s|t|de|den|en)?\b|\bgetwijfeld\b/iu,
  /\b(?:enerzijds|anderzijds|aan de andere kant)\b/iu,
]

/** `Tegelijk` turns where a clause begins; in `niet alles kan tegelijk` it tells the time. */
const turns = [
  /(?:^|[.;:,(–]\s*|-\s+|\b(?:maar|en)\s+)(tegelijk(?:ertijd)?)\b(?! (?:met|op)\b)/iu,
  /\b(?:wel(?!\s+(?:en|of)\s+(?:niet|geen))|weliswaar)\b[^.;!?]*?,?\s(maar)\b(?!\s+wel\b)/iu,
]

/** `Zorg` is a worry with `over`, with `dat` after an article, or when it is voiced; else it is care, or a command. */
const worries = [
  /\bzorg(?:en)?\s+(?:over|om)\b/iu,
  /\b(?:de|een|hun|onze|mijn|grote?|veel|enige|gedeelde)\s+zorg(?:en)?\s+(?:is\s+)?dat\b/iu,
  /\b(?:klinkt|klonk|klinken|klonken|leeft|leefde|uitte\p{L}*)\b[^.;!?]{0,20}\bzorg(?:en)?\b/iu,
  /\bzorg(?:en)?\s+(?:werd(?:en)?|word(?:t|en))\s+(?:\p{L}+\s+)?(?:uitgesproken|geuit|gedeeld)\b/iu,
  /\bma(?:ak|k)\p{L}*\b[^.;!?]{0,20}\bzorgen\b|\bzorgen\s+ma(?:ak|k)\p{L}*/iu,
  /\b(?:bezorgd|zorgelijk|zorgwekkend)\b/iu,
  /(?<!\b(?:geen|zonder|niet als)\s)\brisico(?:['’]s)?\b(?!['’])(?!\s+(?:te\s+)?(?:del|spreid|neem|nem)\p{L}+)/iu,
]

const doubtless =
  /\b(?:zonder|geen)\s+(?:enige\s+)?(?:twijfel|bezwaar|bezwaren|kanttekeningen?)|\bongetwijfeld\b/iu
const notOnly = /\bniet\s+(?:alleen|zozeer|slechts|enkel|uitsluitend|louter)\b[^.;!?]*?\bmaar\b[^.;!?]*/iu
const notBut = /\b(?:niet(?!\s+(?:mee\s+)?eens)|geen)\b[^.;!?]*?,\s*maar\b/iu

/**
 * The sign that a sentence turns against what was said, or null. A correction is no contrast: *niet alleen X, maar
 * ook Y* and *niet zozeer X, maar Y* are read over whole, *niet X, maar Y* as far as *maar*.
 */
export function contrastIn(sentence: string): Contrast | null {
  const read = [doubtless, notOnly, notBut].reduce(blanked, sentence)
  const found = firstMark(disagreement, read)
  if (found) return { strength: 'strong', mark: found }
  const weaker = firstMark([...turns, ...worries], read)
  return weaker && { strength: 'weak', mark: weaker }
}

/** The sentence with what matches made blank, at the same length, so that places still hold. */
function blanked(sentence: string, pattern: RegExp): string {
  return sentence.replace(pattern, (match) => '·'.repeat(match.length))
}

function firstMark(patterns: readonly RegExp[], sentence: string): Span | null {
  for (const pattern of patterns) {
    const match = pattern.exec(sentence)
    if (!match) continue
    const end = match.index + match[0].length
    return { start: end - (match[1] ?? match[0]).length, end }
  }
  return null
}

const reply =
  /^\W*(?:(?:ja|nou)?,?\s*maar\b|(?:nou,?\s*)?nee\b|toch\b|dat (?:klopt|is|zie|geloof|werkt) (?:ik )?(?:toch )?(?:echt )?niet\b|niet helemaal\b|daar (?:ben|geloof|zie) ik\b[^.!?]*\b(?:niet|niets|anders)\b|ik (?:zie|denk|vind)\b[^.!?]*\b(?:anders|niet)\b|integendeel\b)/iu

/** Whether words that answer somebody else open by turning against them. */
export function turnsAgainst(opening: string): boolean {
  return reply.test(opening) || contrastIn(opening)?.strength === 'strong'
}
