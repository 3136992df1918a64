import type { Part } from '../database/tables.ts'
import { KeptOn } from '../kept-on.ts'
import { type Attendance, attendanceOf, satAt } from '../sources/participants.ts'
import type { Session } from '../sources/sessions.ts'
import { blockAt, partAt, type SourceText, type VoicedBlock } from '../sources/source.ts'
import type { ThreadSentence, Unit } from './material.ts'
import { once } from './once.ts'
import { PlacedSentence, type Said } from './placed-sentence.ts'
import { pushUnder } from './sets.ts'

/** Who met when, and who was there. */
export interface Register {
  readonly sessions: readonly Session[]
  readonly attendances: readonly Attendance[]
}

/** Where a sentence was spoken: ids, null where not known. */
interface Place {
  readonly session: string
  readonly table: string | null
  readonly proposition: string | null
  readonly round: string | null
}

/** The sentences of a text with their units, and the places those units stand for. */
export interface PlacedText {
  /** With one list of sentences for both: a large project has hundreds of thousands. */
  readonly source: SourceText
  readonly sentences: readonly ThreadSentence[]
  readonly places: ReadonlyMap<string, Place>
}

/** Where a text was noted when its parts do not say: ids. */
export type Lent = Pick<Part, 'table' | 'proposition'>

/** Gives every sentence of a text its unit, voice and people. */
export function placedText(source: SourceText, register: Register, lent: Lent): PlacedText {
  const { titles, peopleAt } = knownOf(register)
  const places = new Map<string, Place>()
  const placeOf = once((part: Part | undefined) => {
    const { session = null, table = null, proposition = null, round = null } = part ?? {}
    const place = session
      ? { session, table: table ?? lent.table, proposition: proposition ?? lent.proposition, round }
      : undefined
    const unit = place ? unitName(place, titles) : null
    if (place && unit !== null) places.set(unit, place)
    return { place, unit }
  })
  const saidIn = once((part: Part | undefined) => {
    const { place, unit } = placeOf(part)
    const known = new Map<string, Said>()
    return once((block: VoicedBlock) => {
      const { voice, speaker, participant } = block
      const key = JSON.stringify([voice, speaker, participant])
      const before = known.get(key)
      if (before) return before
      const { people, notetaker } = (place && peopleAt(place, block)) ?? {}
      const whose = { voice, speaker, people, notetaker }
      const said: Said = { whole: source.text, document: source.document.name, unit, ...whose }
      known.set(key, said)
      return said
    })
  })
  const sentences = source.sentences.flatMap(({ start, end }) => {
    const block = blockAt(source.blocks, start)
    return block ? new PlacedSentence(start, end, saidIn(partAt(source.parts, start))(block)) : []
  })
  const isWhole = sentences.length === source.sentences.length
  return { source: isWhole ? { ...source, sentences } : source, sentences, places }
}

interface Known {
  readonly titles: ReadonlyMap<string, string>
  readonly peopleAt: (place: Place, block: VoicedBlock) => People
}

const knownOnce = new KeptOn<Register, Known>()

/** What follows from a register alone: the same for a thousand texts. */
function knownOf(register: Register): Known {
  const before = knownOnce.get(register)
  if (before) return before
  const titles = titlesOf(register.sessions)
  const known = { titles, peopleAt: peopleAtTables(register, titles) }
  knownOnce.set(register, known)
  return known
}

/** The units of all texts, with what was asked in each. */
export function unitsOf(texts: readonly PlacedText[], register: Register): Unit[] {
  const { titles } = knownOf(register)
  const places = new Map(texts.flatMap((text) => [...text.places]))
  const sentences = texts.flatMap((text) => text.sentences)
  const hosted = Map.groupBy(
    sentences.filter(({ voice }) => voice === 'organiser'),
    ({ unit }) => unit,
  )
  const talks = new Map<string, string[]>()
  for (const sentence of sentences) {
    if (sentence.unit === null || sentence.voice !== 'guest') continue
    const session = places.get(sentence.unit)?.session
    if (session === undefined) continue
    pushUnder(talks, session, sentence.text)
  }
  return [...places].map(([id, place]): Unit => {
    const session = register.sessions.find((each) => each.id === place.session)
    const proposition = session?.propositions.find((each) => each.id === place.proposition)
    const asked = [session?.title, proposition?.title, ...(hosted.get(id) ?? []).map(({ text }) => text)]
    const table = titles.get(place.table ?? '')
    const group = groupAt(place, register, table)
    const talk = talks.get(place.session)
    return {
      ...{ id, session: session?.title ?? '', askedText: asked.filter((text) => text).join('\n') },
      ...(session?.date && { date: session.date }),
      ...(table !== undefined && { table }),
      ...(proposition && { proposition: proposition.title }),
      ...(proposition && proposition.votes.length > 0 && { votes: proposition.votes }),
      ...(talk && { talk }),
      ...(group !== undefined && { group }),
    }
  })
}

function unitName({ session, table, proposition }: Place, titles: ReadonlyMap<string, string>): string {
  const named = [session, table, proposition].map((id) => (id === null ? null : (titles.get(id) ?? null)))
  return JSON.stringify(named)
}

function titlesOf(list: readonly Session[]): Map<string, string> {
  return new Map(
    list.flatMap(({ id, title, tables, propositions }) => [
      [id, title] as const,
      ...tables.map((table) => [table.id, table.title] as const),
      ...propositions.map((proposition) => [proposition.id, proposition.title] as const),
    ]),
  )
}

type People = Pick<ThreadSentence, 'people' | 'notetaker'>

/** Who may have said it: the speaker when the label names one of those present, in notes all who sat at the table. */
function peopleAtTables(
  register: Register,
  titles: ReadonlyMap<string, string>,
): (place: Place, block: VoicedBlock) => People {
  const bySession = Map.groupBy(register.attendances, ({ session }) => session)
  return ({ session, table, round }, { speaker, participant, voice }) => {
    const present = bySession.get(session) ?? []
    if (speaker !== undefined) {
      const found = attendanceOf(present, speaker, participant)
      return found ? { people: [found.participant] } : {}
    }
    const seated = table === null ? [] : present.filter((one) => satAt(one, titles.get(table) ?? '', round))
    const guests = seated.filter((one) => one.is_notetaker === 0 && one.is_host === 0)
    const notetakers = seated.filter((one) => one.is_notetaker === 1)
    return {
      ...(guests.length > 0 && { people: guests.map(({ participant }) => participant) }),
      ...(voice === 'note' && notetakers.length === 1 && { notetaker: notetakers[0]!.participant }),
    }
  }
}

/** The group of a table where all who are known are of one group. */
function groupAt(
  { session }: Place,
  { attendances }: Register,
  table: string | undefined,
): string | undefined {
  const seated = attendances.filter(
    (one) => one.session === session && table !== undefined && satAt(one, table),
  )
  const groups = new Set(
    seated.filter((one) => one.is_host === 0 && one.is_notetaker === 0).map(({ group_name }) => group_name),
  )
  const [group] = groups
  return groups.size === 1 && group !== '' ? group : undefined
}
