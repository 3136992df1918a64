import { newId } from '../database/ids.ts'
import type { MaskGround } from '../database/report-tables.ts'
import type { Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { addMask } from '../sources/masks.ts'
import type { SourceText } from '../sources/source.ts'
import { overlaps } from '../text/span.ts'
import { masksIn } from './blackened.ts'
import type { Proposal } from './personal.ts'

/**
 * Blacks out every place of these proposals that is still bare.
 * @returns how many places
 * @throws {AppError} invalid - nothing is left to black out; as `addMask`
 */
export async function blackOut(
  write: Writer,
  source: SourceText,
  { proposals, ground }: { proposals: readonly Proposal[]; ground: MaskGround },
): Promise<number> {
  const masks = await masksIn(write.trx, source)
  const bare = proposals
    .flatMap(({ places }) => places)
    .filter((place) => !masks.some((mask) => overlaps(mask, place)))
  if (bare.length === 0) invalid('mask-none-chosen')
  const { document, version } = source
  for (const { start, end } of bare) {
    await addMask(write, { document: document.id, version: version.id, start, end, ground })
  }
  return bare.length
}

/** Says that these words need no black, in this document. @throws {AppError} invalid - nothing was chosen */
export async function refuseMasks(
  write: Writer,
  { document, version }: SourceText,
  proposals: readonly Proposal[],
): Promise<void> {
  if (proposals.length === 0) invalid('mask-none-chosen')
  for (const { kind, words, places } of proposals) {
    const [first] = places
    if (!first) continue
    await write.insert('mask_refusals', {
      ...{ id: newId(), document: document.id, version: version.id },
      ...{ start: first.start, end: first.end, exact: words, kind, person: write.person },
    })
  }
}

/** Lets words be proposed again. @throws {AppError} not-found | conflict */
export async function endRefusal(
  write: Writer,
  refusal: { id: string; revision?: number | undefined },
): Promise<void> {
  await write.end('mask_refusals', refusal)
}
