import type { FindingRow } from '../database/report-tables.ts'
import { wordsIn } from '../text/words.ts'
import type { AuditedQuotation, AuditResult } from './audit.ts'
import { type Aspect, aspectsAtFault } from './faults.ts'
import { judgedQuotations } from './round.ts'

/** What became of a quotation from one round to the next. */
export const outcomes = ['mended', 'open', 'worsened', 'new', 'removed', 'unchanged'] as const
export type ComparedOutcome = (typeof outcomes)[number]

/** One quotation in two rounds; `before` or `now` is null when it is in one of them only. */
export interface Compared {
  readonly outcome: ComparedOutcome
  readonly before: AuditedQuotation | null
  readonly now: AuditedQuotation | null
  /** What was wrong in the round before, and what is now. */
  readonly wrongBefore: readonly Aspect[]
  readonly wrongNow: readonly Aspect[]
  readonly isReworded: boolean
}

interface Compare {
  readonly result: Pick<AuditResult, 'quotes'>
  readonly findings: ReadonlyMap<string, Pick<FindingRow, 'words' | 'attribution' | 'meaning'>>
}

/** Words in common from which two quotations are one that was reworded. */
const likeEnough = 0.5

/**
 * Compares a round with the one before it: quotations in the order of the report as it is now, then those that are
 * gone. What a person found goes before what was computed, and stays found until somebody judges again what did not
 * change: a quotation that is word for word the same was not mended by being audited once more.
 */
export function compareRounds(before: Compare, now: Compare): Compared[] {
  const olds = judgedQuotations(before.result)
  const news = judgedQuotations(now.result)
  const partner = pairs(olds, news)
  const kept = news.map((quotation, i) => {
    const old = olds[partner[i] ?? -1]
    return old
      ? comparedPair(old, quotation, before, now)
      : only({ now: quotation, wrongNow: aspectsAtFault(quotation, now.findings.get(quotation.key)) })
  })
  const taken = new Set(partner)
  const gone = olds.filter((_, i) => !taken.has(i))
  return [
    ...kept,
    ...gone.map((old) =>
      only({ before: old, wrongBefore: aspectsAtFault(old, before.findings.get(old.key)) }),
    ),
  ]
}

function only({
  before = null,
  now = null,
  wrongBefore = [],
  wrongNow = [],
}: Partial<Pick<Compared, 'before' | 'now' | 'wrongBefore' | 'wrongNow'>>): Compared {
  return { outcome: now ? 'new' : 'removed', before, now, wrongBefore, wrongNow, isReworded: false }
}

function comparedPair(old: AuditedQuotation, now: AuditedQuotation, was: Compare, is: Compare): Compared {
  const isReworded = key(old) !== key(now)
  const before = was.findings.get(old.key)
  const wrongBefore = aspectsAtFault(old, before)
  const wrongNow = aspectsAtFault(now, is.findings.get(now.key), isReworded ? undefined : before)
  return { outcome: outcomeOf(wrongBefore, wrongNow), before: old, now, wrongBefore, wrongNow, isReworded }
}

function outcomeOf(before: readonly Aspect[], now: readonly Aspect[]): ComparedOutcome {
  if (before.length === 0) return now.length === 0 ? 'unchanged' : 'worsened'
  return now.length === 0 ? 'mended' : 'open'
}

/**
 * For each new quotation the index of the old one that it was, or undefined. The same words first, in order; then the
 * most alike, of equally alike ones the earliest.
 */
function pairs(olds: readonly AuditedQuotation[], news: readonly AuditedQuotation[]): (number | undefined)[] {
  const partner: (number | undefined)[] = news.map(() => undefined)
  const free = new Set(olds.keys())
  const take = (now: number, old: number) => {
    partner[now] = old
    free.delete(old)
  }
  const oldKeys = olds.map(key)
  const newKeys = news.map(key)
  const sameAs = Map.groupBy(olds.keys(), (old) => oldKeys[old])
  for (const [now, words] of newKeys.entries()) {
    const same = sameAs.get(words)?.shift()
    if (same !== undefined) take(now, same)
  }
  const left = [...free].map((old) => ({ old, words: (oldKeys[old] ?? '').split(' ') }))
  const likely: { now: number; old: number; likeness: number }[] = []
  for (const [now, words] of newKeys.entries()) {
    if (partner[now] !== undefined) continue
    const mine = words.split(' ')
    const held = counts(mine)
    for (const { old, words: theirs } of left) {
      if (shared(held, theirs) < likeEnough * Math.max(mine.length, theirs.length)) continue
      const alike = likeness(mine, theirs)
      if (alike >= likeEnough) likely.push({ now, old, likeness: alike })
    }
  }
  const byLikeness = likely.sort((a, b) => b.likeness - a.likeness || a.now - b.now || a.old - b.old)
  for (const { now, old } of byLikeness) if (partner[now] === undefined && free.has(old)) take(now, old)
  return partner
}

function counts(words: readonly string[]): Map<string, number> {
  const held = new Map<string, number>()
  for (const word of words) held.set(word, (held.get(word) ?? 0) + 1)
  return held
}

/** Words in common in any order: never fewer than in order, and soon counted. */
function shared(held: ReadonlyMap<string, number>, words: readonly string[]): number {
  const seen = new Map<string, number>()
  let count = 0
  for (const word of words) {
    const most = held.get(word)
    if (most === undefined) continue
    const before = seen.get(word) ?? 0
    if (before < most) count++
    seen.set(word, before + 1)
  }
  return count
}

/** The words without case and punctuation. */
const key = ({ text }: AuditedQuotation) =>
  wordsIn(text)
    .map(({ surface }) => surface.toLocaleLowerCase('nl'))
    .join(' ')

/** Words in common, in order, as a share of the longer (longest common subsequence). */
function likeness(one: readonly string[], other: readonly string[]): number {
  let above = new Array<number>(other.length + 1).fill(0)
  for (const word of one) {
    const row = [0]
    for (const [j, wanted] of other.entries()) {
      row.push(word === wanted ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0))
    }
    above = row
  }
  return (above.at(-1) ?? 0) / Math.max(one.length, other.length)
}
