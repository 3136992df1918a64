import { fragmentsOf } from '../../codings/coding.ts'
import { type FragmentPlace, placesOf } from '../../codings/places.ts'
import { codingsOfCode } from '../../codings/store.ts'
import { namesOfPeople } from '../../database/people.ts'
import type { Project } from '../../database/project.ts'
import type { Db } from '../../database/tables.ts'
import type { Span } from '../../text/span.ts'
import { deedsAt, presentReadings, waysOf } from './deeds.ts'
import { contradict, mayKnowOthers, type Stance, stancesOn } from './stances.ts'

/** A stance of somebody with a name; `isReader` for the reader's own. */
export interface NamedStance extends Stance {
  readonly name: string
  readonly isReader: boolean
}

type Where = Pick<Project, 'db' | 'derived'>

interface Place extends Span {
  readonly document: string
  readonly version: string
}

/** What a reader may know of what people hold of a code at a sentence. */
export type Knowing = (place: Place, code: string) => NamedStance[]

/** Who has yet to read a document, and reads first, learns nothing of what others did in it. */
export async function knowing(project: Where, reader: string | undefined): Promise<Knowing> {
  if (reader === undefined) return () => []
  const { db } = project
  const done = await deedsAt(project)
  const ways = await waysOf(db, reader)
  const names = await namesOfPeople(db)
  const own = (await presentReadings(db)).filter(({ person }) => person === reader)
  const read = new Set(own.map(({ document, code }) => `${document} ${code}`))
  return (place, code) => {
    const way = ways.get(place.document) ?? { mode: 'after', isAlone: false }
    const isTold = mayKnowOthers({ ...way, isRead: read.has(`${place.document} ${code}`) })
    return stancesOn(place, code, done(place, code))
      .filter(({ person }) => isTold || person === reader)
      .map((stance) => named(stance, names, reader))
  }
}

/** On a screen that shows the codings of others: what people hold of these codes at these words. */
export async function stancesShown(
  project: Where,
  place: Place,
  { codes, reader }: { codes: readonly string[]; reader: string | undefined },
): Promise<Map<string, NamedStance[]>> {
  const done = await deedsAt(project)
  const names = await namesOfPeople(project.db)
  return new Map(
    codes.map((code) => [
      code,
      stancesOn(place, code, done(place, code)).map((one) => named(one, names, reader)),
    ]),
  )
}

function named(stance: Stance, names: ReadonlyMap<string, string>, reader: string | undefined): NamedStance {
  return { ...stance, name: names.get(stance.person) ?? '', isReader: stance.person === reader }
}

/** Words on which coders contradict each other. */
export interface Disagreement extends Place {
  readonly exact: string
  readonly place: FragmentPlace | undefined
  readonly stances: readonly NamedStance[]
}

const mostShown = 10

/** Where coders contradict each other on a code, as far as the reader may know: how often, and the first of these. */
export async function disagreementsOn(
  db: Db,
  code: string,
  knows: Knowing,
): Promise<{ count: number; first: Disagreement[] }> {
  const all = fragmentsOf(await codingsOfCode(db, code)).flatMap((fragment) => {
    const stances = knows(fragment, code)
    return contradict(stances) ? [{ ...fragment, id: `${fragment.version} ${fragment.start}`, stances }] : []
  })
  const first = all.slice(0, mostShown)
  const places = await placesOf(db, first)
  return {
    count: all.length,
    first: first.map(({ id, ...one }) => ({ ...one, place: places.get(id) })),
  }
}
