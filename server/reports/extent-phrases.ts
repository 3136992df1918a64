import {
  type Extent,
  type ExtentUnit,
  quantifiers,
  roleWords,
  telling,
  toldOften,
  unitWords,
} from './extent-words.ts'

/** A way to say how much or how often. What the group `said` holds is the statement; without it, all that matches. */
export interface ExtentPhrase {
  readonly extent: Extent
  readonly unit: ExtentUnit
  readonly pattern: RegExp
  /** Whether it counts only in a sentence that speaks of the conversations. */
  readonly needsTalk?: boolean
}

const flags = 'giu'
/** Up to two words between the number and the unit: *alle overige tafels*. */
const adjectives = '(?:\\p{L}+e ){0,2}?'
const word = "[\\p{L}’'-]+"
const opens = '(?<![\\p{L}\\p{N}-])'
const closes = '(?![\\p{L}\\p{N}-])'

const counted = quantifiers.flatMap(([extent, quantifier]): ExtentPhrase[] => [
  ...unitWords.map(([unit, noun]) => ({
    ...{ extent, unit },
    pattern: new RegExp(`${opens}(?:${quantifier}) ${adjectives}(?:${noun})${closes}`, flags),
  })),
  ...beside(extent, `(?:${quantifier}) ${adjectives}(?:${roleWords})`, 3),
])

/** A phrase for people that counts only with a word of telling near it, on either side. */
function beside(extent: Extent, phrase: string, words: number): ExtentPhrase[] {
  const said = `${opens}(?<said>${phrase})${closes}`
  const told = `${opens}(?:${telling})${closes}`
  return [
    `${said}(?= (?:${word},? ){0,${words}}?${told})`,
    `(?<=${told} (?:${word} ){0,${words}}?)${said}`,
  ].map((pattern) => ({ extent, unit: 'people', pattern: new RegExp(pattern, flags) }))
}

const nearly = '(?:vrijwel|nagenoeg|bijna|haast|zo goed als)'

const everybody: readonly ExtentPhrase[] = [
  ...beside('nearly-all', `${nearly} (?:iedereen|niemand)`, 3),
  ...beside('not-all', '(?:lang )?niet iedereen', 3),
  ...beside('all', 'iedereen|eenieder', 3),
  ...beside('none', 'niemand(?! (?:er ?naar|er ?om) )', 3),
  ...alone('people', [
    ['most', 'de meesten'],
    ['many', 'velen'],
    ['some', 'sommigen|enkelen'],
    ['few', 'een enkeling|weinigen'],
  ]),
]

const frequency: readonly (readonly [Extent, string])[] = [
  [
    'often',
    'herhaaldelijk|meermaals|meermalen|telkens(?: weer)?|keer op keer|veelvuldig|regelmatig|(?:heel |erg |zeer )?vaak|steeds(?: weer| opnieuw)?(?! (?:vaker|meer|minder|beter|sterker|groter|vaster))|voortdurend',
  ],
  ['often', '(?:meerdere|verschillende|diverse|vele|talloze) (?:keren|malen|keer)(?: letterlijk)?'],
  ['sometimes', '(?:enkele|een aantal|een paar) (?:keren|keer|malen)|een enkele keer|soms|zelden|nauwelijks'],
]

const often = frequency.flatMap(([extent, adverb]): ExtentPhrase[] => {
  const said = `${opens}(?<said>${adverb})${closes}`
  const told = `${opens}(?:${toldOften})${closes}`
  return [`${said}(?= (?:${word},? ){0,5}?${told})`, `(?<=${told} (?:${word} ){0,5}?)${said}`].map(
    (pattern) => ({ extent, unit: 'talk', pattern: new RegExp(pattern, flags) }),
  )
})

const aboutWhat: readonly ExtentPhrase[] = [
  {
    ...{ extent: 'often', unit: 'talk', needsTalk: true },
    pattern: new RegExp(
      `(?<=${opens}(?:gaat|gaan|ging|gingen) (?:${word} ){0,6}?)(?<said>veel|steeds|vaak|telkens|voortdurend|regelmatig|grotendeels)(?= (?:niet alleen )?over${closes})`,
      flags,
    ),
  },
  {
    ...{ extent: 'many', unit: 'talk', needsTalk: true },
    pattern: new RegExp(`${opens}(?:veel|grote|brede|weinig) aandacht(?= (?:is |was )?voor${closes})`, flags),
  },
]

const held =
  'gedeelde?|gedragen|(?:h)?erkende?|onderschreven|omarmde?|gezien|gevoelde?|ervaren|gesteunde?|genoemde?|benoemde?|benadrukte?|geuite?|leeft|leven|leefde|gewaardeerd|beaamd|uitgesproken|over(?= waarden)|besproken'
const shared =
  'observatie|beeld|gevoel|zorg|zorgen|mening|besef|inzicht|overtuiging|analyse|conclusie|wens|indruk'
const views = '(?:meningen|opvattingen|visies|standpunten|inzichten|gedachten|reacties|oordelen)'
const recurring =
  'thema|punt|lijn|inzicht|dilemma|irritatie|onderwerp|geluid|vraag|patroon|zorg|spanning|boodschap|oproep|advies'

const agreement: readonly ExtentPhrase[] = alone('talk', [
  [
    'agreement',
    `(?:zeer |heel )?(?:breed|alom|algemeen|unaniem|wijd|door iedereen) (?:${word} )?(?:${held})`,
  ],
  ['agreement', 'spra(?:k|ken) (?:zich )?breed'],
  ['agreement', '(?:(?:een|geen|wel|volledige|brede|algemene|grote|ruime) ){0,3}consensus'],
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

function alone(unit: ExtentUnit, list: readonly (readonly [Extent, string])[]): ExtentPhrase[] {
  return list.map(([extent, phrase]) => ({
    ...{ extent, unit },
    pattern: new RegExp(`${opens}(?:${phrase})${closes}`, flags),
  }))
}

export const extentPhrases: readonly ExtentPhrase[] = [
  ...counted,
  ...everybody,
  ...often,
  ...aboutWhat,
  ...agreement,
]
