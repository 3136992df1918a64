import type { Difference } from '../../views/parts/BothVersions.tsx'
import type { VoteCells } from '../../views/sessions/Propositions.tsx'
import type { SessionFields } from '../../views/sessions/SessionForm.tsx'
import type { SessionRow } from '../database/tables.ts'
import { writtenDate } from '../language/dates.ts'
import { t } from '../language/t.ts'
import type { Typed } from './in-place.ts'
import type { SessionFacts } from './session-changes.ts'

/** What was typed in the form of a session, to show it again. */
export function sessionFields(typed: Typed): SessionFields {
  const field = (name: string) => typed[name]?.[0] ?? ''
  return {
    title: field('title'),
    kind: field('kind'),
    date: field('date'),
    place: field('place'),
    rule: field('rule'),
    guest: field('guest'),
  }
}

/** What was typed in the rows for votes; the empty one at the end comes back by itself. */
export function voteCells(typed: Typed): VoteCells[] {
  const { moment = [], for: yes = [], against: no = [] } = typed
  const rows = Math.max(moment.length, yes.length, no.length)
  return Array.from({ length: rows }, (_, at) => ({
    moment: moment[at] ?? '',
    for: yes[at] ?? '',
    against: no[at] ?? '',
  })).filter((row) => row.moment !== '' || row.for !== '' || row.against !== '')
}

const inWords = (): readonly [
  column: keyof SessionFacts,
  name: string,
  words: (facts: SessionFacts) => string,
][] => [
  ['title', t.sourcePages.field.title, ({ title }) => title],
  ['kind', t.sourcePages.field.kind, ({ kind }) => t.sessions.kind[kind]],
  ['date', t.sourcePages.field.date, ({ date }) => (date ? writtenDate(date) : t.sourcePages.notFilledIn)],
  ['place', t.sourcePages.field.place, ({ place }) => place ?? t.sourcePages.notFilledIn],
  ['rule', t.sourcePages.field.rule, ({ rule }) => t.sessions.ruleChoice[rule]],
  ['guest', t.sourcePages.field.guest, ({ guest }) => guest ?? t.sourcePages.notFilledIn],
]

/** What differs between the session as it stands and as somebody wanted it. */
export function sessionDifferences(theirs: SessionRow, yours: SessionFacts): Difference[] {
  return inWords()
    .filter(([column]) => theirs[column] !== yours[column])
    .map(([, name, words]) => ({ name, theirs: words(theirs), yours: words(yours) }))
}
