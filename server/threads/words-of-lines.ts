import { nameInLabel } from '../text/label-name.ts'
import { folded, stem } from '../text/stems.ts'
import { isStopWord } from '../text/stop-words.ts'
import { wordMemory } from '../text/word-memory.ts'
import { type Word, wordsIn } from '../text/words.ts'
import { isEmptyWord } from './empty-words.ts'

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
  const words = wordsIn(text)
  const forms = words.map(({ surface }) => formOf(surface))
  const found: Term[] = []
  words.forEach((word, i) => {
    const form = forms[i]!
    if (!form.saysSomething || (form.hasCapital && names.has(form.folded))) return
    found.push({
      ...{ stem: form.stem, surface: word.surface, start: start + word.start, end: start + word.end },
      ...{ isFirst: i === 0, closesPhrase: isClosing({ text, words, forms }, i) },
    })
  })
  return found
}

/** What can be seen of a form by itself: worked out once, as the same forms return in every sentence. */
interface Form {
  readonly stem: string
  readonly folded: string
  readonly hasCapital: boolean
  readonly saysSomething: boolean
  readonly opensPhrase: boolean
}

const knownForms = wordMemory<Form>()
const mostForms = 100_000

function formOf(surface: string): Form {
  const known = knownForms.get(surface)
  if (known) return known
  if (knownForms.size >= mostForms) knownForms.clear()
  const plain = folded(surface)
  const form = {
    ...{ stem: stem(surface), folded: plain, hasCapital: hasCapital(surface) },
    ...{ saysSomething: saysSomething(surface), opensPhrase: openers.has(plain) },
  }
  knownForms.set(surface, form)
  return form
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

const hasCapital = (surface: string) => /\p{Lu}/u.test(surface)

function saysSomething(surface: string): boolean {
  return surface.length > 1 && /^\p{L}/u.test(surface) && !isStopWord(surface) && !isEmptyWord(surface)
}

/** A sentence with its words, and the form of each. */
interface Read {
  readonly text: string
  readonly words: readonly Word[]
  readonly forms: readonly Form[]
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
function beside({ text, words, forms }: Read, i: number, step: 1 | -1): Form | undefined {
  const other = words[i + step]
  if (!other) return undefined
  const from = step === 1 ? words[i]!.end : other.end
  const to = step === 1 ? other.start : words[i]!.start
  const isBlank = (to === from + 1 && text.charAt(from) === ' ') || text.slice(from, to).trim() === ''
  return isBlank ? forms[i + step] : undefined
}

const openers = new Set(
  `de het een 't deze dit die elk elke ieder iedere geen onze ons mijn m'n mn jouw je hun haar z'n uw veel meer minder
  weinig enkele sommige welke aan van voor met in op over tussen naar door bij tot uit tegen zonder onder rond rondom
  binnen buiten per als en of zoals alle`
    .trim()
    .split(/\s+/),
)
