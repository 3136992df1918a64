import { type FragmentPlace, placesOf } from '../../codings/places.ts'
import { namesOfPeople } from '../../database/people.ts'
import type { Project } from '../../database/project.ts'
import type { Span } from '../../text/span.ts'
import { each, inTurns } from '../../turns.ts'
import { standingCodings } from '../coded.ts'
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

/** What a reader may know of what people hold of codes. */
export interface Knowing {
  /** At a sentence. */
  readonly at: (place: Place, code: string) => NamedStance[]
  /** Whether they are told what others did in a document. */
  readonly isTold: (document: string, code: string) => boolean
}

/** Who has yet to read a document, and reads first, learns nothing of what others did in it. */
export async function knowing(project: Where, reader: string | undefined): Promise<Knowing> {
  if (reader === undefined) return { at: () => [], isTold: () => false }
  const { db } = project
  const done = await deedsAt(project)
  const ways = await waysOf(db, reader)
  const names = await namesOfPeople(db)
  const own = (await presentReadings(db)).filter(({ person }) => person === reader)
  const read = new Set(own.map(({ document, code }) => `${document} ${code}`))
  const isTold = (document: string, code: string) => {
    const way = ways.get(document) ?? { mode: 'after', isAlone: false }
    return mayKnowOthers({ ...way, isRead: read.has(`${document} ${code}`) })
  }
  const at = (place: Place, code: string) => {
    const isToldHere = isTold(place.document, code)
    return stancesOn(place, code, done(place, code))
      .filter(({ person }) => isToldHere || person === reader)
      .map((stance) => named(stance, names, reader))
  }
  return { at, isTold }
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
  project: Where,
  code: string,
  knows: Knowing,
): Promise<{ count: number; first: Disagreement[] }> {
  const coded = (await standingCodings(project)).ofCode(code)
  const told = coded.filter(([first]) => first && knows.isTold(first.document, code)).flat()
  const all: (Omit<Disagreement, 'place'> & { id: string })[] = []
  let last: Place | undefined
  const looking = each(told, ({ document, version, start, end, exact }) => {
    const place = { document, version, start, end }
    if (last && isSamePlace(last, place)) return
    last = place
    const stances = knows.at(place, code)
    if (contradict(stances)) all.push({ ...place, exact, id: `${version} ${start}`, stances })
  })
  await inTurns(looking)
  const first = all.slice(0, mostShown)
  const places = await placesOf(project.db, first)
  return {
    count: all.length,
    first: first.map(({ id, ...one }) => ({ ...one, place: places.get(id) })),
  }
}

const isSamePlace = (a: Place, b: Place) => a.version === b.version && a.start === b.start && a.end === b.end
