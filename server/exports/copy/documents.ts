import type { TextVersionRow } from '../../database/tables.ts'
import { counting } from '../../progress.ts'
import type { Desk } from '../../quotes/desk.ts'
import { freeName } from '../../sources/names.ts'
import { documents } from '../../sources/store.ts'
import { addTextVersion } from '../../sources/text-versions.ts'
import { sha256 } from '../../text/canonical.ts'
import type { Copying } from './copying.ts'
import { type MaskedText, maskedText } from './masked-text.ts'

/** The versions of each document as others may read them, by the id of the document. */
export type MaskedTexts = ReadonlyMap<string, readonly Masked[]>

export async function maskedTexts(desk: Desk): Promise<MaskedTexts> {
  const texts = new Map<string, Masked[]>()
  for (const { id } of counting('sources', await documents(desk.db)))
    texts.set(id, await maskedVersions(desk, id))
  return texts
}

/** Documents with their texts. In the place of a file stands its masked text: no original goes along. */
export async function copyDocuments(copying: Copying, texts: MaskedTexts): Promise<void> {
  const { outward } = copying
  const names: string[] = []
  await copying.rows('documents', async (row) => {
    const last = texts.get(row.id)?.at(-1)
    if (!last) return undefined
    const name = freeName(outward.file(row.name), names)
    names.push(name)
    const original = await keepOriginal(copying, last.masked.text)
    const file = { original, format: 'txt', media_type: 'text/plain', pages: null }
    return { ...row, ...file, name, title: outward.maybe(row.title) }
  })
  for (const [document, versions] of texts) await copyVersions(copying, document, versions)
}

interface Masked {
  readonly version: Pick<TextVersionRow, 'id' | 'number' | 'reason' | 'reader'>
  readonly masked: MaskedText
}

async function maskedVersions(desk: Desk, document: string): Promise<Masked[]> {
  const versions = await desk.db
    .selectFrom('text_versions')
    .select(['id', 'number', 'reason', 'reader'])
    .where('document', '=', document)
    .where('ended', 'is', null)
    .orderBy('number')
    .execute()
  const register = await desk.register()
  const texts: Masked[] = []
  for (const version of versions) {
    const source = await desk.text(version.id)
    texts.push({ version, masked: maskedText(source, await desk.hidden(version.id), register) })
  }
  return texts
}

async function copyVersions(copying: Copying, document: string, versions: readonly Masked[]): Promise<void> {
  for (const { version, masked } of versions) {
    const { text, blocks, parts } = masked
    const id = await addTextVersion(copying.write, {
      ...{ document, number: version.number, reader: version.reader },
      ...{ text, blocks, parts, voices: blocks.map(({ voice }) => voice) },
      reason: copying.outward.maybe(version.reason),
    })
    copying.addText(version.id, { id, masked })
  }
}

async function keepOriginal({ write }: Copying, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const hash = sha256(text)
  await write.trx
    .insertInto('originals')
    .values({ sha256: hash, bytes, size: bytes.length, erased_by: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return hash
}
