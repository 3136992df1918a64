import type { Span } from '../text/span.ts'

/** A sign that a sentence turns against something. */
export interface Contrast {
  /** Strong: somebody disagrees, doubts, or opinions differ. Weak: a turn, a worry, a risk. */
  readonly strength: 'strong' | 'weak'
  readonly mark: Span
}

/** Objections that somebody has; `vier bezwaren` at the counter and a heading that names them are a matter, no turn. */
const objection =
  /\bbezwaar maken\b|\bma(?:ak|k)\p{L}*\b[^.;!?]{0,30}\bbezwaar\b|\b(?:mijn|zijn|haar|hun|ons|onze|het|de|een|groot|grootste|belangrijkste|heb|hebt|heeft|hebben|had|hadden|was|waren|klonk|klonken|leeft|leven)\s+(?:\p{L}+\s){0,2}?bezwa(?:ar|ren)\b|\bbezwa(?:ar|ren)\s+(?:tegen|bij)\b/iu

/** Notes of who thought otherwise: *een enkeling*, *niet iedereen*, *één deelnemer zag dat anders*. */
const minority =
  /\b(?:een enkeling|niet iedereen|niet alle (?:deelnemers|tafels|ondernemers|aanwezigen)|tegengeluid(?:en)?|tegenstem(?:men)?)\b|(?<!\p{L})(?:[eé]én|een|enkele|sommige|sommigen|twee|drie|iemand) [^.;!?]{0,30}\b(?:zag(?:en)?|ziet|zien|dacht(?:en)?|denkt|denken|vond(?:en)?|vindt|vinden)\b[^.;!?]{0,25}\banders\b|(?<!\p{L})(?:[eé]én|een) [^.;!?]{0,20}\bging de andere kant op\b/iu

/** `Niet eens` disagrees with `met` or where people *are* so; else it says ‘not even’: `ze mogen het niet eens`. */
const disagreement = [
  /(?<!\b(?:0|nul|geen)\s)\boneens\b|\b(?:niet mee eens|geen overeenstemming)\b/iu,
  /\b(?:ben|bent|is|zijn|was|waren|werd(?:en)?|word(?:t|en)|raak(?:t|ten?)?)\b[^.;!?]{0,40}\bhet (?:\p{L}+ ){0,3}niet (?:over )?eens\b/iu,
  /\bhet (?:\p{L}+ ){0,3}niet (?:over )?eens (?:ben|bent|is|zijn|was|waren|werd(?:en)?|word(?:t|en))\b|\bniet eens (?:met|over)\b/iu,
  /\bmeningen (?:lopen|liepen|zijn|waren)\b[^.;!?]*?\b(?:uiteen|verdeeld)\b|\bmeningen verschil\p{L}+/iu,
  /\b(?:waren|zijn|was|is)\b[^.;!?]{0,40}\bverdeeld over\b/iu,
  /\bbots(?:t|en|te|ten)\b|\btegenstrijdig\p{L}*/iu,
  /\b(?:kanttekening(?:en)?|keerzijde|minderheid(?:s\p{L}+)?)\b/iu,
  objection,
  minority,
  /\b(?:be)?twijfel(?:s|t|de|den|en)?\b|\bgetwijfeld\b/iu,
  /\b(?:enerzijds|anderzijds|aan de andere kant)\b/iu,
]

/** What is said against something: it is lacking, hard, criticised, or at the cost of something else. */
const reserve =
  /\b(?:niet|geen|niemand|nergens|nauwelijks|weinig|tekort\p{L}*|ontbre\p{L}+|onvoldoende|gebrek|juist|wel degelijk|echter|toch|hoewel|ook al|vraagtekens?|de vraag|kriti\p{L}+|zelfkritiek|gewaarschuwd|waarschuw\p{L}*|weerbarstig\p{L}*|weerstand|dilemma['’]?s?|spanning\p{L}*|onzeker\p{L}*|onduidelijk\p{L}*|afhankelijk\p{L}*|kwetsba\p{L}+|complex\p{L}*|ingewikkeld\p{L}*|moeilijk\p{L}*|moeite|lastig\p{L}*|abstract|zwaar|dreig\p{L}*|belemmer\p{L}*|knelpunt\p{L}*|rem(?:t|men|mende)|drempel\p{L}*|blinde vlek\p{L}*|ten koste|risico\p{L}*|zorg(?:en|wekkend|elijk)?|bang|angst|nadeel|nadelen|probleem|problemen|te (?:veel|weinig|snel|langzaam|duur|laat|groot|klein)|duur|schaars\p{L}*)\b/iu

/**
 * `Tegelijk` turns where a clause begins, after *maar*, or when something is said against; in `niet alles kan tegelijk`
 * it tells the time, and before one more thing that came up it only adds: `tegelijkertijd werden ideeën ingebracht`.
 */
const meanwhile = /(?:^|[.;:,(–]\s*|-\s+|\ben\s+)(tegelijk(?:ertijd)?)\b(?! (?:met|op)\b)/iu
const butMeanwhile = /\b(?:maar|doch)\s+(tegelijk(?:ertijd)?)\b/iu
/** *Wel wonen maar niet werken* says what is allowed: no turn. */
const turns = [
  butMeanwhile,
  /\b(?:wel(?!\s+(?:en|of)\s+(?:niet|geen))|weliswaar)\b(?![^.;!?]*\bmaar niet \p{L}+en\W*$)[^.;!?]*?,?\s(maar)\b(?!\s+wel\b)/iu,
]

/** `Zorg` is a worry with `over`, with `dat` after an article, or when it is voiced; else it is care, or a command. */
const worries = [
  /\bzorg(?:en)?\s+(?:over|om)\b/iu,
  /\b(?:de|een|hun|onze|mijn|grote?|veel|enige|gedeelde)\s+zorg(?:en)?\s+(?:is\s+)?dat\b/iu,
  /\b(?:klinkt|klonk|klinken|klonken|leeft|leefde|uitte\p{L}*)\b[^.;!?]{0,20}\bzorg(?:en)?\b/iu,
  /\bzorg(?:en)?\s+(?:werd(?:en)?|word(?:t|en))\s+(?:\p{L}+\s+)?(?:uitgesproken|geuit|gedeeld)\b/iu,
  /\bma(?:ak|k)\p{L}*\b[^.;!?]{0,20}\bzorgen\b|\bzorgen\s+ma(?:ak|k)\p{L}*/iu,
  /\b(?:bezorgd|zorgelijk|zorgwekkend)\b/iu,
  /\b(?:het|een|grote?|grootste|belangrijkste|nieuwe|extra)\s+risico['’]?s?\s+(?:is|zijn|dat|op|van|om|bestaat|blijft|wordt)\b/iu,
  /\b(?:breng(?:t|en)|bracht(?:en)?|zi(?:e|et|en)|zag(?:en)?|loop(?:t|en)|liep(?:en)?|is er|zijn er|schuil\p{L}*|levert|met)\b(?![^.;!?]*\b(?:geen|zonder)\b)[^.;!?]{0,30}\brisico['’]?s?\b(?!\s+(?:te\s+)?(?:del|spreid|neem|nem)\p{L}+)/iu,
]

/** Every sign holds one of these: most sentences hold none, and need no closer look. */
const anySign =
  /eens|overeenstemming|mening|verdeeld|bots|tegenstrijdig|kanttekening|keerzijde|minderheid|bezwa|twijfel|zijds|kant|enkeling|iedereen|niet alle|tegengeluid|tegenstem|anders|maar|doch|tegelijk|zorg|risico/iu

const doubtless =
  /\b(?:zonder|geen)\s+(?:enige\s+)?(?:twijfel|bezwaar|bezwaren|kanttekeningen?)|\bongetwijfeld\b/iu
const notOnly = /\bniet\s+(?:alleen|zozeer|slechts|enkel|uitsluitend|louter)\b[^.;!?]*?\bmaar\b[^.;!?]*/iu
const notBut = /\b(?:niet(?!\s+(?:mee\s+)?eens)|geen)\b[^.;!?]*?,\s*maar\b/iu

/**
 * The sign that a sentence turns against what was said, or null. A correction is no contrast: *niet alleen X, maar
 * ook Y* and *niet zozeer X, maar Y* are read over whole, *niet X, maar Y* as far as *maar*.
 */
export function contrastIn(sentence: string): Contrast | null {
  if (!anySign.test(sentence)) return null
  const read = [doubtless, notOnly, notBut].reduce(blanked, sentence)
  const found = firstMark(disagreement, read)
  if (found) return { strength: 'strong', mark: found }
  const weaker = firstMark([...turns, ...worries], read) ?? turnMeanwhile(read)
  return weaker && { strength: 'weak', mark: weaker }
}

function turnMeanwhile(sentence: string): Span | null {
  const mark = firstMark([meanwhile], sentence)
  return mark && reserve.test(sentence.slice(mark.end)) ? mark : null
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
  /^\W*(?:(?:ja|nou)?,?\s*maar\s+)?(?:(?:nou,?\s*)?nee,?\s+(?:maar\s+)?)?(?:dat (?:klopt|werkt) (?:toch |echt |helemaal )*niet\b|dat is (?:toch |echt |helemaal )*niet (?:waar|zo|juist|mijn|onze|het punt)\b|dat is (?:toch |echt )*(?:onzin|flauwekul)\b|dat (?:zie|vind|geloof|denk) ik (?:toch |echt )*(?:niet|anders)\b|ik (?:zie|vind|denk) (?:dat|het|daar) (?:toch |echt |heel )*anders\b|daar (?:geloof|zie) ik (?:niets|niks|weinig)\b|integendeel\b)/iu
const no = /^\W*(?:nou,?\s*)?nee\b[,.!]?\s*/iu
/** After `nee` somebody may well agree or marvel: `Nee, dat is waar`, `Nee, dat meen je niet`. */
const agreeing =
  /^(?:precies|klopt|hoor|zeker|inderdaad|bij ons ook|dat (?:is waar|klopt|snap ik|begrijp ik)|ik ook niet|natuurlijk|grapje|dat meen je|echt(?: waar)?\b)\b/iu
/** *Maar even terug*, *maar stel nou*: somebody goes on to something else. */
const but =
  /^\W*(?:(?:ja|nou),?\s*)?(?:maar(?!,?\s+(?:even|goed|stel|nu|om|ik merk|wat ik|vertel|kijk|weet je))|toch)\b/iu
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
