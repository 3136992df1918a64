import { sql } from 'kysely'
import { newId, sha256 } from '../../database/ids.ts'
import type { Db } from '../../database/tables.ts'
import type { Tombstone } from '../../database/tombstones.ts'
import { type Recorded, record, type Writer } from '../../database/write.ts'
import { invalid } from '../../errors.ts'
import type { Erased } from './erased.ts'
import { erasePayloads } from './payloads.ts'
import { type Plan, planOf, type RowLeft } from './plan.ts'
import { type Scope, scopeOf, type Wanted } from './scope.ts'

export interface Erasure {
  /** Of the row in `erasures`. */
  readonly id: string
  readonly tombstones: readonly Tombstone[]
  /** What was erased: to find it where it waits outside the project. */
  readonly erased: Erased
}

/**
 * Erases for good, as one act that nothing undoes: texts, files, words of rows and of the log. What is left is a
 * tombstone of ids, hashes and lengths, with its ground. Afterwards `cleanFiles` must take the words out of the pages
 * of the files.
 * @param sealed is called as the last thing before the act is recorded for good
 * @throws {AppError} invalid - no ground; not-found | invalid as `scopeOf`
 */
export async function erase(
  db: Db,
  { person, wanted, ground }: { person: string; wanted: Wanted; ground: string },
  sealed: () => void = () => undefined,
): Promise<Recorded<Erasure>> {
  const clean = ground.normalize('NFC').trim()
  if (clean === '') invalid('erase-without-ground')
  return record(db, { person, act: 'erasure.add' }, async (write) => {
    await allowNamingThisEvent(write.trx)
    const scope = await scopeOf(write.trx, wanted)
    const plan = await planOf(write.trx, scope)
    const tombstones = [
      ...(await eraseRows(write, plan)),
      ...(await eraseOriginals(write, plan)),
      ...(await erasePayloads(write, scope.erased)),
    ]
    if (scope.isNew) await keepNobody(write, scope)
    else if (tombstones.length === 0) invalid('erase-nothing-left')
    const id = newId()
    await write.insert('erasures', {
      ...{ id, kind: scope.kind, subject: scope.subject, ground: clean, person },
      tombstones: JSON.stringify(tombstones),
    })
    sealed()
    return { id, tombstones, erased: scope.erased }
  })
}

/** Files and payloads name the event that erased them, which is written at the end of the act. */
async function allowNamingThisEvent(trx: Db): Promise<void> {
  await sql`PRAGMA defer_foreign_keys = ON`.execute(trx)
}

/** Somebody on no list gets a row without a name, so that the tombstone has an id to be about. */
async function keepNobody(write: Writer, { subject }: Scope): Promise<void> {
  await write.insert('participants', { id: subject, name: '', pseudonym: null })
  await write.end('participants', { id: subject })
}

async function eraseRows(write: Writer, { rows }: Plan): Promise<Tombstone[]> {
  const tombstones: Tombstone[] = []
  for (const row of rows) {
    const { table, id, left, ends } = row
    await write.erase(table, { id, ends }, left)
    const stone = tombstoneOf(row)
    if (stone) tombstones.push(stone)
  }
  return tombstones
}

function tombstoneOf({ table, id, before, left, isGone }: RowLeft): Tombstone | undefined {
  if (table === 'text_versions' && typeof left.text === 'string') {
    const { characters, sha256: whole } = before
    return { kind: 'text', id, length: Number(characters), sha256: String(whole), left: sha256(left.text) }
  }
  if (table === 'editions' && typeof left.frozen === 'string') {
    return frozenStone('edition', id, {
      before: String(before.frozen),
      hash: String(before.hash),
      left: left.frozen,
    })
  }
  if (table === 'audits' && typeof left.result === 'string') {
    return frozenStone('audit', id, {
      before: String(before.result),
      hash: String(before.hash),
      left: left.result,
    })
  }
  const length = Object.keys(left).reduce((sum, column) => sum + String(before[column] ?? '').length, 0)
  return length > 0 || isGone ? { kind: 'row', table, id, length, sha256: null, left: null } : undefined
}

const frozenStone = (
  kind: 'edition' | 'audit',
  id: string,
  { before, hash, left }: { before: string; hash: string; left: string },
): Tombstone => ({ kind, id, length: before.length, sha256: hash, left: sha256(left) })

async function eraseOriginals(write: Writer, { originals }: Plan): Promise<Tombstone[]> {
  const nothing = new Uint8Array()
  for (const original of originals) {
    await write.trx
      .updateTable('originals')
      .set({ bytes: nothing, erased_by: write.event })
      .where('sha256', '=', original.sha256)
      .execute()
  }
  return originals.map(({ sha256: hash, size }) => ({
    ...{ kind: 'original', id: hash, length: size, sha256: hash },
    left: sha256(nothing),
  }))
}
