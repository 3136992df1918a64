import { folded, stem } from '../text/stems.ts'
import { isStopWord } from '../text/stop-words.ts'
import { wordMemory } from '../text/word-memory.ts'
import { eachPlainWord, lettersAsNumber, wordsIn } from '../text/words.ts'
import { isEmptyWord } from './empty-words.ts'

/** What can be seen of a form of a word by itself: worked out once, as the same forms return in every sentence. */
export interface Form {
  readonly surface: string
  readonly stem: string
  readonly folded: string
  readonly hasCapital: boolean
  readonly saysSomething: boolean
  readonly opensPhrase: boolean
  /** Another form whose letters make the same number. */
  readonly next: Form | undefined
}

/** The words of a sentence in order: the form of each, and where it stands. */
export interface Worded {
  readonly forms: readonly Form[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Reads the words of a sentence, as `wordsIn` does, without cutting each from the text. */
export function formsIn(text: string): Worded {
  const forms: Form[] = []
  const starts: number[] = []
  const ends: number[] = []
  const isPlain = eachPlainWord(text, (start, end, letters) => {
    forms.push(formAt(text, { start, end, letters }))
    starts.push(start)
    ends.push(end)
  })
  if (isPlain) return { forms, starts, ends }
  const words = wordsIn(text)
  return {
    forms: words.map(({ surface }) => {
      const letters = lettersAsNumber(surface)
      return formAt(surface, { start: 0, end: surface.length, letters })
    }),
    starts: words.map(({ start }) => start),
    ends: words.map(({ end }) => end),
  }
}

/** By the number of their letters. */
const known = wordMemory<Form, number>()
const most = 100_000

interface Place {
  readonly start: number
  readonly end: number
  readonly letters: number
}

function formAt(text: string, { start, end, letters }: Place): Form {
  const first = known.get(letters)
  for (let form = first; form; form = form.next) if (standsAt(form.surface, text, start, end)) return form
  if (known.size >= most) known.clear()
  const made = formOf(text.slice(start, end), known.get(letters))
  known.set(letters, made)
  return made
}

function standsAt(surface: string, text: string, start: number, end: number): boolean {
  if (surface.length !== end - start) return false
  for (let i = 0; i < surface.length; i++) {
    if (surface.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  }
  return true
}

function formOf(surface: string, next: Form | undefined): Form {
  const plain = folded(surface)
  return {
    ...{ surface, stem: stem(surface), folded: plain, hasCapital: hasCapital(surface) },
    ...{ saysSomething: saysSomething(surface), opensPhrase: openers.has(plain), next },
  }
}

export const hasCapital = (surface: string) => /\p{Lu}/u.test(surface)

function saysSomething(surface: string): boolean {
  return surface.length > 1 && /^\p{L}/u.test(surface) && !isStopWord(surface) && !isEmptyWord(surface)
}

const openers = new Set(
  `de het een 't deze dit die elk elke ieder iedere geen onze ons mijn m'n mn jouw je hun haar z'n uw veel meer minder
  weinig enkele sommige welke aan van voor met in op over tussen naar door bij tot uit tegen zonder onder rond rondom
  binnen buiten per als en of zoals alle`
    .trim()
    .split(/\s+/),
)
