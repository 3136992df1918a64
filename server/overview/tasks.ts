/** Something that waits for this person, with what the page needs to say it. */
export type Task =
  | { readonly kind: 'add-sources' }
  | { readonly kind: 'keep-uploads'; readonly count: number }
  | { readonly kind: 'retention'; readonly due: number; readonly soon: number }
  | { readonly kind: 'make-codebook' }
  | { readonly kind: 'orphans'; readonly count: number; readonly changed: number }
  | { readonly kind: 'changed-codings'; readonly count: number }
  | ChangedSet
  | OpenAudit
  | ({ readonly kind: 'continue' } & ReadingPlace)
  | { readonly kind: 'begin'; readonly document: Named; readonly left: number }
  | {
      readonly kind: 'suggestions'
      readonly count: number
      readonly most: readonly { name: string; count: number }[]
    }
  | { readonly kind: 'recheck'; readonly code: Named; readonly documents: number; readonly isNew: boolean }

interface Named {
  readonly id: string
  readonly name: string
}

/** A published set of which something was changed since. */
export interface ChangedSet {
  readonly kind: 'changed-quotes'
  readonly set: Named
  readonly edition: number
  readonly words: number
  readonly attributions: number
}

/** A round of the rapporttoets in which quotations wait to be closed. */
export interface OpenAudit {
  readonly kind: 'open-audit'
  readonly report: Named
  /** Address of the round. */
  readonly audit: string
  readonly round: number
  readonly open: number
  readonly quotations: number
}

/** Where somebody was in a text, by sentence, counted from 1. */
export interface ReadingPlace {
  readonly document: Named
  readonly sentence: number
  readonly sentences: number
  readonly place: string | null
}

/** What is known of the project and of the person who looks. */
export interface Situation {
  readonly sources: number
  readonly uploads: number
  /** Sources that were kept long enough, and those that will be within a month. */
  readonly retention?: { readonly due: number; readonly soon: number }
  readonly codes: number
  /** Codings that corrections of texts touched, and that no person looked at since. */
  readonly touched: { readonly orphans: number; readonly changed: number }
  readonly changedSets: readonly ChangedSet[]
  /** The newest round of each report, as long as it is not finished. */
  readonly openAudits: readonly OpenAudit[]
  /** Where this person was in a source that they did not finish. */
  readonly reading: ReadingPlace | null
  /** Sources that this person did not read, and did not begin. */
  readonly unread: readonly Named[]
  /** Suggestions that nobody decided on, by code, when that was last worked out. */
  readonly suggestions: readonly { readonly name: string; readonly count: number }[]
  readonly rechecks: readonly { readonly code: Named; readonly documents: number; readonly isNew: boolean }[]
}

/**
 * What to do now, the most pressing first: what lost its place, what others may already rely on, then what was begun,
 * then what waits.
 * Suggestions come after one's own reading.
 */
export function tasksIn(situation: Situation): Task[] {
  const {
    sources,
    uploads,
    retention = { due: 0, soon: 0 },
    codes,
    touched,
    changedSets,
    openAudits,
    reading,
    unread,
    suggestions,
    rechecks,
  } = situation
  const tasks: Task[] = []
  const { orphans, changed } = touched
  if (orphans > 0) tasks.push({ kind: 'orphans', count: orphans, changed })
  else if (changed > 0) tasks.push({ kind: 'changed-codings', count: changed })
  if (sources === 0 && uploads === 0) tasks.push({ kind: 'add-sources' })
  if (uploads > 0) tasks.push({ kind: 'keep-uploads', count: uploads })
  if (retention.due + retention.soon > 0) tasks.push({ kind: 'retention', ...retention })
  tasks.push(...changedSets, ...openAudits)
  if (sources > 0 && codes === 0) tasks.push({ kind: 'make-codebook' })
  if (reading) tasks.push({ kind: 'continue', ...reading })
  const [next] = unread
  if (next) tasks.push({ kind: 'begin', document: next, left: unread.length })
  const open = suggestions.reduce((sum, { count }) => sum + count, 0)
  if (open > 0) {
    const most = [...suggestions].sort((a, b) => b.count - a.count).slice(0, 2)
    tasks.push({ kind: 'suggestions', count: open, most })
  }
  tasks.push(...rechecks.map((recheck) => ({ kind: 'recheck' as const, ...recheck })))
  return tasks
}
