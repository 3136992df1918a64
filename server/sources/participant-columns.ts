/** What a column of a list of participants says of somebody. */
export const listMeanings = [
  'person',
  'first',
  'particle',
  'last',
  'role',
  'organisation',
  'group',
  'tables',
  'host',
  'notetaker',
  'agreement',
  'agreed_on',
  'agreed_how',
  'pseudonym',
] as const
/** `round 2`: the table in that round. */
export type ListMeaning = (typeof listMeanings)[number] | `round ${number}`

const namesOf: Readonly<Record<(typeof listMeanings)[number], RegExp>> = {
  person:
    /^(?:(?:volledige |hele |de )?na(?:am|men)(?: van)?(?: de| het)?(?: (?:deelnemers?|genodigden?|aanwezigen?|persoon|gast(?:en)?))?|deelnemers?(?: naam)?|deelnemersnaam|persoon|personen|(?:full |participant )?name|participants?|person|genodigden?|aanwezigen?|voor(?:naam)? en achternaam)$/u,
  first: /^(?:voorna(?:am|men)|roepnaam|first name|given name|voorletters?|initialen)$/u,
  particle: /^(?:tussenvoegsels?|tussenv|tv|voorvoegsels?)$/u,
  last: /^(?:achterna(?:am|men)|familienaam|last name|surname|family name)$/u,
  role: /^(?:rol(?:len)?|functies?|functie ?(?:naam|titel)|role|job title|position|beroep|hoedanigheid)$/u,
  organisation:
    /^(?:(?:naam (?:van )?(?:de |het )?)?(?:organisatie|bedrijf|instelling|onderneming|werkgever|organi[sz]ation|company)(?: naam)?|organisatienaam|bedrijfsnaam)$/u,
  group: /^(?:groep|doelgroep|categorie|group|category)$/u,
  tables: /^(?:tafels?|tables?|tafel ?(?:nummers?|nrs?|indeling))$/u,
  host: /^(?:(?:tafel ?)?(?:host|hostess)|tafel ?(?:heer|dame|leid(?:er|ster)|voorzitter)|gespreks?leid(?:er|ster)|gastheer|gastvrouw|moderator|facilitator)$/u,
  notetaker:
    /^(?:(?:tafel ?)?(?:notulist|notuliste|notulant|verslaglegger|verslaglegster|verslaglegging)|tafel ?(?:schrijver|secretaris)|note ?taker)$/u,
  agreement:
    /^(?:agreement|consent|citeren|citeer ?afspra(?:ak|ken)|citeerwijze|wijze van citeren|(?:afspra(?:ak|ken)|toestemming|akkoord)(?: (?:over|voor|met|om te|tot|van))?(?: (?:het )?(?:citeren|citaat|citaten))?|mag (?:ik )?(?:u )?(?:geciteerd(?: worden)?|citeren))$/u,
  agreed_on:
    /^(?:agreed on|afgesproken op|wanneer afgesproken|(?:datum|date) (?:van )?(?:de |het )?(?:afspraak|toestemming|akkoord)|(?:afspraak|toestemmings?|akkoord) ?datum|afspraak op)$/u,
  agreed_how:
    /^(?:agreed how|hoe afgesproken|afgesproken (?:hoe|via)|(?:wijze|manier) van (?:de )?(?:afspraak|afspreken|toestemming))$/u,
  pseudonym: /^(?:pseudon(?:iem|ym)|schuilna(?:am|men)|alias)$/u,
}

const ranks = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste']
const seat = '(?:tafels?|tables?|groep)'
const numbered = new RegExp(`^(?:${seat} )?(?:in )?(?:ronde|round) ([1-9]\\d?)(?: ${seat})?$`, 'u')
const ranked = new RegExp(
  `^(?:${seat} )?(?:in )?(?:de )?(?:(${ranks.join('|')})|([1-9]\\d?)e) ?ronde(?: ${seat})?$`,
  'u',
)

/** What the name of a column says that stands in it, as people write such names; undefined when it is none of these. */
export function listMeaning(name: string): ListMeaning | undefined {
  const words = plainWords(name)
  const direct = meaningOfWords(words) ?? meaningOfWords(plainWords(name.replace(/\([^()]*\)/gu, ' ')))
  if (direct) return direct
  const both = words.split(/ ?\/ ?| of | en /u).map(meaningOfWords)
  return both.every((meaning) => meaning === both[0]) ? both[0] : undefined
}

/** Whether somebody's words may be about being quoted. */
export const isAboutQuoting = (words: string) => /geciteerd|citer|citaat|citaten|anoniem|quote/iu.test(words)

const plainWords = (name: string) =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('nl')
    .replace(/[&+]/gu, ' en ')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim()

function meaningOfWords(words: string): ListMeaning | undefined {
  const round = numbered.exec(words)?.[1]
  if (round) return `round ${Number(round)}`
  const [, rank, digits] = ranked.exec(words) ?? []
  if (rank || digits) return `round ${rank ? ranks.indexOf(rank) + 1 : Number(digits)}`
  return listMeanings.find((meaning) => namesOf[meaning].test(words))
}
