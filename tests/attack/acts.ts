import { importCodebook } from '../../server/codebook/table.ts'
import { type Recorded, record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import type { TestProject } from '../project.ts'
import { actsOnCodes } from './acts-codes.ts'
import { actsOnSources } from './acts-sources.ts'
import { actsOnThreads } from './acts-threads.ts'
import { Choice, type Doings } from './choice.ts'

/** One thing that somebody does; the numbers choose what it is done to, and how. */
export interface Step {
  act: number
  isBram: boolean
  numbers: readonly number[]
}

/** Everything that people do to what they keep. */
const doings: Doings = { ...actsOnCodes, ...actsOnSources, ...actsOnThreads }

const names = Object.keys(doings)
/** More often than the others: without something to stand on, the others are only refused. */
const often = ['code.add', 'coding.add', 'session.add', 'quote-set.add', 'thread.add', 'quote.add']

/** How many kinds of steps there are: about a third are undos. */
export const kindsOfSteps = Math.ceil((names.length + 2 * often.length) * 1.5)

export interface Done {
  name: string
  recorded: Recorded<unknown>
  /** The event that was undone. */
  undoes: number | null
}

/** Does one step. @throws whatever the act throws */
export async function take(project: TestProject, { act, isBram, numbers }: Step): Promise<Done> {
  const person = (isBram ? project.bram : project.noor).id
  const pick = new Choice(project, numbers)
  const name = [...names, ...often, ...often][act]
  if (name === undefined) {
    const undoes = eventsOf(project).length - pick.number(Math.min(eventsOf(project).length, 12))
    return { name: 'event.undo', recorded: await undo(project.db, person, undoes), undoes }
  }
  if (name === 'code.add' && pick.number(6) === 5) {
    const bytes = new TextEncoder().encode('code,parent,definition\nRuimte,,r\nTijd,Ruimte,t\nGeld,Tijd,\n')
    const { event, ...result } = await importCodebook(project.db, person, { name: 'boek.csv', bytes })
    return { name: 'codebook.import', recorded: { result, event }, undoes: null }
  }
  const doing = doings[name]
  const recorded = await record(project.db, { person, act: name }, async (write) => doing?.(write, pick))
  return { name, recorded, undoes: null }
}

export interface LoggedEvent {
  seq: number
  person: string
  act: string
  undoes: number | null
}

export function eventsOf({ sqlite }: Pick<TestProject, 'sqlite'>): LoggedEvent[] {
  return sqlite.prepare<[], LoggedEvent>('SELECT seq, person, act, undoes FROM events ORDER BY seq').all()
}

/** Whether what an event did stands: it was not undone, or its undoing was. */
export function standsIn(events: readonly LoggedEvent[], seq: number): boolean {
  return !events.some((event) => event.undoes === seq && standsIn(events, event.seq))
}
