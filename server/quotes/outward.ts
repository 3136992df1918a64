import type { HowToSearch } from '../text/name-search.ts'
import { isStopWord } from '../text/stop-words.ts'
import { hiddenIn, presentAt, type Replacement, replacedIn } from './hidden-text.ts'
import { blackMask, confidentialMask, foundIn, type Hidden, nameMask, organisationMask } from './masking.ts'
import type { QuotePlace, Register } from './place.ts'
import { SilentWords } from './silent-words.ts'
import { tableNumbersIn } from './table-words.ts'

interface OutwardRest {
  readonly silent?: SilentWords
  readonly withoutTable?: ReadonlySet<string>
}

/**
 * What people wrote about the sources (titles, claims, definitions, remarks, names of files) as it may go to others:
 * names of who took part are replaced as in the sources, and words that somebody blacked out anywhere, or that may not
 * be quoted, are covered.
 * What was printed by the rules for quoting already needs no second look.
 */
export class Outward {
  readonly #hidden: readonly Hidden[]
  readonly #black: readonly Hidden[]
  readonly #silent: SilentWords
  readonly #withoutTable: ReadonlySet<string>

  /**
   * @param blackened words that were blacked out, as they stand in their sources
   * @param rest what may not be quoted at all, and the names of files in which no table may be named
   */
  constructor(
    register: Register,
    blackened: readonly string[],
    { silent = new SilentWords(), withoutTable = new Set() }: OutwardRest = {},
  ) {
    this.#silent = silent
    this.#withoutTable = withoutTable
    this.#black = blackened.filter(tellsSomething).map((words) => ({ words: words.trim(), mask: blackMask }))
    this.#hidden = [...this.#black, ...hiddenAnywhere(register)]
  }

  words(text: string): string {
    return replacedIn(text, this.found(text)).text
  }

  /** What is replaced in a text that somebody wrote, in any order. */
  found(text: string): Replacement[] {
    return this.#foundAmong(text, this.#hidden)
  }

  #foundAmong(text: string, hidden: readonly Hidden[], how?: HowToSearch): Replacement[] {
    const silent = this.#silent.in(text)
    return [
      ...silent.map((span): Replacement => ({ ...span, words: confidentialMask, layer: 'mask' })),
      ...foundIn(text, hidden, how).map(
        ({ start, end, mask }): Replacement => ({
          ...{ start, end, words: mask },
          layer: mask === blackMask ? 'mask' : 'pseudonym',
        }),
      ),
    ]
  }

  /** As `words`; null stays null. */
  maybe(text: string | null): string | null {
    return text === null ? null : this.words(text)
  }

  /** The name of a file: names are found in it without their capital too. */
  file(name: string): string {
    const found = this.#foundAmong(name, this.#hidden, { ignoresCase: true })
    const tables = this.#withoutTable.has(name) ? tableNumbersIn(name) : []
    return replacedIn(name, [...found, ...tables]).text
  }

  /** An attribution that the agreements allow: who may be named in it keeps the name. */
  attribution(text: string, { speaker }: Pick<QuotePlace, 'speaker'>): string {
    const isNamed = speaker !== null && speaker.name !== '' && text.includes(speaker.name)
    return replacedIn(text, this.#foundAmong(text, isNamed ? this.#black : this.#hidden)).text
  }

  place<Place extends QuotePlace>(place: Place): Place {
    const { session, table, proposition } = place
    return {
      ...place,
      session: session && {
        ...session,
        title: this.words(session.title),
        place: this.maybe(session.place),
        guest: this.maybe(session.guest),
      },
      table: this.maybe(table),
      proposition: this.maybe(proposition),
    }
  }
}

/**
 * What any session keeps from others, for words that belong to no session. Who may be named wherever they were is not
 * hidden.
 */
function hiddenAnywhere(register: Register): Hidden[] {
  const sessions = [...register.sessions.keys()]
  const hiddenHere = sessions.map((session) => hiddenIn(register, session, []))
  const present = new Map(
    sessions.map((session, i) => [session, new Set(hiddenHere[i]?.map(({ words }) => words))]),
  )
  const isOpen = (participant: string) =>
    register.attendances.every(
      (one) => one.participant !== participant || !present.get(one.session)?.has(one.name),
    )
  const open = new Set(
    sessions
      .flatMap((session) => presentAt(register.attendances, session))
      .flatMap(({ participant, name }) => (isOpen(participant) ? name : [])),
  )
  const known = new Map<string, Hidden>()
  for (const hidden of [...hiddenHere.flat(), ...hiddenIn(register, null, [])]) {
    if (!open.has(hidden.words)) known.set(hidden.words, ofBoth(known.get(hidden.words), hidden))
  }
  return [...known.values()]
}

/** The same words in two sessions: of people with different pseudonyms nobody knows who is meant. */
function ofBoth(one: Hidden | undefined, other: Hidden): Hidden {
  if (!one || one.mask === other.mask || other.mask === organisationMask) return one ?? other
  return one.mask === organisationMask ? other : { ...one, mask: nameMask }
}

const leastLetters = 4

/** A blackened `de` covers no `de` elsewhere. */
function tellsSomething(words: string): boolean {
  const letters = words.replace(/[^\p{L}\p{N}]/gu, '')
  return letters.length >= leastLetters && !words.split(/\s+/u).every(isStopWord)
}
