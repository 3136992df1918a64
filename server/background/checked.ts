import type { Db } from '../database/tables.ts'
import type { Checked } from '../exports/method/gathering.ts'
import { verify } from '../history/verify.ts'

/** What `verify` says now, as an account of the method tells it. */
export async function checkedNow(db: Db): Promise<Checked> {
  const { ok, checked, failures } = await verify(db)
  return { ok, checked, failures: failures.length }
}
