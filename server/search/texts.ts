import { Shelf } from '../database/at-hand.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceTextOfVersion } from '../sources/store.ts'

interface Kept {
  readonly key: string
  readonly text: SourceText
}

const shelf = new Shelf<Map<string, Kept>>()

/** So many characters of text are kept; then the text that was asked for longest ago goes. */
const mostCharacters = 12_000_000

/**
 * The texts of these versions, by the id of the version. What was found stands in a few sentences of many texts, and
 * unpacking them takes longer than finding: so they stay in memory for as long as nothing in or around them changes.
 * @throws {AppError} not-found | internal - as `sourceTextOfVersion`
 */
export async function textsToShow(
  { db, derived }: Pick<Project, 'db' | 'derived'>,
  versions: readonly string[],
): Promise<Map<string, SourceText>> {
  const kept = shelf.of(derived) ?? shelf.keep(derived, new Map<string, Kept>())
  const shown = new Map<string, SourceText>()
  for (const [version, key] of await keysOf(db, versions)) {
    const known = kept.get(version)
    const text = known?.key === key ? known.text : await sourceTextOfVersion(db, version)
    kept.delete(version)
    kept.set(version, { key, text })
    shown.set(version, text)
  }
  letGo(kept)
  return shown
}

function letGo(kept: Map<string, Kept>): void {
  let characters = 0
  for (const { text } of kept.values()) characters += text.text.length
  for (const [version, { text }] of kept) {
    if (characters <= mostCharacters) return
    kept.delete(version)
    characters -= text.text.length
  }
}

/** Changes whenever the text, its document, its structure or the name of someone who speaks does. */
async function keysOf(db: Db, versions: readonly string[]): Promise<Map<string, string>> {
  if (versions.length === 0) return new Map()
  const rows = await db
    .selectFrom('text_versions')
    .innerJoin('documents', 'documents.id', 'text_versions.document')
    .innerJoin('structures', 'structures.version', 'text_versions.id')
    .select(['text_versions.id', 'text_versions.revision', 'text_versions.erased_sha256'])
    .select(['documents.revision as document', 'structures.id as structure'])
    .select('structures.revision as structured')
    .where('text_versions.id', 'in', versions)
    .execute()
  const { people } = await db
    .selectFrom('participants')
    .select((eb) => eb.fn.sum<number | null>('revision').as('people'))
    .executeTakeFirstOrThrow()
  return new Map(rows.map(({ id, ...state }) => [id, JSON.stringify({ ...state, people })]))
}
