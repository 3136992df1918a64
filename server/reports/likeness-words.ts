import { folded, stem } from '../text/stems.ts'
import { isStopWord } from '../text/stop-words.ts'
import { partsOf, type Word, wordsIn } from '../text/words.ts'
import { isEmptyWord } from '../threads/empty-words.ts'

/** A word that texts can have in common. */
export interface SharedWord extends Word {
  readonly stem: string
  /** Words of telling and counting (`genoemd`, `drie`), and names of people, are weaker signs than words of the subject. */
  readonly weight: number
}

const weightOfTelling = 0.4

/** The words of a text that say what it is about, figures too. */
export function sharedWords(text: string, names: ReadonlySet<string> = new Set()): SharedWord[] {
  return wordsIn(text).flatMap((word) =>
    partsOf(word).flatMap((part) => (saysSomething(part) ? [made(part, names)] : [])),
  )
}

function made(part: Word, names: ReadonlySet<string>): SharedWord {
  const isWeak = isEmptyWord(part.surface) || isName(part, names)
  return { ...part, stem: stem(part.surface), weight: isWeak ? weightOfTelling : 1 }
}

const isName = ({ surface }: Word, names: ReadonlySet<string>) =>
  /\p{Lu}/u.test(surface) && names.has(folded(surface))

function saysSomething({ surface }: Word): boolean {
  return (
    (surface.length > 1 || /\d/u.test(surface)) &&
    /[\p{L}\p{N}]/u.test(surface) &&
    !isStopWord(surface) &&
    !pointing.test(surface)
  )
}

/** `Ernaar`, `daartegen`, `hieronder`: a word that points at another. */
const pointing =
  /^(?:er|daar|hier|waar)(?:aan|achter|af|bij|binnen|boven|buiten|door|heen|in|langs|mee|na|naar|naast|om|onder|op|over|tegen|toe|tussen|uit|van|vandaan|voor|voorbij)$/iu
