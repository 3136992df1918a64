import { MadeOnce } from '../../database/at-hand.ts'
import { lastErasure } from '../../database/cleaning.ts'
import type { Project } from '../../database/project.ts'
import type { Db } from '../../database/tables.ts'
import { headOf } from '../../database/write.ts'
import { choosing, inTurns } from '../../turns.ts'
import { latestModel } from '../keeping.ts'
import { thresholdOf } from '../model/calibration.ts'
import { type Open, openQueue } from '../open.ts'
import { withheldCodes } from '../quality/keeping-quality.ts'
import { presentReadings } from './deeds.ts'
import { type Asked, isSame, keepLaid, type Laid, laidAlike, laidBefore } from './laid.ts'
import { type Cuts, cardsOf, inOrder } from './order.ts'

/** The queue that was laid for this reader before, when it is still there; else a new one. */
export async function layQueue(
  project: Project,
  asked: Asked,
  { reader, id }: { reader?: string | undefined; id?: string | undefined },
): Promise<Laid> {
  const before = await laidStill(project, id, reader)
  if (before && isSame(before.asked, asked)) return before
  const event = (await headOf(project.db))?.seq ?? 0
  const { all, model } = await openQueue(project)
  const withheld = asked.withheld ? undefined : await withheldCodes(project.derived)
  const without = [...(withheld?.keys() ?? [])].join(' ')
  const of = { person: reader, asked, event, model, without }
  const alike = laidAlike(project.derived, of)
  if (alike) return alike
  return laying.of(project.derived, JSON.stringify(of), () => laidAnew(project, { all, withheld, of }))
}

const laying = new MadeOnce<Laid>()

interface Laying {
  readonly all: readonly Open[]
  readonly withheld: ReadonlyMap<string, unknown> | undefined
  readonly of: Omit<Laid, 'id' | 'cards'>
}

async function laidAnew(project: Project, { all, withheld, of }: Laying): Promise<Laid> {
  const { asked, person: reader } = of
  const isAsked = asked.unread ? await unreadBy(project.db, reader) : () => true
  const isWanted = (open: Open) =>
    (asked.code === undefined || open.code === asked.code) &&
    (asked.session === undefined || open.session === asked.session) &&
    !withheld?.has(open.code) &&
    isAsked(open)
  const asWanted = await inTurns(choosing(all, isWanted))
  const found = await inTurns(cardsOf(asWanted))
  const cards = await inTurns(inOrder(found, asked.order, await cutsOf(project)))
  return keepLaid(project.derived, { ...of, cards })
}

/** A queue that was laid for this person. After an erasure there is none: words of it may be gone for good. */
export async function laidStill(
  { db, derived }: Project,
  id: string | undefined,
  person: string | undefined,
): Promise<Laid | undefined> {
  const laid = laidBefore(derived, id, person)
  return laid && laid.event >= (await lastErasure(db)) ? laid : undefined
}

async function unreadBy(db: Db, reader: string | undefined): Promise<(open: Open) => boolean> {
  const read = (await presentReadings(db)).filter(({ person }) => person === reader)
  const done = new Set(read.map(({ document, code }) => `${document} ${code}`))
  return ({ document, code }) => !done.has(`${document} ${code}`)
}

async function cutsOf({ derived }: Project): Promise<Cuts> {
  const latest = await latestModel(derived)
  return new Map(latest?.model.codes.map(({ id, calibration }) => [id, thresholdOf(calibration)]))
}
