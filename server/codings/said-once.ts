import type { Fragment } from './coding.ts'

/** Coded fragments that tell of the same words: one, or one from each of the notes of one talk. */
export type Saying = readonly [Fragment, ...Fragment[]]

/**
 * Fragments by what was said: notes of one talk tell of the same words, and those count once. What the first note-taker
 * has under a code for the first time is what the other has first under it, and so on: notes follow their talk. So a talk
 * counts under each code as often as the notes that have most of it. Within one text nothing is taken together.
 * @param fragments in the order of their texts
 * @param talkOf the talk that a document tells of; null for one that stands alone
 */
export function saidOnce(
  fragments: readonly Fragment[],
  talkOf: (document: string) => string | null,
): Saying[] {
  const talks = Map.groupBy(fragments, ({ document }) => talkOf(document) ?? document)
  return [...talks.values()].flatMap(saidIn)
}

/** @param fragments of the notes of one talk, in the order of their texts */
function saidIn(fragments: readonly Fragment[]): Saying[] {
  const notes = Map.groupBy(fragments, ({ document }) => document)
  const [most = [], ...others] = [...notes.values()].sort((a, b) => b.length - a.length)
  const sayings = most.map((one): [Fragment, ...Fragment[]] => [one])
  for (const note of others) for (const one of note) join(sayings, one)
  return sayings
}

/** Puts a fragment with the first saying under one of its codes that these notes have not told yet; else it is one by itself. */
function join(sayings: [Fragment, ...Fragment[]][], one: Fragment): void {
  const codes = new Set(one.codings.map(({ code }) => code))
  const same = sayings.find(
    (saying) =>
      saying.every(({ document }) => document !== one.document) &&
      saying.some(({ codings }) => codings.some(({ code }) => codes.has(code))),
  )
  if (same) same.push(one)
  else sayings.push([one])
}
