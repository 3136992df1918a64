import { presentAt } from '../quotes/hidden-text.ts'
import type { Register } from '../quotes/place.ts'
import { type Described, knownWords, roleFits, rolePointsAt, tellsWho } from '../quotes/roles.ts'
import { fewestFitting } from '../quotes/traceable.ts'
import { effectiveLevel } from '../sources/agreements.ts'
import { foldedName } from '../text/folding.ts'
import type { AuditFlag, Verdict } from './matching/verdict.ts'
import type { Quotation } from './quotations/quotation.ts'
import type { SpokenMatch, Witness } from './witness.ts'

/** A quotation with where it was found, to compare what is said around it. */
export interface QuotedClaim extends Pick<Quotation, 'text' | 'form' | 'chapter' | 'within' | 'claimed'> {
  readonly verdict: Verdict
  readonly matches: readonly SpokenMatch[]
}

/**
 * What is wrong with how a report attributes a quotation, beside the sources and what was agreed there.
 *
 * - `attribution-missing`: nothing around it says who or where. Raised for quotations in running text and block
 *   quotes; not within another quotation, nor in a list or pull quote under a heading that names a session or table.
 * - `attribution-differs`: at every place where the words stand, something is claimed that the place contradicts: the
 *   role, name, organisation, session, table or date. What is not known contradicts nothing.
 * - `agreement-breached`: at every such place the session's rule or the speaker's agreement forbids what the report
 *   does: quoting at all, naming the speaker, the role, the organisation or the table, or printing a hidden name.
 * - `not-participant`: given to somebody at the table, while who said it first was a guest, the organisation or the
 *   analysts.
 *
 * A quotation that was not found has only `attribution-missing`: its nearest place is not where it comes from.
 */
export function attributionFlags(quoted: QuotedClaim, register: Register): AuditFlag[] {
  const { verdict, matches } = quoted
  const isFound = verdict !== 'not-found' && matches.length > 0
  return [
    ...(isFound && matches.every((match) => differs(quoted, match, register))
      ? (['attribution-differs'] as const)
      : []),
    ...(isMissing(quoted, register) ? (['attribution-missing'] as const) : []),
    ...(isFound && matches.every((match) => breaches(quoted, match, register))
      ? (['agreement-breached'] as const)
      : []),
    ...(isFound && quoted.claimed.isSpoken && !startedAtTable(matches) ? (['not-participant'] as const) : []),
  ]
}

function isMissing({ claimed, form, within, chapter }: QuotedClaim, { sessions }: Register): boolean {
  const { roles, names, organisations, sessions: said, tables, dates, isSpoken } = claimed
  if (within !== null || isSpoken) return false
  if ([roles, names, organisations, said, tables, dates].some((list) => list.length > 0)) return false
  if (form === 'marks' || form === 'block') return true
  const heading = foldedName(chapter ?? '')
  const isPlaced =
    /\b(?:tafel|(?:denk)?diner|(?:werk)?sessie|gesprek|bijeenkomst)\s+\d/u.test(heading) ||
    [...sessions.values()].some(({ title }) => heading.includes(foldedName(title)))
  return !isPlaced
}

function differs({ claimed }: QuotedClaim, match: SpokenMatch, register: Register): boolean {
  const { placed, date, witness } = match
  const { sessionId, table } = placed
  const others = (said: readonly string[], is: string | null) =>
    is !== null && said.length > 0 && !said.includes(is)
  if (others(claimed.sessions, sessionId)) return true
  if (others(claimed.tables, table?.match(/\d+/u)?.[0] ?? null)) return true
  if (others(claimed.dates, date)) return true
  if (claimed.names.length > 0 && claimed.names.every((name) => isSomebodyElse(name, match, register)))
    return true
  return witness !== null && rolesDiffer(claimed, witness, register)
}

/** The name is not the speaker's; or, of an unknown speaker, it is of somebody who was not there. */
function isSomebodyElse(name: string, { placed, witness, guest }: SpokenMatch, register: Register): boolean {
  if (witness && witness.name !== '') return !isSameName(name, witness.name)
  if (guest !== null && isSameName(name, guest)) return placed.voice !== 'guest'
  const { sessionId } = placed
  const isKnown = register.attendances.some((one) => isSameName(name, one.name))
  return (
    isKnown &&
    sessionId !== null &&
    !presentAt(register.attendances, sessionId).some((one) => isSameName(name, one.name))
  )
}

function rolesDiffer(
  { roles, organisations }: QuotedClaim['claimed'],
  witness: Witness,
  register: Register,
): boolean {
  const known = knownIn(register)
  const telling = [...roles.filter(tellsWho), ...organisations]
  return telling.length > 0 && telling.every((said) => !roleFits(said, witness, known))
}

const kept = new WeakMap<Register, (word: string) => boolean>()

function knownIn(register: Register): (word: string) => boolean {
  const known = kept.get(register) ?? knownWords(register.attendances)
  kept.set(register, known)
  return known
}

function breaches({ claimed, text }: QuotedClaim, match: SpokenMatch, register: Register): boolean {
  const { placed, witness, withheld } = match
  if (placed.rule === 'vertrouwelijk') return true
  if (placed.layers.length === 0 && withheld.some((words) => holdsWhole(text, words))) return true
  if (claimed.names.some((name) => isUnnamed(name, match, register))) return true
  if (placed.rule === 'chatham-house') {
    return (
      claimed.tables.length > 0 ||
      [...claimed.roles, ...claimed.organisations].some((said) => isTraced(said, match, register))
    )
  }
  if (!witness || witness.name === '' || witness.level === 'name-and-role') return false
  const fits = (said: string) => roleFits(said, witness, knownIn(register))
  const named = claimed.organisations.filter((said) => isSameOrganisation(said, witness))
  return named.length > 0 || (witness.level === 'without' && claimed.roles.filter(tellsWho).some(fits))
}

/** Whether words stand in a text as whole words. */
function holdsWhole(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + words.length)]
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}

/** Whether a name is printed of somebody who did not agree to that. Under the Chatham House Rule nobody is named. */
function isUnnamed(name: string, { placed, guest }: SpokenMatch, register: Register): boolean {
  if (placed.voice === 'guest' && guest !== null && isSameName(name, guest)) return false
  if (placed.rule === 'chatham-house') return true
  const session = placed.sessionId
  const there = session === null ? [] : presentAt(register.attendances, session)
  const person = there.find((one) => isSameName(name, one.name))
  return (
    person !== undefined && effectiveLevel(placed.rule, person.agreement?.level ?? null) !== 'name-and-role'
  )
}

function isTraced(said: string, { placed }: SpokenMatch, register: Register): boolean {
  if (!tellsWho(said) || placed.sessionId === null) return false
  const there = presentAt(register.attendances, placed.sessionId)
  const fitting = there.filter((one) => rolePointsAt(said, one)).length
  return fitting > 0 && fitting < fewestFitting
}

function isSameOrganisation(said: string, { organisation }: Described): boolean {
  const [one, other] = [foldedName(said), foldedName(organisation)]
  return one !== '' && (other === one || other.split(' ').includes(one) || one.includes(other))
}

/** `Zwier`, `P. Zwier` and `Peter Zwier (vakbond)` are the same man on the list as `Peter Zwier`. */
function isSameName(said: string, name: string): boolean {
  const clean = foldedName(said.replace(/\(.*$/u, '')).replace(
    /^(?:de heer|mevrouw|mevr\.?|mw\.?|dhr\.?|dr\.?|prof\.?)\s+/u,
    '',
  )
  if (clean === '') return false
  const [wanted, whole] = [clean.split(' '), foldedName(name).split(/[\s,]+/u)]
  return wanted.every(
    (word) =>
      whole.includes(word) ||
      (/^\p{L}\.?$/u.test(word) && whole.some((part) => part.startsWith(word.charAt(0)))),
  )
}

/** Whether somebody at a table said it, as early as anybody: by the date of the session. */
function startedAtTable(matches: readonly SpokenMatch[]): boolean {
  const first = matches.map(({ date }) => date ?? '9999').sort()[0]
  return matches.some(
    ({ date, placed }) =>
      (date ?? '9999') === first && (placed.voice === 'participant' || placed.voice === 'note'),
  )
}
