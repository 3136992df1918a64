import { newId } from '../database/ids.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { foldedName } from '../text/folding.ts'
import { attendances, participants } from './participants.ts'
import type { RowRead } from './session-changes.ts'

/** What can be said of somebody at a session. */
export interface AttendanceFacts {
  role: string
  organisation: string
  group_name: string
  tables: readonly string[]
  isHost: boolean
  isNotetaker: boolean
}

const nothingKnown: AttendanceFacts = {
  role: '',
  organisation: '',
  group_name: '',
  tables: [],
  isHost: false,
  isNotetaker: false,
}

/**
 * Puts somebody on the list of a session; somebody of the same name in another session is the same person, and who is
 * on the list already stays as they are.
 * @returns the participant's id
 * @throws {AppError} invalid - no name
 */
export async function addParticipant(
  write: Writer,
  session: string,
  { name, ...facts }: { name: string } & Partial<AttendanceFacts>,
): Promise<string> {
  const words = name.trim()
  if (words === '') invalid('participant-without-name')
  const standing = (await participants(write.trx)).find((row) => foldedName(row.name) === foldedName(words))
  const participant = standing?.id ?? newId()
  if (!standing) await write.insert('participants', { id: participant, name: words, pseudonym: null })
  const there = await attendances(write.trx, session)
  if (there.some((one) => one.participant === participant)) return participant
  await write.insert('attendances', {
    ...{ id: newId(), participant, session },
    ...asRow({ ...nothingKnown, ...facts }),
  })
  return participant
}

/**
 * Changes what is said of somebody at a session; the name changes wherever they took part.
 * @throws {AppError} invalid - no name, or one that somebody else has; conflict - changed meanwhile
 */
export async function changeParticipant(
  write: Writer,
  row: RowRead,
  { name, ...facts }: { name: string } & AttendanceFacts,
): Promise<void> {
  const standing = (await attendances(write.trx)).find(({ id }) => id === row.id)
  const words = name.trim()
  if (words === '') invalid('participant-without-name')
  const participant = standing?.participant ?? ''
  const twin = (await participants(write.trx)).find((one) => foldedName(one.name) === foldedName(words))
  if (twin && twin.id !== participant) invalid('participant-exists', { name: words })
  await write.update('attendances', row, asRow(facts))
  if (standing && standing.name !== words)
    await write.update('participants', { id: participant }, { name: words })
}

/**
 * Takes somebody off the list of a session.
 * @throws {AppError} invalid - something was agreed with them, which would be forgotten; conflict - changed meanwhile
 */
export async function endParticipant(write: Writer, row: RowRead): Promise<void> {
  const standing = (await attendances(write.trx)).find(({ id }) => id === row.id)
  if (standing?.agreement) invalid('participant-agreed', { name: standing.name })
  await write.end('attendances', row)
}

function asRow({ isHost, isNotetaker, tables, ...rest }: AttendanceFacts) {
  return {
    ...rest,
    tables: JSON.stringify(tables),
    is_host: Number(isHost),
    is_notetaker: Number(isNotetaker),
  }
}
