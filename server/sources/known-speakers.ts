import type { Db, Part } from '../database/tables.ts'
import type { ReadText } from '../ingest/read.ts'
import type { ProposedStructure } from '../ingest/structure.ts'
import { voiceOfLabel } from '../ingest/voices.ts'
import type { Voice } from '../text/block.ts'
import { type Attendance, attendanceOf, attendances } from './participants.ts'
import { sessions } from './sessions.ts'
import { partAt, type VoicedBlock } from './source.ts'

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
  if (!read.blocks.some(({ speaker }) => speaker)) return structure.voices
  const known = new Map((await sessions(db)).map((session) => [session.id, session]))
  const people = await attendances(db)
  return structure.voices.map((voice, i) => {
    const block = read.blocks[i]
    if (!block?.speaker || voice !== 'participant' || said?.has(i)) return voice
    const session = partAt(parts, block.start)?.session
    const there = people.filter((one) => one.session === session)
    return voiceOfSpeaker(block, there, (session && known.get(session)?.guest) ?? null)
  })
}

/**
 * Whose words a turn holds, from who speaks: somebody who led the table, the session's guest, or a participant. What
 * nobody says was noted.
 */
export function voiceOfSpeaker(
  { speaker, participant }: Pick<VoicedBlock, 'speaker' | 'participant'>,
  there: readonly Attendance[],
  guest: string | null,
): Voice {
  if (!speaker) return 'note'
  if (attendanceOf(there, speaker, participant)?.is_host) return 'organiser'
  return guest?.includes(speaker) ? 'guest' : voiceOfLabel(speaker)
}
