import { type Code, wouldBeOwnAncestor } from '../codebook/code.ts'
import { changeCode, codeNamed, codes, markForRereading } from '../codebook/store.ts'
import type { CodingRow } from '../database/coding-tables.ts'
import type { Db } from '../database/tables.ts'
import type { Writer } from '../database/write.ts'
import { AppError } from '../errors.ts'
import { examplesOf } from './examples.ts'
import { joinSampleReadings } from './merging-samples.ts'
import { readings } from './readings.ts'
import { everyCodingOfCode } from './store.ts'

/** What a merge does, before it is done. */
export interface MergePlan {
  gone: Code
  stays: Code
  /** Codings that get the other code. */
  moving: CodingRow[]
  /** Codings on a span that the same coder already gave the other code: of the two one stays. */
  doubled: { gone: CodingRow; stays: CodingRow }[]
  /** Sub-codes that come to stand under the code that stays. */
  children: Code[]
}

/** What merging one code into another would do. @throws {AppError} invalid - into itself; not-found */
export async function planMerge(db: Db, from: string, into: string): Promise<MergePlan> {
  const gone = await codeNamed(db, from)
  const stays = await codeNamed(db, into)
  if (gone.id === stays.id) throw new AppError('invalid', 'merge-into-itself', { code: gone.name })
  const place = ({ version, start, end, coder }: CodingRow) => `${version} ${start} ${end} ${coder}`
  const known = new Map((await everyCodingOfCode(db, stays.id)).map((coding) => [place(coding), coding]))
  const moving: CodingRow[] = []
  const doubled: MergePlan['doubled'] = []
  for (const coding of await everyCodingOfCode(db, gone.id)) {
    const twin = known.get(place(coding))
    if (twin) doubled.push({ gone: coding, stays: twin })
    else moving.push(coding)
  }
  const children = (await codes(db)).filter(({ id, parent }) => parent === gone.id && id !== stays.id)
  return { gone, stays, moving, doubled, children }
}

/**
 * Merges one code into another without losing a coding: where both lie on one span by one coder, one stays.
 * Words, sub-codes, examples and memos go along; a code merged into one below it gives that one its own place.
 * Who had read a document, or a sentence of a reading sample, for both has read it for what comes of them.
 * @throws {AppError} invalid - a code into itself; not-found
 */
export async function mergeCodes(write: Writer, from: string, into: string): Promise<void> {
  const { gone, stays, moving, doubled, children } = await planMerge(write.trx, from, into)
  await write.update('codes', { id: gone.id }, { merged_into: stays.id, status: 'vervallen' })
  for (const { id } of moving) await write.update('codings', { id }, { code: stays.id })
  for (const pair of doubled) {
    await moveMemos(write, pair.gone.id, pair.stays.id)
    await write.end('codings', { id: pair.gone.id })
  }
  const isBelow = wouldBeOwnAncestor(await codes(write.trx), gone.id, stays.id)
  const parent = isBelow ? gone.parent : stays.parent
  await changeCode(write, { id: stays.id }, { parent, ...wordsOfBoth(stays, gone) })
  for (const { id } of children) await changeCode(write, { id }, { parent: stays.id })
  await moveExamples(write, gone, stays)
  await moveMemos(write, gone.id, stays.id)
  await joinReadings(write, gone, stays)
  await joinSampleReadings(write, gone, stays)
  await markForRereading(write, stays.id)
  await write.end('codes', { id: gone.id })
}

function wordsOfBoth(stays: Code, gone: Code): Pick<Code, 'keywords' | 'related' | 'excluding'> {
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]
  const keywords = both(stays.keywords, gone.keywords)
  return {
    keywords,
    related: both(stays.related, gone.related).filter((word) => !keywords.includes(word)),
    excluding: both(stays.excluding, gone.excluding).filter((word) => !keywords.includes(word)),
  }
}

/** An example of both on the same words stays as the code that stays has it. */
async function moveExamples(write: Writer, gone: Code, stays: Code): Promise<void> {
  const place = ({ version, start, end }: { version: string; start: number; end: number }) =>
    `${version} ${start} ${end}`
  const known = new Set((await examplesOf(write.trx, stays.id)).map(place))
  for (const example of await examplesOf(write.trx, gone.id)) {
    if (known.has(place(example))) await write.end('code_examples', { id: example.id })
    else await write.update('code_examples', { id: example.id }, { code: stays.id })
  }
}

async function moveMemos(write: Writer, from: string, to: string): Promise<void> {
  const hung = await write.trx
    .selectFrom('memos')
    .select('id')
    .where('subject', '=', from)
    .where('ended', 'is', null)
    .execute()
  for (const { id } of hung) await write.update('memos', { id }, { subject: to })
}

async function joinReadings(write: Writer, gone: Code, stays: Code): Promise<void> {
  const all = await readings(write.trx)
  const wasReadForGone = new Set(
    all
      .filter((row) => row.code === gone.id && row.meaning === gone.meaning)
      .map((row) => `${row.version} ${row.person}`),
  )
  for (const row of all) {
    const isCurrent = row.code === stays.id && row.meaning === stays.meaning
    if (!isCurrent || !wasReadForGone.has(`${row.version} ${row.person}`)) continue
    await write.update('readings', { id: row.id }, { meaning: write.event })
  }
}
