/** What a statement of extent counts; `talk` when it names no unit, or a conversation as such. */
export const extentUnits = ['tables', 'sessions', 'people', 'talk'] as const
export type ExtentUnit = (typeof extentUnits)[number]

/** How much a statement of extent says. `not-all` is *niet iedereen*, `number` a number that it gives. */
export const extents = [
  'all',
  'nearly-all',
  'most',
  'half',
  'many',
  'several',
  'some',
  'few',
  'none',
  'not-all',
  'number',
  'often',
  'sometimes',
  'first',
  'agreement',
  'differ',
] as const
export type Extent = (typeof extents)[number]

const number =
  '(?:\\d+|één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig)'
const nearly = '(?:vrijwel|nagenoeg|bijna|haast|praktisch|zo goed als)'

/** Words that say how many, before a unit: the first that fits wins. */
export const quantifiers: readonly (readonly [Extent, string])[] = [
  ['number', `(?:slechts |maar |ruim )?${number} van (?:de|alle) ${number}`],
  ['number', `(?<=\\b(?:aan|bij) )(?:slechts |maar )?${number}(?= (?:\\p{L}+e )?tafels?\\b)`],
  ['not-all', '(?:lang )?niet (?:alle|iedere?|elke?)'],
  ['nearly-all', `${nearly} (?:alle|elke?|iedere?|geen(?: enkele?)?|al de|al die)`],
  ['most', '(?:verreweg |veruit )?de meeste'],
  ['most', 'het (?:merendeel|gros) van (?:de|alle)'],
  [
    'most',
    '(?:een|de) (?:grote |ruime |overgrote |kleine |duidelijke |krappe )?meerderheid van (?:de|alle|het aantal)',
  ],
  ['most', '(?:een|het) (?:over)?gro(?:ot|otste|te) deel van (?:de|alle)'],
  [
    'half',
    '(?:ruim |bijna |meer dan |minder dan |ongeveer |zo’n |circa )?(?:de helft|een derde|een kwart|twee ?derde|drie ?kwart|\\d+ ?(?:%|procent)) van (?:de|alle)',
  ],
  ['few', '(?:een|de) (?:kleine |duidelijke )?minderheid van (?:de|alle)'],
  ['few', 'een klein (?:deel|aantal) (?:van (?:de|alle))?'],
  ['none', 'geen (?:enkele?|van de|van alle)|geen'],
  ['few', 'een enkele?|een handvol|slechts enkele|maar enkele|(?:opvallend |relatief |heel |erg )?weinig'],
  ['several', 'meerdere|diverse|verschillende|verscheidene|een aantal|een reeks'],
  [
    'many',
    '(?:heel |erg |zeer |opvallend |relatief )?(?:veel|vele)|talrijke|tal van|menige?|een groot aantal',
  ],
  ['some', 'sommige|enkele|enige|een paar|een deel van (?:de|alle)'],
  ['all', `(?:alle|al de|al die|beide|allebei de|elke?|iedere?)(?: ${number})?`],
]

/** What reports count, by what it is. */
export const unitWords: readonly (readonly [ExtentUnit, string])[] = [
  ['tables', 'tafels?|tafelgesprek(?:ken)?|gesprekstafels?|deelgroep(?:en|jes)?|groepjes?'],
  ['sessions', '(?:werk|deel|denk)?sessies?|(?:denk)?diners?|bijeenkomst(?:en)?|focusgroep(?:en)?'],
  [
    'people',
    '(?:gespreks)?deelnemers?|aanwezigen?|genodigden|gesprekspartners?|tafelgenoten|respondenten|geïnterviewden|ondervraagden',
  ],
  [
    'talk',
    '(?:gespreks)?rondes?|gesprek(?:ken)?|discussies|interviews|bijdragen|reacties|opmerkingen|uitspraken|verslagen',
  ],
]

/** People of whom a report also speaks in general: they count only beside a word of telling. */
export const roleWords =
  "ondernemers?|bestuurders?|werknemers?|werkgevers?|medewerkers?|inwoners|bewoners|mensen|docenten|zorgverleners|ambtenaren|jongeren|studenten|sprekers?|betrokkenen|partners|mkb’ers|mkb'ers"

/** Words by which a report tells that something was said or held. */
export const telling = [
  'ge(?:noemd|zegd|deeld|hoord|opperd|geven|signaleerd|constateerd|suggereerd|vraagd|waarschuwd|twijfeld|pleit)',
  '(?:be)?noem(?:t|en|de|den)|benoemd',
  'benadruk\\p{L}*|aangegeven|aangehaald|aangestipt|opgemerkt|besproken|onderstreept',
  '(?:ga(?:f|ven)|ge(?:ef|even|eft|ven))(?= (?:\\p{L}+ ){0,4}aan\\b)',
  'zei(?:den)?|zegt|zeggen|stel(?:t|de|den|len)|vond(?:en)?|vind(?:t|en)|ervaar\\p{L}*|ervaren|ervoer\\p{L}*',
  '(?:h)?erken(?:t|de|den|nen)|onderschr\\p{L}+|omarm\\p{L}*|concludeer\\p{L}*|constateer\\p{L}*|signaleer\\p{L}*|wijzen op|wees op|wezen op',
  'pleit(?:en|te|ten)?|waarschuw\\p{L}*|vertel\\p{L}*|beschr(?:ijven|eef|even)|deel(?:t|de|den)|delen',
  'wil(?:len|de|den)?|zagen|zien|denken|dachten|missen|misten|hopen|hoopten|zoeken|zochten|vroegen|vragen',
  'terug(?:kom|kwam)\\p{L}*|terug|naar vor?en|aan bod|ter sprake|aan de orde|op tafel|langs',
  'klonk(?:en)?|klink(?:t|en)|sprak(?:en)?|spreken|gesproken|schets(?:en|ten|te)|uit(?:en|ten|te)',
  '(?:on)?eens|voorstanders?|tegenstanders?|bleek|blijkt|gingen? (?:het |de )?over|stonden? centraal',
].join('|')

/** Of those, the ones that go with a word of frequency: how often it was said. */
export const toldOften = [
  'genoemde?|benoemde?|gehoord|gezegd|gevraagd|benadrukt|besproken|aangehaald|aangegeven|aangestipt|opgemerkt|geuit|herhaald|gewezen op|verwezen naar',
  'terug\\p{L}*|naar vor?en|aan bod|ter sprake|aan de orde|op tafel|langs|te horen|letterlijk',
  'kl[io]nk\\p{L}*|viel(?:en)?|riep(?:en)?|noem(?:t|en|de|den)|benadruk(?:t|ken|te|ten)|vroeg(?:en)?',
].join('|')
