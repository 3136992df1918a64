import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { lastOwnEvent } from '../../server/history/standing.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { type Done, eventsOf, kindsOfSteps, type Step, standsIn, take } from '../attack/acts.ts'
import { brokenIn, lostBetween, type Snapshot, snapshotOf, standingIn } from '../attack/kept.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.nat(kindsOfSteps - 1),
  isBram: fc.boolean(),
  numbers: fc.array(fc.nat(1000), { minLength: 10, maxLength: 10 }),
})
const work = fc.array(step, { minLength: 1, maxLength: 40, size: 'max' })
const runs = { numRuns: 15, interruptAfterTimeLimit: 15_000 }

async function mustBegin(): Promise<TestProject> {
  const project = await mustOpenProject()
  await mustAdd(project, 'Wij wachten al jaren op stroom.', { name: 'a.txt', session: 'Ruimte' })
  await mustAdd(project, 'Er is geen ruimte voor wie wil bouwen.', { name: 'b.txt', session: 'Tijd' })
  return project
}

type Taken = { done: Done } | { refused: AppError }

async function tried(work: Promise<Done>): Promise<Taken> {
  try {
    return { done: await work }
  } catch (error) {
    if (error instanceof AppError) return { refused: error }
    throw error
  }
}

/** Takes all steps in a fresh project; `look` sees what each of them did. */
async function walk(
  steps: readonly Step[],
  look: (project: TestProject, before: Snapshot, taken: Taken, step: Step) => Promise<void>,
): Promise<void> {
  const project = await mustBegin()
  for (const step of steps) {
    const before = snapshotOf(project)
    await look(project, before, await tried(take(project, step)), step)
  }
  await project.close()
}

const touchedBy = ({ sqlite }: TestProject, seq: unknown) =>
  sqlite
    .prepare<[unknown], { row: string }>(
      "SELECT table_name || ' ' || row_id AS row FROM event_touches WHERE seq = ?",
    )
    .all(seq)
    .map(({ row }) => row)

test('after every act the log holds, nothing is gone, and all that stands has something to stand on', async () => {
  await fc.assert(
    fc.asyncProperty(work, (steps) =>
      walk(steps, async (project, before, taken) => {
        const { ok, failures } = await verify(project.db)
        expect(failures).toEqual([])
        expect(ok).toBe(true)
        const after = snapshotOf(project)
        expect(lostBetween(before, after)).toEqual([])
        expect(brokenIn(after), 'done' in taken ? taken.done.name : 'refused').toEqual([])
        expect(eventsOf(project).map(({ seq }) => seq)).toEqual(
          Array.from(eventsOf(project), (_, at) => at + 1),
        )
      }),
    ),
    runs,
  )
})

test('an act that is refused changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(work, (steps) =>
      walk(steps, async (project, before, taken) => {
        if ('refused' in taken) expect(snapshotOf(project)).toEqual(before)
      }),
    ),
    runs,
  )
})

test('undoing the last act brings back what stood before it, and undoing that what stood after it', async () => {
  await fc.assert(
    fc.asyncProperty(work, (steps) =>
      walk(steps, async (project, before, taken, { isBram }) => {
        if ('refused' in taken || taken.done.recorded.event === null) return
        const after = snapshotOf(project)
        const person = (isBram ? project.bram : project.noor).id
        const undone = await undo(project.db, person, taken.done.recorded.event)
        expect(standingIn(snapshotOf(project)), taken.done.name).toEqual(standingIn(before))
        await undo(project.db, person, undone.event ?? 0)
        expect(standingIn(snapshotOf(project)), taken.done.name).toEqual(standingIn(after))
      }),
    ),
    runs,
  )
})

test('an undo that is refused names a later act that has to do with what it would change', async () => {
  await fc.assert(
    fc.asyncProperty(work, (steps) =>
      walk(steps, async (project) => {
        const { seq } = eventsOf(project).at(-1) ?? { seq: 0 }
        const earlier = Math.max(3, seq - 6)
        const error = await undo(project.db, project.noor.id, earlier).then(
          () => undefined,
          (refused: unknown) => refused,
        )
        if (error === undefined) return
        if (!(error instanceof AppError)) throw error
        const { later } = error.details
        expect(Number(later), error.message).toBeGreaterThan(earlier)
        const mine = new Set(touchedBy(project, earlier))
        const theirs = touchedBy(project, later)
        const isAbout = error.key !== 'changed-since' || theirs.some((row) => mine.has(row))
        expect(isAbout, error.message).toBe(true)
      }),
    ),
    runs,
  )
})

test('the key u undoes the newest act of one’s own that stands', async () => {
  await fc.assert(
    fc.asyncProperty(work, (steps) =>
      walk(steps, async (project) => {
        const events = eventsOf(project)
        for (const { id } of [project.noor, project.bram]) {
          const own = events.filter((event) => event.person === id && event.act !== 'person.add')
          const newest = own.findLast((event) => event.undoes === null && standsIn(events, event.seq))
          expect(await lastOwnEvent(project.db, id)).toBe(newest?.seq)
        }
      }),
    ),
    runs,
  )
})
