/** Verbs that can only tell of saying. */
const saying = `
  zei zeiden zegt zeggen riep riepen roept roepen vertelde vertelden vertelt vertellen verzuchtte verzuchtten verzucht
  antwoordde antwoordden antwoordt reageerde reageerden reageert reageren betoogde betoogt grapte grapt mopperde moppert fluisterde
  waarschuwde waarschuwden waarschuwt opperde oppert verklaarde verklaart citeerde citeert vulde aldus voegde verwoordde
  verwoordt verwoordden licht lichtte
`
/** Verbs of saying that mean other things too. */
const alsoSaying = `
  stelde stelden stelt stellen meende meenden meent vond vonden vindt vinden vroeg vroegen vraagt vragen concludeerde
  concludeerden concludeert merkte merkten merkt gaf gaven geeft legde legt benadrukte benadrukten benadrukt voegt vatte
  vatten vat formuleerde formuleert omschreef omschrijft beschreef beschrijft noemde noemden noemt noemen constateerde
  constateert erkende erkent bekende schreef schreven schrijft klonk klonken klinkt luidde luidt sprak spraken spreekt dacht
  denkt hoopte hoopt pleitte pleit wees wijst onderstreepte onderstreept illustreerde illustreert typeerde typeert
  bracht brengt vult hoorde hoorden horen hoort herinnerde lachte zuchtte gelooft peinsde bevestigde bevestigt verwees
  verwijst karakteriseerde observeerde uitdrukte uitdrukt opmerkte opmerkt aangaf aangeeft toevoegde
  toevoegt uitlegde uitlegt toelichtte toelicht samenvatte samenvat
`
/** Nouns for what was said. */
const said = `
  uitspraak citaat quote opmerking reactie antwoord verzuchting oproep kreet hartenkreet waarschuwing woorden zin observatie
  conclusie boodschap reacties uitspraken opmerkingen
`

const anyOf = (...lists: string[]) => lists.join(' ').trim().split(/\s+/).join('|')
const edge = (words: string) => `(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`

export const sayingVerb = edge(anyOf(saying))
export const speechVerb = edge(anyOf(saying, alsoSaying))
export const speechNoun = edge(anyOf(said))

/** What stands behind a closing mark before anything else: the number of a note, closing punctuation. */
export const noteMark = '(?:\\[\\d{1,3}\\]|\\d{1,2}(?!\\d)|[¹²³⁰⁴-⁹]+|\\*)?'
