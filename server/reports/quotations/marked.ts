import { hasFiniteVerb, speaksOfSelf } from './term-words.ts'

/** Words between quotation marks with what stands on both sides of the marks, in one paragraph. */
export interface Marked {
  readonly words: string
  readonly isSingle: boolean
  /** Up to and without the opening mark. */
  readonly before: string
  /** From behind the closing mark. */
  readonly after: string
  /** Whether single marks are what this report quotes people with. */
  readonly singlesQuote: boolean
}

/** What the words themselves show. */
export interface Inner {
  readonly count: number
  readonly isCapital: boolean
  /** Ends in a mark that ends a sentence. */
  readonly isClosed: boolean
  readonly hasVerb: boolean
  readonly isSentence: boolean
  readonly ofSelf: boolean
  /** More than one sentence. */
  readonly isSeveral: boolean
}

/** How far is looked on either side. */
export const view = 160

export function innerOf({ words }: Marked): Inner {
  const start = words.slice(0, 2 * view)
  const all = start.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []
  const isCapital = /^[^\p{L}]*\p{Lu}/u.test(start)
  const isClosed = /[.!?…]["'”’)\]]*$/.test(words.slice(-4))
  const hasVerb = hasFiniteVerb(all, start)
  const ofSelf = speaksOfSelf(start)
  return {
    count: all.length,
    isCapital,
    isClosed,
    hasVerb,
    isSentence:
      (isCapital && isClosed && all.length > 1) ||
      ((hasVerb || ofSelf) && all.length > 3) ||
      (isCapital && hasVerb && ofSelf && all.length > 2),
    ofSelf,
    isSeveral: isClosed && /[.!?…]\s+\p{Lu}/u.test(start),
  }
}

/** What stands before the marks in their own sentence, as far as is looked at. */
export function sentenceBefore(before: string): string {
  const near = before.slice(-view)
  const ends = [...near.matchAll(/[.!?…]["”’)\]]*\s+(?=[\p{Lu}"“‘„])/gu)].at(-1)
  return ends ? near.slice(ends.index + ends[0].length) : near
}
