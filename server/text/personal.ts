import { type Search, type Sought, searchFor } from './name-search.ts'
import { addresses } from './personal-addresses.ts'
import { birthDates } from './personal-dates.ts'
import { probableNames } from './personal-names.ts'
import { mailAddresses, numbersOfPeople } from './personal-numbers.ts'
import { piecesOf } from './pieces.ts'
import { overlaps, type Span } from './span.ts'

/** From what tells most to what tells least: where two overlap, the first keeps its kind. */
export const personalKinds = [
  'bsn',
  'iban',
  'mail',
  'phone',
  'birth-date',
  'address',
  'licence-plate',
  'name',
] as const
export type PersonalKind = (typeof personalKinds)[number]

/** Words that are probably personal data. */
export interface Personal extends Span {
  readonly kind: PersonalKind
}

/**
 * What in a text is probably personal data, for a person to decide about: in order, and apart. Careful: what could as
 * well be an amount, a year or the name of an organisation is left out. Linear in the length of the text.
 * @param names names that are known to be of people, each as it may stand in the text
 */
export function personalIn(text: string, names: readonly string[] = []): Personal[] {
  const work = personalInPieces(text, searchForNames(names))
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** The search for names that are known to be of people. */
export const searchForNames = (names: readonly string[]): Search =>
  searchFor(names.map((words): Sought => ({ words, mask: '' })))

/** As `personalIn`, a piece of the text at a time: between two of them others may come first. */
export function* personalInPieces(text: string, known: Search): Generator<void, Personal[]> {
  const found: Personal[] = []
  for (const { start, end } of piecesOf(text)) {
    const piece = text.slice(start, end)
    const isInFigures = figure.test(piece)
    for (const { find, inFigures } of finders) {
      if (inFigures && !isInFigures) continue
      yield
      for (const one of find(piece)) {
        found.push({ start: start + one.start, end: start + one.end, kind: one.kind })
      }
    }
    yield
    for (const one of known(text, start, end)) found.push({ start: one.start, end: one.end, kind: 'name' })
  }
  return apart(found)
}

const figure = /\d/

/** Most pieces hold no figure, and with that none of what is written in figures. */
const finders: readonly { readonly find: (text: string) => Personal[]; readonly inFigures: boolean }[] = [
  { find: numbersOfPeople, inFigures: true },
  { find: birthDates, inFigures: true },
  { find: addresses, inFigures: true },
  { find: mailAddresses, inFigures: false },
  { find: probableNames, inFigures: false },
]

/** What overlaps becomes one stretch of the kind that tells most. */
function apart(found: readonly Personal[]): Personal[] {
  const joined: Personal[] = []
  for (const next of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (!last || !overlaps(last, next)) {
      joined.push(next)
      continue
    }
    const kind = rank(last.kind) <= rank(next.kind) ? last.kind : next.kind
    joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, next.end), kind }
  }
  return joined
}

const rank = (kind: PersonalKind) => personalKinds.indexOf(kind)
