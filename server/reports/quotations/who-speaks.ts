import { Gathered, type KnownPeople, type Speakers } from './gathered-speakers.ts'
import { listedSpeakers } from './listed-speakers.ts'
import { nameRuns, type Phrase, personPhrases, type Token, tokensOf } from './person-phrases.ts'
import { type Region, tellsOfSaying } from './region.ts'
import { speechVerb } from './speech-words.ts'

const verb = new RegExp(`^(?:${speechVerb}|volgens)$`, 'iu')
const wholly = /^[\s.,*_]*(?:\(((?:[^()]|\([^()]*\)){2,160})\)|(?:[–—]|--?)\s*([^.!?]{2,120}))/u

/**
 * Who speaks, in one stretch of words. Where a verb of saying stands, it is who stands beside it; people whom others speak
 * about, or with, are left out. Where none does, whoever is spoken of first.
 */
export function speakersIn({ words, side }: Region, known: KnownPeople): Speakers {
  const [, inBrackets, behindDash] = side === 'before' ? [] : (wholly.exec(words) ?? [])
  const listed =
    inBrackets ??
    (tellsOfSaying(behindDash ?? '') ? undefined : behindDash) ??
    (side === 'label' ? words : undefined)
  if (listed !== undefined) return listedSpeakers(listed, known)
  const tokens = tokensOf(words)
  const verbs = tokens.flatMap(({ word }, index) => (verb.test(word) ? [index] : []))
  const said = side === 'before' ? verbs.at(-1) : verbs[0]
  const role = speaking(tokens, said, side)
  const found = new Gathered(known)
  if (role) found.role(role.words, role.organisation)
  for (const { words: name, from, to } of nameRuns(tokens)) {
    const isBesideRole = role !== undefined && (from === role.to || isApposition(tokens, role, from))
    if (!isBesideRole && (said === undefined || !isBeside(tokens, { from, to }, said))) continue
    const before = tokens[from - 1]?.word ?? ''
    if (institution.test(before)) found.organisation(`${before} ${name}`)
    else if (article.test(before) && !isBesideRole) found.organisation(name)
    else if (!pointing.test(name)) found.name(name, false)
    const bracketed = /^\s*\(([^()]{2,80})\)/.exec(words.slice(tokens[to - 1]?.end))?.[1]
    if (bracketed) found.add(listedSpeakers(bracketed, known, true))
  }
  if (found.isEmpty) found.knownIn(words)
  return found
}

/** The phrase for whoever speaks: behind the verb, else the first before it that hangs on no preposition. */
function speaking(
  tokens: readonly Token[],
  said: number | undefined,
  side: Region['side'],
): Phrase | undefined {
  const phrases = personPhrases(tokens)
  const free = phrases.filter(({ from }) => !hangs(tokens, from))
  if (said === undefined) return free[0] ?? phrases[0]
  const behind = phrases.find(({ from }) => from > said && !hangsBehind.test(tokens[from - 1]?.word ?? ''))
  if (behind && behind.from <= said + (side === 'before' ? 2 : 8)) return behind
  const before = free.find(({ from }) => from < said)
  return before ?? (behind && behind.from <= said + 8 ? behind : undefined)
}

const institution =
  /^(?:gemeente|provincie|regio|stad|stichting|bank|bedrijf|vereniging|universiteit|hogeschool|ministerie|vakbond|coöperatie|waterschap|college|ziekenhuis|school)$/i
/** `Daarop`, `Hierover`, `Waarna`. */
const pointing =
  /^(?:Daar|Hier|Waar)\p{Ll}+$|^(?:Aansluitend|Ondertussen|Intussen|Sommigen|Velen|Weer|Toch|Ten)$/u
const article = /^(?:de|het)$/i
const hanging = /^(?:van|met|voor|aan|over|bij|naast|door|tegen|naar|uit|tussen|onder|per|zonder|op|in)$/i
const hangsBehind = /^(?:over|op|tegen|aan|met|naar|voor|door|tussen|onder|bij|in)$/i
const some =
  /^(?:een|één|twee|drie|enkele|enige|meerdere|sommige|veel|geen|iemand|stem|woorden|mond|uitspraak|opmerking|antwoord|reactie|boodschap|citaat|quote)$/i

/** Whether a phrase hangs on a preposition. `Een van de deelnemers` is who is spoken of all the same. */
function hangs(tokens: readonly Token[], from: number): boolean {
  if (!hanging.test(tokens[from - 1]?.word ?? '')) return false
  return !(/^van$/i.test(tokens[from - 1]?.word ?? '') && some.test(tokens[from - 2]?.word ?? ''))
}

/** Whether a name stands right behind the verb, or right before it with at most something between brackets or commas. */
function isBeside(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  said: number,
): boolean {
  if (from === said + 1 || (from === said + 2 && article.test(tokens[said + 1]?.word ?? ''))) return true
  if (to > said || hanging.test(tokens[from - 1]?.word ?? '')) return false
  const between = tokens.slice(to, said).map(({ word }) => word)
  const [first, last] = [between[0], between.at(-1)]
  return (
    first === undefined ||
    (first === '(' && last === ')') ||
    (first === ',' && last === ',' && between.length < 10)
  )
}

/** `De spreker, Jan de Wit, …`; `Jan de Wit, bakker`. */
function isApposition(tokens: readonly Token[], role: Phrase, from: number): boolean {
  if (from === role.to + 1) return tokens[role.to]?.word === ','
  const comma = tokens.slice(from, role.from).findIndex(({ word }) => word === ',')
  return comma > 0 && from + comma === role.from - 1
}
