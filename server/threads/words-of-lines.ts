import { nameInLabel } from '../text/label-name.ts'
import { folded } from '../text/stems.ts'
import { wordsIn } from '../text/words.ts'
import { type Form, formsIn, hasCapital, type Worded } from './forms.ts'

/** A content word of a sentence: its stem, its form in the text, and where it stands. */
export interface Term {
  readonly stem: string
  readonly surface: string
  readonly start: number
  readonly end: number
  /** Whether the sentence begins with it, so that its capital says nothing. */
  readonly isFirst: boolean
  /** Whether it stands where a noun phrase ends: `de brede welvaart is`. */
  readonly closesPhrase: boolean
}

/**
 * The words that say something about the subject: no stop words, no words of telling or counting, no figures, no
 * single letters, and no names that are given (folded). Places count from the start of the document.
 */
export function contentWords(
  { text, start }: { text: string; start: number },
  names: ReadonlySet<string> = new Set(),
): Term[] {
  const read = { text, ...formsIn(text) }
  const { forms, starts, ends } = read
  const found: Term[] = []
  forms.forEach((form, i) => {
    if (!form.saysSomething || (form.hasCapital && names.has(form.folded))) return
    found.push({
      ...{ stem: form.stem, surface: form.surface, start: start + starts[i]!, end: start + ends[i]! },
      ...{ isFirst: i === 0, closesPhrase: isClosing(read, i) },
    })
  })
  return found
}

/**
 * The words of people's names and their initials, folded: a word with a capital that is one of these is a name. What
 * people were asked about is no initials: `AI` stays a word when a proposition is about AI.
 */
export function nameWords(names: readonly string[], asked: readonly string[] = []): Set<string> {
  const subjects = new Set(asked.flatMap((text) => wordsIn(text)).map(({ surface }) => folded(surface)))
  const found = new Set<string>()
  for (const name of names) {
    const words = wordsIn(nameInLabel(name)).map(({ surface }) => surface)
    for (const word of words.filter(hasCapital)) found.add(folded(word)).add(`${folded(word)}s`)
    for (const initials of [words, words.filter(hasCapital)].map(initialsOf)) {
      if (initials.length > 1 && !subjects.has(initials)) found.add(initials)
    }
  }
  return found
}

const initialsOf = (words: readonly string[]) => words.map((word) => folded(word.charAt(0))).join('')

interface Read extends Worded {
  readonly text: string
}

/** After an article, preposition or the like, with at most one word between, and before no other content word; or alone. */
function isClosing(read: Read, i: number): boolean {
  const after = beside(read, i, 1)
  if (after?.saysSomething) return false
  const before = beside(read, i, -1)
  if (!before) return !after
  if (before.opensPhrase) return true
  return before.saysSomething && beside(read, i - 1, -1)?.opensPhrase === true
}

/** The form of the word beside another, when only white space stands between them. */
function beside({ text, forms, starts, ends }: Read, i: number, step: 1 | -1): Form | undefined {
  const other = forms[i + step]
  if (!other) return undefined
  const from = step === 1 ? ends[i]! : ends[i - 1]!
  const to = step === 1 ? starts[i + 1]! : starts[i]!
  const isBlank = (to === from + 1 && text.charAt(from) === ' ') || text.slice(from, to).trim() === ''
  return isBlank ? other : undefined
}
