import type { Db, Part } from '../database/tables.ts'
import type { ReadText } from '../ingest/read.ts'
import type { ProposedStructure } from '../ingest/structure.ts'
import type { Voice } from '../text/block.ts'
import { attendanceOf, attendances } from './participants.ts'
import { sessions } from './sessions.ts'
import { partAt } from './source.ts'

export interface HeardText {
  readonly read: ReadText
  readonly structure: ProposedStructure
  readonly parts: readonly Pick<Part, 'start' | 'end' | 'session'>[]
  /** Blocks, by index, of which a person said whose words they are. */
  readonly said?: ReadonlySet<number> | undefined
}

/** The list of participants knows who led a table, and the session who gave its talk: they speak in that voice. */
export async function voicesOfKnownSpeakers(
  db: Db,
  { read, structure, parts, said }: HeardText,
): Promise<Voice[]> {
  const known = new Map((await sessions(db)).map((session) => [session.id, session]))
  const people = await attendances(db)
  return structure.voices.map((voice, i) => {
    const block = read.blocks[i]
    if (!block?.speaker || voice !== 'participant' || said?.has(i)) return voice
    const session = partAt(parts, block.start)?.session
    const there = people.filter((one) => one.session === session)
    if (attendanceOf(there, block.speaker)?.is_host) return 'organiser'
    const guest = (session && known.get(session)?.guest) ?? ''
    return guest !== '' && guest.includes(block.speaker) ? 'guest' : voice
  })
}
