/** Somebody as a list of participants describes them. */
export interface Described {
  readonly role: string
  readonly organisation: string
  readonly group_name: string
}

/** Words for anybody who was there: they tell nothing of who. */
const anybody =
  /^(?:(?:mede)?deelne(?:mer|emster)s?|aanwezigen?|tafelgeno(?:ot|te|ten)|tafelgast(?:en)?|gast(?:en)?|iemand|ander(?:en)?|spreker|stem|persoon|mens(?:en)?|man|vrouw|heer|mevrouw|moeder|vader|opa|oma|jongeren?|ouderen?|collega|betrokkenen?|gesprekspartners?|respondent(?:en)?|zaal|tafel|groep|genoteerd|verslaglegger|gespreksleider)$/u

/** Whether a word for a person tells anything of who it was: `deelnemer` does not, `bakker` does. */
export function tellsWho(said: string): boolean {
  return contentWords(said).some((word) => !anybody.test(word))
}

/** What somebody did at a table instead of taking part. */
export type Task = 'host' | 'notetaker'

const tasks: Readonly<Record<Task, RegExp>> = {
  host: /(?<!\p{L})(?:gespreksleid(?:er|ster)|tafelheer|tafeldame|tafelvoorzitter|gastheer|gastvrouw|moderator|facilitator)s?(?!\p{L})/iu,
  notetaker:
    /(?<!genoteerd door (?:een |de )?)(?<!\p{L})(?:verslaglegg(?:er|ster)|notulist(?:e|en)?)s?(?!\p{L})/iu,
}

/** Whose task an attribution names. `genoteerd door de verslaglegger` tells who wrote, not who spoke. */
export function taskNamed(attribution: string): Task | undefined {
  return tasks.host.test(attribution) ? 'host' : tasks.notetaker.test(attribution) ? 'notetaker' : undefined
}

/** Who owns or leads a firm is called now this, now that. */
const leaders = /^(?:\p{L}*eigena(?:ar|ren|resse)|directeur(?:en)?|directrice|oprichters?|bedrijfsleiders?)$/u

/** General words, each with what somebody's role, organisation or group says when the word fits. */
const kinds: readonly (readonly [word: RegExp, fits: RegExp])[] = [
  [
    /^(?:\p{L}*ondernem(?:er|ster)s?|werkgevers?|zzp.?ers?|mkb.?ers?|familiebedrijf)$/u,
    /\b(?:\p{L}*ondernem\p{L}*|directeur|eigena\p{L}+|oprichter|winkelier|bedrijfsleider|zzp\p{L}*|zelfstandig\p{L}*)\b/u,
  ],
  [
    /^(?:\p{L}*ambtena(?:ar|ren)|overheid|provincie|gemeente|beleidsmedewerkers?)$/u,
    /\b(?:overheid|provincie|gemeente|waterschap|ministerie|rijk|\p{L}*ambtenaar)\b/u,
  ],
  [
    /^(?:\p{L}*bank(?:en)?|bankiers?|financiers?|kredietverleners?)$/u,
    /\b(?:finance|financ\p{L}*|\p{L}*bank|bankier|krediet\p{L}*)\b/u,
  ],
  [/^(?:vakbond\p{L}*|bondsbestuurder|vakbeweging)$/u, /\b(?:vakbond\p{L}*|vakbeweging|fnv|cnv|vcp)\b/u],
  [
    /^(?:\p{L}*bewon(?:er|ers|ster)|inwoners?|burgers?|buren|buurman|buurvrouw)$/u,
    /\b(?:\p{L}*bewoner|inwoner|burger)\b/u,
  ],
  [
    /^(?:docent(?:e|en)?|lera(?:ar|ren|res)|leerkracht(?:en)?|onderwijs|onderwijzers?|school)$/u,
    /\b(?:docent|\p{L}*lera(?:ar|res)|leerkracht|onderwijs\p{L}*|\p{L}*college|school|hogeschool)\b/u,
  ],
  [
    /^(?:zorg|zorgverleners?|zorgmedewerkers?|zorgorganisatie|zorginstelling|verpleegkundigen?|verzorgenden?)$/u,
    /\b(?:\p{L}*zorg\p{L}*|ziekenhuis|\p{L}*verpleeg\p{L}*)\b/u,
  ],
  [
    /^(?:hoogleraar|professor|wetenschappers?|onderzoekers?|inleiders?|deskundigen?|experts?)$/u,
    /\b(?:hoogleraar|professor|wetenschap\p{L}*|onderzoek\p{L}*|\p{L}*soci?oloog|\p{L}*psycholoog|inleider|expert|deskundige)\b/u,
  ],
  [
    /^(?:vervoerders?|transporteurs?|transport\p{L}*|logistiek\p{L}*)$/u,
    /\b(?:logisti\p{L}*|transport\p{L}*|vervoer\p{L}*)\b/u,
  ],
  [/^(?:student(?:e|en)?|leerling(?:en)?|scholier(?:en)?)$/u, /\b(?:student|leerling|scholier)\b/u],
]

/**
 * Whether a word for a person, as a report writes it, can be said of somebody on a list of participants: `ondernemer`
 * of a baker, `installateur` of the owner of Terpstra Installatie, `deelnemer` of everybody. The noun itself must fit;
 * of what stands around it (`een jonge …`, `… uit de logistiek`) only what `known` calls a trade or a place of work.
 * Who is listed without role, organisation or group fits everything: nothing speaks against it.
 * @param known whether a word occurs in the lists of this project; others around the noun tell nothing
 */
export function roleFits(said: string, person: Described, known: (word: string) => boolean): boolean {
  const about = lower(`${person.role} ${person.organisation} ${person.group_name}`)
  if (about.trim() === '') return true
  const words = contentWords(said).filter((word) => !anybody.test(word))
  const noun = nounOf(said)
  return words.every(
    (word) =>
      wordFits(word, about) ||
      (leaders.test(word) && wordFits('ondernemer', about)) ||
      (word !== noun && !isTelling(word, known)),
  )
}

/**
 * Whether a reader of the list would think of this person: every word is said of them, and whatever is not known of
 * somebody does not hide others. Stricter than `roleFits`: a director is no owner.
 */
export function rolePointsAt(said: string, person: Described): boolean {
  const about = lower(`${person.role} ${person.organisation} ${person.group_name}`)
  return contentWords(said).every((word) => anybody.test(word) || wordFits(word, about))
}

const isTelling = (word: string, known: (word: string) => boolean) =>
  known(word) || leaders.test(word) || kinds.some(([kind]) => kind.test(word))

function wordFits(word: string, about: string): boolean {
  if (kinds.some(([kind, fits]) => kind.test(word) && fits.test(about))) return true
  return wordsOf(about).some((other) => areAlike(word, other))
}

/** A test of whether a word occurs, in some form, in what the lists say of people. */
export function knownWords(people: readonly Described[]): (word: string) => boolean {
  const words = new Set(
    people.flatMap(({ role, organisation, group_name }) =>
      wordsOf(lower(`${role} ${organisation} ${group_name}`)),
    ),
  )
  const asked = new Map<string, boolean>()
  return (word) => {
    const answer = asked.get(word) ?? [...words].some((other) => areAlike(word, other))
    asked.set(word, answer)
    return answer
  }
}

/** `directeur van een metaalbedrijf` is about a `directeur`, `logistiek ondernemer` about an `ondernemer`. */
function nounOf(said: string): string | undefined {
  const [before = ''] = lower(said).split(/\s(?:van|uit|in|bij|op|voor|met|aan|die|dat|\()\s*/u)
  return contentWords(before).at(-1)
}

const small = new Set(
  'een de het van uit in bij op voor met aan en of die dat der den te ter zijn haar hun onze eigen ’n'.split(
    ' ',
  ),
)

const contentWords = (text: string) => wordsOf(lower(text)).filter((word) => !small.has(word))
const lower = (text: string) => text.normalize('NFC').toLocaleLowerCase('nl')
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}&’'-]+/gu) ?? []

/** Two words share a root: `installateur` and `installatie`, `loonwerker` and `loonbedrijf`, `metaalbedrijf` and `metaal`. */
function areAlike(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [root(one), root(other)]
  if (a === b) return a.length >= 3
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 4 && (long.startsWith(short) || long.endsWith(short))
}

const endings =
  /(?:bedrijven|bedrijf|werkers?|ondernemers?|eigenaar|bestuurders?|medewerkers?|ateurs?|aties?|ingen|ing|sters?|ers?|aars?|eurs?|istes?|ist|en|s)$/u

function root(word: string): string {
  const bare = word.replace(endings, '')
  return bare.length >= 3 ? bare : word
}
