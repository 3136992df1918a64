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

/** Openings that turn against somebody else's words whatever those were. */
const against =
  /^\W*(?:(?:ja|nou)?,?\s*maar\s+)?(?:(?:nou,?\s*)?nee,?\s+(?:maar\s+)?)?(?:dat (?:klopt|is|werkt) (?:toch |echt |helemaal )*niet\b|dat (?:zie|vind|geloof|denk) ik (?:toch |echt )*(?:niet|anders)\b|ik (?:zie|vind|denk) (?:dat|het|daar) (?:toch |echt |heel )*anders\b|daar (?:geloof|zie) ik (?:niets|niks|weinig)\b|integendeel\b)/iu
const no = /^\W*(?:nou,?\s*)?nee\b[,.!]?\s*/iu
/** After `nee` somebody may well agree: `Nee, dat is waar`. */
const agreeing =
  /^(?:precies|klopt|hoor|zeker|inderdaad|bij ons ook|dat (?:is waar|klopt|snap ik|begrijp ik)|ik ook niet|natuurlijk|grapje)\b/iu
const but = /^\W*(?:(?:ja|nou),?\s*)?(?:maar|toch)\b/iu
const denial = /\b(?:niet|geen|nooit|niemand|niks|niets|nergens)\b/iu
/** An answer of fewer words says too little to weigh. */
const fewestWords = 4

/**
 * How an answer turns against what somebody else said: strong when it denies or disagrees, weak when it opens with
 * *maar* or *toch*; null when it does not. *Nee* after words that deny something may well agree with them: weak.
 */
export function replyAgainst(answer: string, answered: string): Contrast['strength'] | null {
  if (answer.trim().split(/\s+/u).length < fewestWords) return null
  if (against.test(answer) || contrastIn(answer)?.strength === 'strong') return 'strong'
  const rest = answer.replace(no, '')
  if (rest !== answer && !agreeing.test(rest)) return denial.test(answered) ? 'weak' : 'strong'
  return but.test(answer) && !answer.trimEnd().endsWith('?') ? 'weak' : null
}
