import { folded, stem } from '../text/stems.ts'
import { isNegation, negates, numberIn } from '../text/weighty-words.ts'
import { wordsIn } from '../text/words.ts'
import { changesBetween, distance, type WordChange } from './word-changes.ts'

/** Why a change is no light edit; each has a sentence on the screen. */
export type LightEditFault = 'same' | 'number' | 'negation' | 'name' | 'question' | 'other-words'

/**
 * What is wrong with a light edit, or undefined when it repairs spelling, drops fillers, or drops a word that was
 * said twice. Numbers, negations, names and question marks stay as they are; other words go in brackets, as a
 * clarification, and what is dropped otherwise is marked, as an omission.
 */
export function lightEditFault(before: string, after: string): LightEditFault | undefined {
  if (before === after) return 'same'
  const was = wordsOf(before)
  const now = wordsOf(after)
  if (told(was, numberIn) !== told(now, numberIn)) return 'number'
  if (told(was, isNegation) !== told(now, isNegation)) return 'negation'
  if (!haveSameNames(before, after)) return 'name'
  if (count(before, '?') !== count(after, '?')) return 'question'
  for (const { dropped, added } of hunks(was, now)) {
    if (isSpelling(dropped, added)) continue
    return dropped.some((word) => added.some((other) => negates(word, other))) ? 'negation' : 'other-words'
  }
  return undefined
}

/** How many words a light edit respells or drops. */
export function wordsTouched(before: string, after: string): number {
  return changesBetween(wordsOf(before), wordsOf(after)).reduce(
    (sum, { dropped, added }) => sum + Math.max(dropped.length, added.length),
    0,
  )
}

const wordsOf = (text: string) => wordsIn(text).map(({ surface }) => surface)
const count = (text: string, sign: string) => text.split(sign).length - 1

function told(words: readonly string[], what: (word: string) => string | undefined): string {
  return words.flatMap((word) => what(word) ?? []).join(' ')
}

/** A word with a capital is a name, unless a sentence begins with it and the other side has it in lower case. */
function haveSameNames(before: string, after: string): boolean {
  return namesMissing(before, after) === 0 && namesMissing(after, before) === 0
}

function namesMissing(from: string, to: string): number {
  const left = wordsOf(to)
  const other = written(left)
  return wordsIn(from).filter(({ surface, start }) => {
    if (!/^\p{Lu}/u.test(surface)) return false
    const place = left.indexOf(surface)
    if (place >= 0) {
      left.splice(place, 1)
      return false
    }
    const isFirst = /(?:^|[.!?…:]["”’]?\s+)["“‘']?$/u.test(from.slice(0, start))
    return !(isFirst && (isFiller(surface) || written([surface]).every((word) => other.includes(word))))
  }).length
}

/** What is left of the changes when fillers and words said twice are dropped, and spoken forms are written out. */
function hunks(was: readonly string[], now: readonly string[]): WordChange[] {
  const [before, after] = [written(was), written(now)]
  return changesBetween(withoutRepeats(withoutFillers(before, after)), after).filter(
    ({ dropped, added }) => dropped.length + added.length > 0,
  )
}

const written = (words: readonly string[]) =>
  words.flatMap((word) => spoken.get(folded(word)) ?? [folded(word)])

/** How words are said, and how they are written. */
const spoken: ReadonlyMap<string, string[]> = new Map([
  ["'t", ['het']],
  ["'n", ['een']],
  ["'k", ['ik']],
  ["'m", ['hem']],
  ["d'r", ['haar']],
  ["m'n", ['mijn']],
  ["z'n", ['zijn']],
  ["da's", ['dat', 'is']],
  ["'s", ['is']],
  ['ie', ['hij']],
  ['nie', ['niet']],
  ['niks', ['niets']],
  ['effe', ['even']],
])

const fillerPhrases: readonly (readonly string[])[] = [
  ['bij', 'wijze', 'van', 'spreken'],
  ['weet', 'je', 'wel'],
  ['als', 'het', 'ware'],
  ['zeg', 'maar'],
  ['weet', 'je'],
  ['weet', 'u'],
  ['of', 'zo'],
  ['nou', 'ja'],
]
const fillers = new Set(
  'eh ehm euh uh uhm um hm hmm mm ah oh ach nou he hoor joh zeg ja gewoon dus'.split(' '),
)

const isFiller = (word: string) => fillers.has(folded(word))

/** Fillers that both sides have are kept: only what was dropped counts. */
function withoutFillers(before: readonly string[], after: readonly string[]): string[] {
  const kept: string[] = []
  for (let i = 0; i < before.length; ) {
    const phrase = fillerPhrases.find((words) => words.every((word, k) => before[i + k] === word))
    const length = phrase?.length ?? (fillers.has(before[i] ?? '') ? 1 : 0)
    const words = before.slice(i, i + Math.max(1, length))
    const isDropped = length > 0 && !occursAt(after, kept.length, words)
    if (!isDropped) kept.push(...words)
    i += words.length
  }
  return kept
}

/** Whether the words stand where they should after so many others; what was respelled before them keeps its place. */
const occursAt = (all: readonly string[], index: number, words: readonly string[]) =>
  words.every((word, k) => all[index + k] === word)

const withoutRepeats = (words: readonly string[]) => words.filter((word, i) => word !== words[i + 1])

/** The same word in another spelling: the same stem, the same letters, or a slip of one or two of them. */
function isSpelling(dropped: readonly string[], added: readonly string[]): boolean {
  if (dropped.length === 0 || added.length === 0) return false
  if (dropped.length === added.length && dropped.every((word, i) => isRespelled(word, added[i] ?? '')))
    return true
  return letters(dropped.join('')) === letters(added.join(''))
}

const letters = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, '')

function isRespelled(was: string, now: string): boolean {
  if (negates(was, now)) return false
  if (stem(was) === stem(now) || letters(was) === letters(now)) return true
  if (was.charAt(0) !== now.charAt(0)) return false
  return distance(was, now) <= (Math.min(was.length, now.length) > 5 ? 2 : 1)
}
