import { codes } from '../codebook/store.ts'
import type { CodeStatus } from '../database/coding-tables.ts'
import { type Project, projectTitle } from '../database/project.ts'
import { headOf } from '../database/write.ts'
import { type EventWords, eventInWords } from '../history/words.ts'
import { proposedPersonal } from '../quotes/proposed.ts'
import { furtherNotes, withPlaceOfTalk } from '../sources/same-talk.ts'
import { threads } from '../threads/store.ts'
import { nextTurn } from '../turns.ts'
import { fragmentCount } from './fragment-count.ts'
import { sessionLines, sourcesRead } from './progress.ts'
import { situationOf } from './situation.ts'
import { newestMatrix, standingEvidence } from './store.ts'
import { type Task, tasksIn } from './tasks.ts'
import { type ThreadLine, threadLines } from './threads.ts'
import { hasTour } from './tour.ts'

/** How far the project is. */
export interface Standing {
  readonly sources: number
  /** Sources that are further notes of a talk that another source holds too: it counts once. */
  readonly twins: number
  /** Sources that somebody read. */
  readonly read: number
  readonly sessions: number
  readonly emptySessions: number
  readonly codes: Readonly<Record<CodeStatus, number>>
  readonly fragments: number
  /** Open ones, of the codes that put any forward. */
  readonly suggestions: number
}

export interface Overview {
  readonly title: string
  readonly organisation: string
  readonly last: EventWords | undefined
  readonly tasks: readonly Task[]
  readonly standing: Standing
  readonly sessions: Awaited<ReturnType<typeof sessionLines>>
  readonly threads: readonly ThreadLine[]
  /** The framework matrix that was made last. */
  readonly newestMatrix: { readonly id: string; readonly title: string } | undefined
  /** Whether there is an example to be shown around in. */
  readonly hasTour: boolean
  /** How much the finder of personal data proposes; undefined while nobody looked. */
  readonly personal: Awaited<ReturnType<typeof proposedPersonal>>
}

/** The project as this person finds it on the start page. */
export async function overview(
  project: Pick<Project, 'db' | 'derived' | 'folder'>,
  person: string | undefined,
): Promise<Overview> {
  const { db } = project
  const { title, organisation } = await projectTitle(db)
  const { sources, states } = await sourcesRead(db)
  await nextTurn()
  const book = await codes(db)
  const lines = await sessionLines(db, { sources, states })
  const head = await headOf(db)
  const read = new Set(states.map(({ document }) => document))
  await nextTurn()
  const situation = await situationOf(project, person, { codes: book, sources, states })
  await nextTurn()
  return {
    title,
    organisation,
    last: head && (await eventInWords(db, head.seq)),
    tasks: tasksIn(situation),
    hasTour: await hasTour(db),
    standing: {
      sources: sources.length,
      twins: furtherNotes(sources),
      read: read.size,
      sessions: lines.length,
      emptySessions: lines.filter(({ documents }) => documents === 0).length,
      codes: counted(book),
      fragments: await fragmentCount(project),
      suggestions: situation.suggestions.reduce((sum, { count }) => sum + count, 0),
    },
    sessions: lines,
    threads: threadLines(await threads(db), await standingEvidence(db), withPlaceOfTalk(sources), read),
    newestMatrix: await newestMatrix(db),
    personal: await proposedPersonal(project.derived),
  }
}

function counted(book: readonly { status: CodeStatus }[]): Record<CodeStatus, number> {
  const counts = { vast: 0, voorlopig: 0, vervallen: 0 }
  for (const { status } of book) counts[status]++
  return counts
}
