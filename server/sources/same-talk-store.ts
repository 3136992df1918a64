import { newId } from '../database/ids.ts'
import type { Db, DocumentRow } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { apartFrom, type TalkDocument, twinsOf } from './same-talk.ts'
import type { RowRead } from './session-changes.ts'
import { type StandingDocument, sourceVersions, standingDocuments } from './standing.ts'
import { documentNamed, documents } from './store.ts'

/** The sources that stand, with what tells whether they are notes of one talk. */
export async function talkDocuments(db: Db): Promise<(TalkDocument & StandingDocument)[]> {
  const rows = await sourceVersions(db).select(['documents.id', 'structures.voices']).execute()
  const voices = new Map(rows.map((row) => [row.id, row.voices]))
  return (await standingDocuments(db)).map((document) => ({
    ...document,
    voices: voices.get(document.id) ?? '',
  }))
}

/**
 * Says that two sources are notes of the same talk, and with them all that were said to be so of either.
 * @throws {AppError} invalid - a report, the same document, or no session that both belong to; conflict
 */
export async function linkTalk(write: Writer, one: RowRead, other: string): Promise<void> {
  const [first, second] = await bothOf(write, one.id, other)
  const all = await documents(write.trx)
  const talk = first.same_talk ?? second.same_talk ?? newId()
  const members = [first, second, ...twinsOf(first, all), ...twinsOf(second, all)]
  const ids = new Set(members.map(({ id }) => id))
  for (const id of ids) {
    const row = all.find((document) => document.id === id)
    if (!row) continue
    const apart = [...apartFrom(row)].filter((each) => !ids.has(each))
    const revision = id === one.id ? one.revision : undefined
    await write.update('documents', { id, revision }, { same_talk: talk, apart_from: apartInJson(apart) })
  }
}

/**
 * Says that two sources are notes of different talks, so that nobody is asked again.
 * @throws {AppError} invalid - as `linkTalk`; conflict
 */
export async function keepApart(write: Writer, one: RowRead, other: string): Promise<void> {
  const [first] = await bothOf(write, one.id, other)
  const apart = new Set([...apartFrom(first), other])
  await write.update('documents', one, { apart_from: apartInJson([...apart]) })
}

/**
 * Takes a source out of the talk that it was linked to; the last one left is then no longer linked either.
 * @throws {AppError} invalid - it is not linked; conflict
 */
export async function unlinkTalk(write: Writer, row: RowRead): Promise<void> {
  const document = await documentNamed(write.trx, row.id)
  if (document.same_talk === null) invalid('talk-not-linked')
  const twins = twinsOf(document, await documents(write.trx))
  const apart = new Set([...apartFrom(document), ...twins.map(({ id }) => id)])
  await write.update('documents', row, { same_talk: null, apart_from: apartInJson([...apart]) })
  const [last, more] = twins
  if (last && !more) await write.update('documents', { id: last.id }, { same_talk: null })
}

const apartInJson = (ids: readonly string[]) => (ids.length > 0 ? JSON.stringify([...ids].sort()) : null)

async function bothOf({ trx }: Writer, one: string, other: string): Promise<[DocumentRow, DocumentRow]> {
  const both: [DocumentRow, DocumentRow] = [await documentNamed(trx, one), await documentNamed(trx, other)]
  if (one === other || both.some(({ role }) => role !== 'source')) invalid('talk-not-sources')
  const standing = await standingDocuments(trx)
  const [here = new Set<string>(), there = new Set<string>()] = both.map(({ id }) => {
    const parts = standing.find((document) => document.id === id)?.parts ?? []
    return new Set(parts.flatMap(({ session }) => session ?? []))
  })
  if (![...here].some((session) => there.has(session))) invalid('talk-other-session')
  return both
}
