import { type DerivedDb, keepResult } from '../database/derived.ts'
import { sha256 } from '../database/ids.ts'
import type { Project } from '../database/project.ts'
import type { Db, TextVersionRow } from '../database/tables.ts'
import { headOf } from '../database/write.ts'
import { sketchOf, type TextSketch } from '../text/sketch.ts'
import { unpackBlocks } from './packing.ts'

/** Where texts stand, and what was computed of them. */
export type Sketched = Pick<Project, 'db' | 'derived'>

/** A text version: its text is another one only when some of it was erased. */
export type VersionText = Pick<TextVersionRow, 'id' | 'sha256' | 'erased_sha256'>

const kind = 'sketch'
/** Changes when another sketch is made of the same text. */
const sketcher = 'sketch/1'

/** What a kept sketch was made from. */
const inputOf = ({ sha256: first, erased_sha256 }: VersionText) =>
  sha256(`${sketcher} ${erased_sha256 ?? first}`)

/** A text never changes, so its sketch is made once. */
const atHand = new Map<string, TextSketch>()
const mostAtHand = 20_000

const nameOf = ({ id, erased_sha256 }: Pick<VersionText, 'id' | 'erased_sha256'>) =>
  erased_sha256 === null ? id : `${id} ${erased_sha256}`

/** Keeps at hand the sketch that was made while the text of a version was read. */
export function rememberSketch(version: string, sketch: TextSketch): void {
  atHand.set(version, sketch)
}

/** The sketches of text versions, in their order: those at hand, those kept beside the project, and the rest made now. */
export async function sketchesOf(
  { db, derived }: Sketched,
  versions: readonly VersionText[],
): Promise<readonly TextSketch[]> {
  if (atHand.size > mostAtHand) atHand.clear()
  if (versions.some((version) => !atHand.has(nameOf(version)))) await fetchKept(derived, versions)
  const sketches: TextSketch[] = []
  for (const version of versions) {
    const sketch = atHand.get(nameOf(version)) ?? (await sketchOfVersion(db, version.id))
    atHand.set(nameOf(version), sketch)
    sketches.push(sketch)
  }
  return sketches
}

/** Every text version that stands, of documents that stand, oldest first. */
export async function standingVersions(db: Db): Promise<(VersionText & { document: string })[]> {
  return db
    .selectFrom('text_versions')
    .innerJoin('documents', 'documents.id', 'text_versions.document')
    .select(['text_versions.id', 'document', 'sha256', 'erased_sha256'])
    .where('documents.ended', 'is', null)
    .where('text_versions.ended', 'is', null)
    .orderBy('text_versions.made')
    .orderBy('number')
    .execute()
}

async function fetchKept(derived: DerivedDb, versions: readonly VersionText[]): Promise<void> {
  const rows = await derived
    .selectFrom('results')
    .select(['key', 'input', 'json'])
    .where('kind', '=', kind)
    .execute()
  const kept = new Map(rows.map((row) => [row.key, row]))
  for (const version of versions) {
    const row = kept.get(version.id)
    if (row && !atHand.has(nameOf(version)) && row.input === inputOf(version))
      atHand.set(nameOf(version), unpackSketch(row.json))
  }
}

async function sketchOfVersion(db: Db, id: string): Promise<TextSketch> {
  const { text, blocks } = await db
    .selectFrom('text_versions')
    .select(['text', 'blocks'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return sketchOf(text, unpackBlocks(blocks))
}

/** Keeps the sketches of text versions beside the project, for the next program that asks. */
export async function keepSketches({ db, derived }: Sketched): Promise<void> {
  const event = (await headOf(db))?.seq ?? 0
  const versions = await standingVersions(db)
  const rows = await derived.selectFrom('results').select('input').where('kind', '=', kind).execute()
  const kept = new Set(rows.map(({ input }) => input))
  const missing = versions.filter((version) => !kept.has(inputOf(version)))
  const sketches = await sketchesOf({ db, derived }, missing)
  await derived.transaction().execute(async (write) => {
    for (const [at, version] of missing.entries()) {
      const json = packSketch(sketches[at]!)
      await keepResult(write, { kind, key: version.id, input: inputOf(version), event, json })
    }
  })
}

/** The numbers of the sample as base64: as JSON they would be twice as long. */
function packSketch({ words, runs, sample }: TextSketch): string {
  return JSON.stringify([words, runs, Buffer.from(Uint32Array.from(sample).buffer).toString('base64')])
}

function unpackSketch(packed: string): TextSketch {
  const [words, runs, sample]: [string, number, string] = JSON.parse(packed)
  const { buffer } = new Uint8Array(Buffer.from(sample, 'base64'))
  return { words, runs, sample: Array.from(new Uint32Array(buffer)) }
}
