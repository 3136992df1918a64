import { sha256 } from '../../database/ids.ts'
import type { KeptTables } from '../../database/tables.ts'
import type { Tombstone } from '../../database/tombstones.ts'
import type { Change, Payload, Writer } from '../../database/write.ts'
import { countingTo } from '../../progress.ts'
import type { Erased } from './erased.ts'
import { redactedRow } from './redaction.ts'

type Values = Record<string, unknown>

const batch = 500

/**
 * Takes what is erased out of the payloads of the log. Each is judged with the whole row as it stood at the time, so
 * that also words at which a coding stood before it was moved are found. The events and their hashes stay.
 * @returns a tombstone for each payload that was changed
 */
export async function erasePayloads(write: Writer, erased: Erased): Promise<Tombstone[]> {
  const log: Replayed = { rows: new Map(), left: new Map() }
  const tombstones: Tombstone[] = []
  const oneDone = countingTo('rows', write.event - 1)
  for (let seen = 0; ; ) {
    const payloads = await write.trx
      .selectFrom('payloads')
      .innerJoin('events', 'events.seq', 'payloads.seq')
      .select(['payloads.seq', 'json', 'payload_hash'])
      .where('payloads.seq', '>', seen)
      .orderBy('payloads.seq')
      .limit(batch)
      .execute()
    const last = payloads.at(-1)
    if (!last) return tombstones
    seen = last.seq
    for (const { seq, json, payload_hash } of payloads) {
      const left = payloadLeft(json, log, erased)
      oneDone()
      if (left === json) continue
      await write.trx
        .updateTable('payloads')
        .set({ json: left, erased_by: write.event })
        .where('seq', '=', seq)
        .execute()
      tombstones.push({
        ...{ kind: 'payload', id: String(seq), length: json.length, sha256: payload_hash },
        left: sha256(left),
      })
    }
  }
}

/** Each row as the log had it up to some change, and as it has it without what is erased. */
interface Replayed {
  readonly rows: Map<string, Values>
  /**
   * Words can go where a row stood and stay where it stands since: a change that moved it, and did not name its words
   * for they were the same, must name them from now on.
   */
  readonly left: Map<string, Values>
}

/** @param log goes along with every change */
function payloadLeft(json: string, log: Replayed, erased: Erased): string {
  const payload: Payload = JSON.parse(json)
  let isChanged = false
  const changes = payload.changes.map((change) => {
    const left = changeLeft(change, log, erased)
    isChanged ||= left !== change
    return left
  })
  return isChanged ? JSON.stringify({ changes } satisfies Payload) : json
}

function changeLeft(change: Change, log: Replayed, erased: Erased): Change {
  const { table, id } = change
  const key = `${table} ${id}`
  const then = { id, ...log.rows.get(key), ...change.before }
  const now = { ...then, ...change.after }
  log.rows.set(key, now)
  const before = valuesLeft(table, change.before, then, erased)
  const named = valuesLeft(table, change.after, now, erased)
  const replayed = { ...log.left.get(key), ...named }
  const { values } = redactedRow(table, now, erased)
  const unsaid = Object.keys(now).filter(
    (column) => column in replayed && replayed[column] !== values[column],
  )
  const after = unsaid.length === 0 ? named : { ...named, ...only(values, unsaid) }
  log.left.set(key, { ...replayed, ...after })
  return before === change.before && after === change.after ? change : { ...change, before, after }
}

const only = (values: Values, columns: readonly string[]): Values =>
  Object.fromEntries(columns.map((column) => [column, values[column]]))

/** Of the columns that the change names, what is left when the whole row is judged. */
function valuesLeft(
  table: keyof KeptTables,
  named: Values | null,
  row: Values,
  erased: Erased,
): Values | null {
  if (named === null) return null
  const { values } = redactedRow(table, row, erased)
  const left = Object.fromEntries(
    Object.keys(named).map((column) => [column, column in values ? values[column] : named[column]]),
  )
  return Object.keys(named).some((column) => left[column] !== named[column]) ? left : named
}
