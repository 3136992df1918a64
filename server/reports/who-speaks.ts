import type { Region } from './around.ts'
import { sittingNoun } from './people-words.ts'
import { nameRuns, type Phrase, personPhrases, type Token, tokensOf } from './person-phrases.ts'
import { speechVerb } from './speech-words.ts'

/** Who the words near a quotation say it was. */
export interface Speakers {
  readonly roles: readonly string[]
  readonly names: readonly string[]
  readonly organisations: readonly string[]
}

/** Names that the project knows. */
export interface KnownPeople {
  readonly names: readonly string[]
  readonly organisations: readonly string[]
  readonly roles: readonly string[]
}

const verb = new RegExp(`^(?:${speechVerb}|volgens)$`, 'iu')
const wholly = /^[\s.,*_]*(?:\(([^()]{2,160})\)|(?:[–—]|--?)\s*([^.!?]{2,120}))/u

/** Who speaks, in one stretch of words. */
export function speakersIn({ words, side }: Region, known: KnownPeople): Speakers {
  const [, inBrackets, behindDash] = side === 'before' ? [] : (wholly.exec(words) ?? [])
  const listed = inBrackets ?? behindDash ?? (side === 'label' ? words : undefined)
  if (listed !== undefined) return listedSpeakers(listed, known)
  const tokens = tokensOf(words)
  const verbs = tokens.flatMap(({ word }, index) => (verb.test(word) ? [index] : []))
  const phrases = personPhrases(tokens)
  const names = nameRuns(tokens)
  const found = new Gathered(known)
  const said = side === 'before' ? verbs.at(-1) : verbs[0]
  const role = speaking(tokens, phrases, { said, side })
  if (role) found.role(role.words, role.organisation)
  for (const { words: name, from, to } of names) {
    const isBesideVerb =
      said !== undefined &&
      (from === said + 1 ||
        (isRightBefore(tokens, to, said) &&
          !/^(?:in|te|uit|van|bij|naar|op)$/.test(tokens[from - 1]?.word ?? '')))
    const isBesideRole =
      role !== undefined && (from === role.to || from === role.from + 1) && from !== role.from
    if (found.isKnown(name) || isBesideVerb || isBesideRole) found.name(name, !isBesideVerb && !isBesideRole)
    const bracketed = /^\s*\(([^()]{2,80})\)/.exec(words.slice(tokens[to - 1]?.end))?.[1]
    if (bracketed && found.names.includes(name)) found.add(listedSpeakers(bracketed, known, true))
  }
  found.knownIn(words)
  return found
}

/** The phrase for whoever speaks: right behind the verb, else the first before it that hangs on no preposition. */
function speaking(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  { said, side }: { said: number | undefined; side: Region['side'] },
): Phrase | undefined {
  if (said !== undefined) {
    const behind = phrases.find(({ from }) => from > said)
    if (behind && (side !== 'before' ? behind.from <= said + 8 : behind.from <= said + 2)) return behind
  }
  const before = phrases.filter(({ from }) => said === undefined || from < said)
  return before.find(({ from }) => !hangs(tokens[from - 1]?.word)) ?? before[0]
}

const hangs = (word = '') =>
  /^(?:van|met|voor|aan|over|bij|naast|door|tegen|naar|uit|tussen|onder|per|zonder)$/i.test(word)

/** Whether a name stands right before the verb, with at most something in brackets or commas between. */
function isRightBefore(tokens: readonly Token[], to: number, verbAt: number): boolean {
  if (to > verbAt) return false
  const between = tokens.slice(to, verbAt).map(({ word }) => word)
  return (
    between.length === 0 ||
    (between[0] === '(' && between.at(-1) === ')') ||
    (between[0] === ',' && between.at(-1) === ',' && between.length < 10)
  )
}

const sitting = new RegExp(
  `[\\s,]*(?:(?:tijdens|bij|aan|op|in|uit)\\s+)?(?:(?:het|de)\\s+)?(?:\\p{L}+(?:de|ste)\\s+)?(?:thema)?${sittingNoun}(?:s|en)?(?!\\p{L}).*$`,
  'iu',
)
const nobody =
  /^(?:zie|vgl|cf|bron|p|pp|blz|pag|pagina|noot|red|o\.?a|bijv|eigen|cursivering|nadruk|vertaling|lees|hoofdstuk|paragraaf|bijlage|figuur|tabel|anoniem|plenair|genoteerd|verslag|notities|chat|mentimeter|citaat|quote)(?!\p{L})/iu

/** `ondernemer bouw, denkdiner 2`; `Jan, bakker`; `FNV`: parts between commas, each a role, a name or an organisation. */
function listedSpeakers(words: string, known: KnownPeople, isBehindName = false): Speakers {
  const found = new Gathered(known)
  for (const [index, raw] of words.split(/[,;/•|]|\s[–—]\s/).entries()) {
    const part = raw
      .replace(sitting, '')
      .replace(/^(?:een|de|het)\s+/i, '')
      .replace(/[\s.)(]+$/, '')
      .trim()
    if (!/\p{L}{2}/u.test(part) || nobody.test(part) || /^\d/.test(part) || part.split(/\s+/).length > 8)
      continue
    if (
      /\d{4}|(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)/i.test(
        part,
      )
    )
      continue
    const tokens = tokensOf(part)
    const [phrase] = personPhrases(tokens)
    const [name] = nameRuns(tokens)
    if (found.isKnown(part)) found.name(part, true)
    else if (phrase && name && name.from === phrase.to) found.role(phrase.words, null).name(name.words, false)
    else if (phrase) found.role(lowerFirst(part), phrase.organisation)
    else if (/^\p{Ll}/u.test(part) && !/\d/.test(part)) found.role(part, null)
    else if (/^\p{Lu}/u.test(part) && (isAcronym(part) || index > 0 || isBehindName)) found.organisation(part)
    else if (name && name.from === 0) found.name(name.words, false)
    else if (known.roles.some((role) => role.toLowerCase() === part.toLowerCase()))
      found.role(lowerFirst(part), null)
  }
  return found
}

const isAcronym = (word: string) => /^\p{Lu}[\p{Lu}\d&-]+(?:\s|$)/u.test(word)
const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

class Gathered implements Speakers {
  readonly roles: string[] = []
  readonly names: string[] = []
  readonly organisations: string[] = []
  readonly #known: KnownPeople

  constructor(known: KnownPeople) {
    this.#known = known
  }

  role(words: string, organisation: string | null): this {
    put(this.roles, words.replace(/\s+/g, ' ').trim().toLowerCase())
    if (organisation) this.organisation(organisation)
    return this
  }

  /** A name with capitals is a person's, unless the project or its form says otherwise. */
  name(words: string, onlyIfKnown: boolean): this {
    const isOrganisation = has(this.#known.organisations, words) || isAcronym(words)
    if (isOrganisation) put(this.organisations, words)
    else if (!onlyIfKnown || has(this.#known.names, words)) put(this.names, words)
    return this
  }

  organisation(words: string): this {
    put(has(this.#known.names, words) ? this.names : this.organisations, words)
    return this
  }

  add({ roles, names, organisations }: Speakers): void {
    for (const one of roles) put(this.roles, one)
    for (const one of names) put(this.names, one)
    for (const one of organisations) put(this.organisations, one)
  }

  isKnown(words: string): boolean {
    return has(this.#known.names, words) || has(this.#known.organisations, words)
  }

  /** Names of the project that stand in the words in full, wherever they stand. */
  knownIn(words: string): void {
    for (const name of this.#known.names) if (name.includes(' ') && holds(words, name)) put(this.names, name)
    for (const name of this.#known.organisations)
      if (name.length > 2 && holds(words, name)) put(this.organisations, name)
  }
}

function put(list: string[], word: string): void {
  if (word !== '' && !list.some((one) => one.toLowerCase() === word.toLowerCase())) list.push(word)
}

const has = (list: readonly string[], word: string) =>
  list.some((one) => one.toLowerCase() === word.toLowerCase())

function holds(words: string, name: string): boolean {
  const at = words.indexOf(name)
  return (
    at >= 0 &&
    !/[\p{L}\p{N}]/u.test((words[at - 1] ?? ' ') + (words[at + name.length] ?? ' ').replace(/s/, ' '))
  )
}
