import { createHash } from 'node:crypto'
import { codeStylesheet } from '../../views/parts/code-colours.ts'
import type { Db } from '../database/tables.ts'

/** Every code that ever was keeps its look, so that history and old versions show it too. */
async function colouredCodes(db: Db) {
  return db.selectFrom('codes').select(['id', 'color']).orderBy('id').execute()
}

/** The generated stylesheet: one rule per code. */
export async function codesStylesheet(db: Db): Promise<string> {
  return codeStylesheet(await colouredCodes(db))
}

/** Changes when the look of a code changes. */
export async function codesVersion(db: Db): Promise<string> {
  const codes = await colouredCodes(db)
  return createHash('sha256').update(JSON.stringify(codes)).digest('hex').slice(0, 12)
}
