import {
  type Extent,
  type ExtentUnit,
  quantifiers,
  roleWords,
  telling,
  toldOften,
  unitWords,
} from './extent-words.ts'

/**
 * A way to say how much or how often. When the pattern has groups named after units, the one that matched says what is
 * counted; `role` is people of whom a report also speaks in general.
 */
export interface ExtentPhrase {
  readonly extent: Extent
  readonly unit: ExtentUnit
  readonly pattern: RegExp
  /** Stands wherever the pattern does. It is far quicker to make ready, and most patterns are never needed then. */
  readonly gate?: RegExp
  /** It counts only with one of these words so many words away, in its own clause. */
  readonly beside?: Beside
  /** It counts only in a sentence that speaks of the conversations. */
  readonly needsTalk?: boolean
}

export interface Beside {
  readonly told: RegExp
  readonly words: number
  readonly side: 'before' | 'either'
}

const whole = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, 'giu')
/** Up to two words between the number and the unit: *alle overige tafels*. */
const adjectives = '(?:\\p{L}+e ){0,2}?'
const word = "[\\p{L}’'-]+"

const besideTelling: Beside = { told: whole(telling), words: 4, side: 'either' }
const besideOften: Beside = { told: whole(toldOften), words: 6, side: 'either' }
const besideGoing: Beside = { told: whole('gaat|gaan|ging|gingen'), words: 8, side: 'before' }

const units = unitWords.map(([unit, nouns]) => `(?<${unit}>${nouns})`).join('|')

const counted = quantifiers.map(
  ([extent, quantifier]): ExtentPhrase => ({
    ...{ extent, unit: 'talk', beside: besideTelling, gate: new RegExp(quantifier, 'iu') },
    pattern: whole(`(?:${quantifier}) ${adjectives}(?:${units}|(?<role>${roleWords}))`),
  }),
)

const several =
  '(?:\\d+|[eé]én|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig)'

type Listed = readonly (readonly [Extent, string])[]

function phrases(unit: ExtentUnit, list: Listed, more: Partial<ExtentPhrase> = {}): ExtentPhrase[] {
  return list.map(([extent, words]) => ({ extent, unit, pattern: whole(words), ...more }))
}

/** `Twee tafels pleitten`: a number beside a word of telling; elsewhere it says who came, not what was said. */
const numbered = [
  ...phrases('tables', [['number', `(?:slechts )?${several} ${adjectives}tafels?`]], {
    beside: besideTelling,
  }),
  ...phrases('people', [['number', `(?:slechts )?${several} ${adjectives}(?:deelnemers?|aanwezigen?)`]], {
    beside: besideTelling,
  }),
]

const nearly = '(?:vrijwel|nagenoeg|bijna|haast|zo goed als)'

const everybody = phrases(
  'people',
  [
    ['nearly-all', `${nearly} (?:iedereen|niemand)`],
    ['not-all', '(?:lang )?niet iedereen'],
    ['all', 'iedereen|eenieder'],
    ['none', 'niemand(?! (?:er ?naar|er ?om))'],
  ],
  { beside: besideTelling },
)

const toBe = '(?:is|zijn|was|waren|bleek|bleken|bleef|bleven)'
/** For or against it; not `gelijk voor de wet`, `voor 2030`, `voor het eerst`. */
const forOrAgainst =
  '(?:(?:on)?eens|tegen|akkoord|voorstanders?|tegenstanders?|voor(?! (?:\\d|de wet|het eerst|zichzelf|elkaar|(?:wie|het geval)(?!\\p{L}))))'
const between = `(?:${word} ){0,3}?`

/** `Niemand was tegen samenwerking`, `Daar was niemand tegen`: what was held, without a word of telling. */
const heldByAll = (
  [
    ['nearly-all', `${nearly} (?:iedereen|niemand|allen)`],
    ['not-all', '(?:lang )?niet (?:iedereen|allen)'],
    ['all', 'iedereen|eenieder|allen|allemaal'],
    ['none', 'niemand'],
  ] satisfies Listed
).flatMap(([extent, who]) =>
  phrases('people', [
    [extent, `(?:${who})(?= ${toBe} ${between}${forOrAgainst}(?!\\p{L}))`],
    [extent, `(?<=(?<!\\p{L})${toBe} )(?:${who})(?= ${between}${forOrAgainst}(?!\\p{L}))`],
  ]),
)

const some = phrases('people', [
  ['most', 'de meesten'],
  ['many', 'velen'],
  ['some', 'sommigen|enkelen'],
  ['few', 'een enkeling|weinigen'],
])

/** `Steeds vaker` and `steeds belangrijker` say that something grows, not how often it was said. */
const always =
  'steeds(?: weer| opnieuw)?(?! (?!weer|onder|door|over|achter|eerder)\\p{L}+er(?!\\p{L})| meer| minder)'

const often = phrases(
  'talk',
  [
    [
      'often',
      'herhaaldelijk|meermaals|meermalen|telkens(?: weer)?|keer op keer|veelvuldig|regelmatig|voortdurend',
    ],
    ['often', `(?:heel |erg |zeer )?vaak|${always}`],
    ['often', '(?:meerdere|verschillende|diverse|vele|talloze) (?:keren|malen|keer)(?: letterlijk)?'],
    [
      'sometimes',
      '(?:enkele|een aantal|een paar) (?:keren|keer|malen)|een enkele keer|soms|zelden|nauwelijks',
    ],
  ],
  { beside: besideOften },
)

const aboutWhat = [
  ...phrases(
    'talk',
    [
      [
        'often',
        '(?:veel|steeds|vaak|telkens|voortdurend|regelmatig|grotendeels)(?= (?:niet alleen )?over\\b)',
      ],
    ],
    { beside: besideGoing, needsTalk: true },
  ),
  ...phrases('talk', [['many', '(?:veel|grote|brede|weinig) aandacht(?= (?:is |was )?voor\\b)']], {
    needsTalk: true,
  }),
]

const held =
  'gedeelde?|gedragen|(?:h)?erkende?|onderschreven|omarmde?|gezien|gevoelde?|ervaren|gesteunde?|genoemde?|benoemde?|benadrukte?|geuite?|leeft|leven|leefde|gewaardeerd|beaamd|uitgesproken|besproken'
const shared =
  'observatie|beeld|gevoel|zorg|zorgen|mening|besef|inzicht|overtuiging|analyse|conclusie|wens|indruk'
const views = '(?:meningen|opvattingen|visies|standpunten|inzichten|gedachten|reacties|oordelen)'
const recurring =
  'thema|punt|lijn|inzicht|dilemma|irritatie|onderwerp|geluid|vraag|patroon|zorg|spanning|boodschap|oproep|advies'

const agreement = phrases('talk', [
  ['agreement', `(?:zeer |heel )?(?:breed|alom|algemeen|unaniem|wijd) (?:${word} )?(?:${held})`],
  ['agreement', 'spra(?:k|ken) (?:zich )?breed'],
  ['agreement', '(?:(?:een|geen|volledige|brede|algemene|grote|ruime) ){0,3}consensus'],
  ['agreement', '(?<!\\bin )(?:(?:geen|volledige|brede|algemene|grote|ruime) )?overeenstemming(?! met)'],
  ['agreement', 'unaniem|eensgezind|eenstemmig|eensgezindheid'],
  ['agreement', `het (?:${word} ){0,3}?(?:erover |er (?:${word} ){0,2}over )(?:on)?eens`],
  ['agreement', `(?:breed |algemeen )?gedeelde? (?:${shared})`],
  ['agreement', `(?:algemene?|heersende?|overheersende?|overwegende?) (?:${shared}|opvatting|teneur)`],
  [
    'agreement',
    'overwegend (?:positief|negatief|kritisch|eens|enthousiast|terughoudend|instemmend|sceptisch)',
  ],
  ['agreement', 'over de (?:volle|hele|gehele) breedte'],
  ['differ', `${views} [^.;:!?\\n]{0,40}?(?:uiteen|verdeeld|verschil(?:len|den))`],
  ['differ', `(?:lopen|liepen|verschillen|verschilden) [^.;:!?\\n]{0,20}?${views}(?: uiteen)?`],
  ['differ', 'verschillend (?:beoordeeld|gezien|gewaardeerd|beantwoord|gedacht|ervaren|opgevat)'],
  [
    'many',
    '(?:veel|brede|grote) (?:herkenning|bijval|instemming|weerklank|enthousiasme|weerstand|draagvlak)',
  ],
  ['few', 'weinig (?:herkenning|bijval|instemming|weerklank|enthousiasme|weerstand|draagvlak)'],
  ['many', 'in (?:veel|veler) ogen'],
  ['all', 'in ieders ogen'],
  ['nearly-all', `${nearly} (?:altijd|overal)`],
  ['few', `${nearly} (?:nooit|nergens)`],
  ['first', '(?:het )?(?:meest|vaakst) (?:genoemde?|gehoorde?|besproken|benoemde?|aangehaalde?)'],
  ['often', 'veel ?(?:genoemde?|gehoorde?|besproken)'],
  ['often', `een (?:${word} ){0,2}?(?:terugkerende?|terugkomende?) (?:${recurring})`],
])

/** Phrases with a quick look beforehand: none of them stands in a sentence that does not pass it. */
export interface PhraseGroup {
  readonly gate: RegExp
  readonly phrases: readonly ExtentPhrase[]
}

export const phraseGroups: readonly PhraseGroup[] = [
  {
    gate: new RegExp([...unitWords.map(([, nouns]) => nouns), roleWords].join('|'), 'iu'),
    phrases: [...counted, ...numbered],
  },
  { gate: /iedereen|eenieder|niemand/iu, phrases: everybody },
  { gate: /iedereen|eenieder|niemand|allen|allemaal/iu, phrases: heldByAll },
  { gate: /meesten|velen|sommigen|enkelen|enkeling|weinigen/iu, phrases: some },
  {
    gate: /herhaald|meerma|telkens|keer|keren|malen|veelvuldig|regelmatig|voortdurend|vaak|steeds|soms|zelden|nauwelijks/iu,
    phrases: often,
  },
  { gate: /\b(?:ga(?:at|an)|ging(?:en)?|aandacht)\b/iu, phrases: aboutWhat },
  {
    gate: /bre(?:ed|de)|alom|algeme|unaniem|wijd|consensus|overeenstemming|een(?:s|stemmig)|gedeeld|heersend|overwegend|uiteen|verdeeld|verschil|herkenning|bijval|instemming|weerklank|enthousiasme|weerstand|draagvlak|ogen|altijd|overal|nooit|nergens|meest|vaakst|veel|terugk/iu,
    phrases: agreement,
  },
]
