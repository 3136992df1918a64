import { folded, stem } from '../../text/stems.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { wordMemory } from '../../text/word-memory.ts'
import { partsOf, type Word, wordsIn } from '../../text/words.ts'
import { isEmptyWord } from '../../threads/empty-words.ts'

/** A word that texts can have in common. */
export interface SharedWord extends Word {
  readonly stem: string
  /** Words of telling and counting (`genoemd`, `drie`), and names of people, are weaker signs than words of the subject. */
  readonly weight: number
}

const weightOfTelling = 0.4

/** The words of a text that say what it is about, figures too. Names of people are given folded. */
export function sharedWords(text: string, names: ReadonlySet<string> = new Set()): SharedWord[] {
  return wordsIn(text).flatMap((word) => partsOf(word).flatMap((part) => asShared(part, names)))
}

function asShared(part: Word, names: ReadonlySet<string>): SharedWord[] {
  const { stem, folded, isWeak, hasCapital } = formOf(part.surface)
  if (stem === null) return []
  const weight = isWeak || (hasCapital && names.has(folded)) ? weightOfTelling : 1
  return [{ start: part.start, end: part.end, surface: part.surface, stem, weight }]
}

/** What a word is, wherever it stands. */
interface Form {
  /** Null for a word that says nothing. */
  readonly stem: string | null
  readonly folded: string
  readonly isWeak: boolean
  readonly hasCapital: boolean
}

const forms = wordMemory<Form>()
const formLimit = 200_000

/** The form of a surface, remembered: a project's words come back often. */
function formOf(surface: string): Form {
  const known = forms.get(surface)
  if (known) return known
  const made = {
    stem: saysSomething(surface) ? stem(surface) : null,
    folded: folded(surface),
    isWeak: isEmptyWord(surface),
    hasCapital: /\p{Lu}/u.test(surface),
  }
  if (forms.size >= formLimit) forms.clear()
  forms.set(surface, made)
  return made
}

function saysSomething(surface: string): boolean {
  if (surface.length === 1 && !/\d/u.test(surface)) return false
  return /[\p{L}\p{N}]/u.test(surface) && !isStopWord(surface) && !pointing.test(surface)
}

/** `Ernaar`, `daartegen`, `hieronder`: a word that points at another. */
const pointing =
  /^(?:er|daar|hier|waar)(?:aan|achter|af|bij|binnen|boven|buiten|door|heen|in|langs|mee|na|naar|naast|om|onder|op|over|tegen|toe|tussen|uit|van|vandaan|voor|voorbij)$/iu
