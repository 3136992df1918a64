import type { SessionKind } from '../../server/database/tables.ts'
import { counted, enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { ComparedOutcome } from '../../server/reports/comparing.ts'
import type { Deed } from '../../server/reports/interests.ts'
import type { AuditFlag, Verdict } from '../../server/reports/matching/verdict.ts'
import type { SourceChange } from '../../server/reports/round.ts'
import type { Voice } from '../../server/text/block.ts'

export const verdictSigns: Readonly<Record<Verdict, string>> = {
  verbatim: '=',
  normalised: '≈',
  shortened: '…',
  altered: '≠',
  composite: '+',
  'not-found': '?',
}

/** The look of a verdict: four of them, each with its own line below the words. */
export const verdictLooks: Readonly<Record<Verdict, string>> = {
  verbatim: 'same',
  normalised: 'same',
  shortened: 'short',
  altered: 'altered',
  composite: 'altered',
  'not-found': 'absent',
}

/** What may turn the sense of words, or break a promise: these are never whispered. */
export const loudFlags: ReadonlySet<AuditFlag> = new Set<AuditFlag>([
  'negation-changed',
  'number-changed',
  'name-changed',
  'attribution-differs',
  'agreement-breached',
  'not-participant',
])

export const findingKinds = ['words', 'attribution', 'meaning'] as const
export type FindingKind = (typeof findingKinds)[number]

export const states = ['open', 'judged', 'answered', 'closed'] as const
/** How far people are with one quotation. */
export type ItemState = (typeof states)[number]

/** `2 werksessies en 4 denkdiners` */
export function sessionsByKind(sessions: readonly { readonly kind: SessionKind }[]): string {
  return enumeration(
    Object.entries(t.reports.kinds).flatMap(([kind, { one, more }]) => {
      const count = sessions.filter((session) => session.kind === kind).length
      return count > 0 ? [counted(count, one, more)] : []
    }),
  )
}

/** `deelnemers, notities en analyse`: whose words were searched. */
export function voicesInWords(voices: Readonly<Partial<Record<Voice, number>>>): string {
  const present = Object.entries(t.reports.voices).filter(([voice]) =>
    Object.entries(voices).some(([name, count]) => name === voice && count > 0),
  )
  return enumeration(present.map(([, words]) => words))
}

/** The first words of something long, for a list. */
export function opening(words: string, longest = 90): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  return `${line.slice(0, line.lastIndexOf(' ', longest)).toWellFormed()} …`
}

/** `Noor en Bram codeerden deze woorden en kunnen dit citaat niet afsluiten.` */
export function barredInWords(people: readonly string[], deeds: readonly Deed[]): string {
  const isOne = people.length === 1
  const did = deeds.map((deed) => t.reports.deed[deed][isOne ? 'one' : 'more'])
  return t.reports.barred(enumeration(people), did, isOne)
}

/** What changed in the sources, in a few sentences. */
export function changesInWords(changes: readonly SourceChange[]): string {
  const kinds = [...new Set(changes.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const names = changes.flatMap((change) => (change.kind === kind && change.document) || [])
      const shown = names.length > 6 ? [...names.slice(0, 5), t.reports.andMore(names.length - 5)] : names
      return t.reports.sourceChange[kind](enumeration(shown))
    })
    .join(' ')
}

/** In the order in which one wants to know them. */
export const comparedOutcomes: readonly ComparedOutcome[] = [
  'worsened',
  'open',
  'new',
  'mended',
  'removed',
  'unchanged',
]
