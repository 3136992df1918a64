import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import type { Voice } from '../text/block.ts'
import { voiceOfSpeaker } from './known-speakers.ts'
import { packVoices } from './packing.ts'
import { attendances, participants } from './participants.ts'
import { addParticipant } from './participants-changes.ts'
import { sessions } from './sessions.ts'
import { partAt, type SourceText, type VoicedBlock } from './source.ts'
import { labelsFound, type SpeakerCorrection } from './speakers.ts'
import { plannedSpeakers, type SpeakerChoice, type WantedSpeakers } from './speakers-planned.ts'
import { blocksOf } from './store.ts'

/** Somebody who is not on the list yet. */
export interface NewSpeaker {
  readonly is: 'new'
  readonly name: string
}

export type TypedChoice = SpeakerChoice | NewSpeaker

export interface TypedSpeakers {
  readonly labels: readonly TypedChoice[]
  readonly turns: { readonly blocks: readonly number[]; readonly choice: TypedChoice | null }
}

/**
 * Keeps who a person says speaks in a text. The text stands as it stood. Whose words a corrected turn holds goes with
 * it: of who led the table they are the organisation's, of a guest the guest's; words of nobody were noted.
 * @throws {AppError} conflict - changed meanwhile; invalid - a new name without a session, or what `plannedSpeakers`
 *   refuses
 */
export async function changeSpeakers(
  write: Writer,
  { source, revision }: { source: SourceText; revision: number | undefined },
  typed: TypedSpeakers,
): Promise<void> {
  const found = labelsFound(source.blocks)
  const standing = source.structure.speakers ?? []
  const corrections = plannedSpeakers(found, standing, await withParticipants(write, source, typed))
  await writeSpeakers(write, { source, revision }, corrections)
}

async function writeSpeakers(
  write: Writer,
  { source, revision }: { source: SourceText; revision: number | undefined },
  corrections: readonly SpeakerCorrection[],
): Promise<void> {
  const row = await write.trx
    .selectFrom('text_versions')
    .innerJoin('structures', 'structures.version', 'text_versions.id')
    .select(['text_versions.blocks', 'structures.voices'])
    .where('structures.id', '=', source.structure.id)
    .executeTakeFirstOrThrow()
  const speakers = corrections.length > 0 ? JSON.stringify(corrections) : null
  const after = await blocksOf(write.trx, row.blocks, { voices: row.voices, speakers })
  await write.update(
    'structures',
    { id: source.structure.id, revision },
    { speakers, voices: packVoices(await revoiced(write.trx, source, after)) },
  )
}

/** New names get a place on the lists of the sessions in which they speak. */
async function withParticipants(
  write: Writer,
  source: SourceText,
  { labels, turns }: TypedSpeakers,
): Promise<WantedSpeakers> {
  const found = labelsFound(source.blocks)
  const listed = new Set((await participants(write.trx)).map(({ id }) => id))
  if (turns.blocks.some((at) => source.blocks[at] === undefined)) invalid('speakers-incomplete')
  const known = async (choice: TypedChoice, blocks: readonly number[]): Promise<SpeakerChoice> => {
    if (choice.is === 'participant' && !listed.has(choice.participant)) invalid('speaker-gone')
    if (choice.is !== 'new') return choice
    return { is: 'participant', participant: await newcomer(write, choice.name, sessionsAt(source, blocks)) }
  }
  const chosen: SpeakerChoice[] = []
  for (const [at, choice] of labels.entries()) chosen.push(await known(choice, found[at]?.blocks ?? []))
  const choice = turns.choice && (await known(turns.choice, turns.blocks))
  return { labels: chosen, turns: { blocks: turns.blocks, choice } }
}

async function newcomer(write: Writer, name: string, places: readonly string[]): Promise<string> {
  if (name === '') invalid('speaker-without-name')
  let participant = ''
  for (const session of places) participant = await addParticipant(write, session, { name })
  return participant === '' ? invalid('speaker-without-session') : participant
}

/** The sessions to which these blocks belong. */
export function sessionsAt({ blocks, parts }: SourceText, at: Iterable<number>): string[] {
  const places = Array.from(at, (index) => partAt(parts, blocks[index]?.start ?? -1)?.session)
  return [...new Set(places.flatMap((session) => session ?? []))]
}

const spoken: ReadonlySet<Voice> = new Set(['participant', 'organiser', 'guest', 'note'])

async function revoiced(db: Db, source: SourceText, after: readonly VoicedBlock[]): Promise<Voice[]> {
  const people = await attendances(db)
  const guests = new Map((await sessions(db)).map(({ id, guest }) => [id, guest]))
  return after.map((block, at) => {
    const before = source.blocks[at]
    const isSame = before?.speaker === block.speaker && before?.participant === block.participant
    if (isSame || !spoken.has(block.voice)) return block.voice
    const session = partAt(source.parts, block.start)?.session
    const there = people.filter((one) => one.session === session)
    return voiceOfSpeaker(block, there, (session && guests.get(session)) ?? null)
  })
}
