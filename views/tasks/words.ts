import type { Task } from '../../server/background/task.ts'
import { t } from '../../server/language/t.ts'
import { shareOf } from '../../server/progress.ts'
import { stages } from '../../server/threads/stages.ts'

/** What a task is, with what it is about: `Rapport toetsen: rapport.docx`. */
export function taskTitle({ kind, wanted, about }: Pick<Task, 'kind' | 'wanted' | 'about'>): string {
  const what = t.tasks.kind[kind]
  if (wanted.kind === 'export') return t.tasks.about(what, t.tasks.file[wanted.wanted.what])
  return about ? t.tasks.about(what, about) : what
}

const second = 1_000
const minute = 60 * second

/** What is left in words that promise no more than is known; empty when nothing is. */
export function leftInWords(milliseconds: number | null): string {
  if (milliseconds === null) return ''
  if (milliseconds < 15 * second) return t.tasks.left.seconds
  if (milliseconds < 45 * second) return t.tasks.left.halfMinute
  if (milliseconds < 90 * second) return t.tasks.left.minute
  if (milliseconds < 60 * minute) return t.tasks.left.minutes(Math.round(milliseconds / minute))
  return t.tasks.left.hour
}

/** How far a task is, for who hears the page: only at each quarter, so that it is not a drum. */
export function milestoneInWords({ state, progress }: Pick<Task, 'state' | 'progress'>): string {
  if (state !== 'runs' || !progress || progress.total === 0) return ''
  const share = shareOf(progress)
  if (share >= 0.75) return t.tasks.threeQuarters
  if (share >= 0.5) return t.tasks.half
  return share >= 0.25 ? t.tasks.quarter : ''
}

/** What stays of a task that was stopped or broken off. */
export function keptInWords({ kind, wanted }: Pick<Task, 'kind' | 'wanted'>): string {
  const words = t.tasks.keptWhenStopped
  if (wanted.kind === 'audit' && 'file' in wanted.report) return words.handedReport
  switch (kind) {
    case 'search':
    case 'figures':
    case 'words':
    case 'suggestions':
    case 'quality':
      return words.shared
    default:
      return words[kind]
  }
}

/** How far a task is: what is counted, and of a derivation what it does. Else how it stands. */
export function stateInWords({ kind, state, progress }: Pick<Task, 'kind' | 'state' | 'progress'>): string {
  if (state !== 'runs' || !progress) return t.tasks.state[state]
  const counted = t.tasks.unit[progress.unit](progress.done, progress.total)
  const stage = kind === 'threads' ? stages[progress.done] : undefined
  return stage ? `${counted}, ${t.threads.stage[stage]}` : counted
}
