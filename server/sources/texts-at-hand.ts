import { Shelf } from '../database/at-hand.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { notFound } from '../errors.ts'
import { nextTurn } from '../turns.ts'
import type { SourceText } from './source.ts'
import { sourceTextOfVersion } from './store.ts'

/** Texts that were read last, by the id of their version. */
type Texts = Map<string, { key: string; text: SourceText }>

const shelf = new Shelf<Texts>()
/** Characters of all texts that are kept, of the last four at least; then the text that was asked for longest ago goes. */
const mostCharacters = 12_000_000
const leastTexts = 4

/**
 * As `sourceText`, for screens that come back to a text again and again: unpacking a megabyte and proving it whole
 * takes longer than a page may. What stands around the text, its document and who speaks, is always as it is now; while
 * nothing of that changed, blocks and sentences are the same objects.
 * @throws {AppError} not-found | internal - as `sourceText`
 */
export async function textAtHand(
  { db, derived }: Pick<Project, 'db' | 'derived'>,
  document: string,
  number?: number,
): Promise<SourceText> {
  let query = db
    .selectFrom('text_versions')
    .select('id')
    .where('document', '=', document)
    .where('ended', 'is', null)
  if (number !== undefined) query = query.where('number', '=', number)
  const found = await query.orderBy('number', 'desc').limit(1).executeTakeFirst()
  if (!found) return notFound('version-not-found', { document, version: number ?? null })
  return textOfVersionAtHand({ db, derived }, found.id)
}

/** As `sourceTextOfVersion`, in the same way. @throws {AppError} not-found | internal */
export async function textOfVersionAtHand(
  project: Pick<Project, 'db' | 'derived'>,
  version: string,
): Promise<SourceText> {
  return (await textsAtHand(project, [version])).get(version) ?? notFound('version-not-found', { version })
}

/**
 * The texts of several versions, by the id of the version; those that are not there are left out.
 * @throws {AppError} internal - as `sourceTextOfVersion`
 */
export async function textsAtHand(
  { db, derived }: Pick<Project, 'db' | 'derived'>,
  versions: readonly string[],
): Promise<Map<string, SourceText>> {
  const texts: Texts = shelf.of(derived) ?? shelf.keep(derived, new Map())
  const found = new Map<string, SourceText>()
  for (const [version, key] of await statesOf(db, versions)) {
    const known = texts.get(version)
    texts.delete(version)
    if (known?.key !== key) await nextTurn()
    const text = known?.key === key ? known.text : await sourceTextOfVersion(db, version)
    texts.set(version, { key, text })
    found.set(version, text)
  }
  letGo(texts)
  return found
}

function letGo(texts: Texts): void {
  let characters = texts.values().reduce((sum, kept) => sum + kept.text.text.length, 0)
  for (const [oldest, kept] of texts) {
    if (characters <= mostCharacters || texts.size <= leastTexts) break
    texts.delete(oldest)
    characters -= kept.text.text.length
  }
}

/** Per version what changes whenever the text, its document, its structure or the name of someone who speaks does. */
async function statesOf(db: Db, versions: readonly string[]): Promise<Map<string, string>> {
  if (versions.length === 0) return new Map()
  const rows = await db
    .selectFrom('text_versions')
    .innerJoin('documents', 'documents.id', 'text_versions.document')
    .innerJoin('structures', 'structures.version', 'text_versions.id')
    .select(['text_versions.id', 'text_versions.revision', 'text_versions.ended'])
    .select(['text_versions.erased_sha256', 'documents.revision as document', 'structures.id as structure'])
    .select(['structures.revision as structured', 'structures.ended as over'])
    .select((eb) => eb.selectFrom('participants').select(eb.fn.sum('revision').as('sum')).as('people'))
    .where('text_versions.id', 'in', versions)
    .execute()
  const states = Map.groupBy(rows, ({ id }) => id)
  return new Map([...states].map(([id, own]) => [id, JSON.stringify(own)]))
}
