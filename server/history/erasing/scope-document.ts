import type { Db, DocumentRow } from '../../database/tables.ts'
import { notFound } from '../../errors.ts'
import { type Erased, nothingErased } from './erased.ts'
import { hangingOn } from './hanging.ts'
import { wholeErased } from './stretches.ts'

/** A document with everything on it, and the same file where it was handed in and taken away before. */
export async function documentScope(db: Db, id: string): Promise<Erased> {
  const document = await documentRow(db, id)
  const all = [document, ...(await removedTwins(db, document))]
  const names = await namesFor(db, all)
  const texts = new Map()
  for (const { id: version, document: of, text } of await versionsOf(db, [...names.keys()])) {
    texts.set(version, wholeErased(of, text))
  }
  const audits = await db
    .selectFrom('audits')
    .select('id')
    .where('document', 'in', [...names.keys()])
    .execute()
  return {
    ...nothingErased,
    ...(await hangingOn(db, texts, names.keys())),
    documents: new Set(names.keys()),
    fileNames: names,
    texts,
    audits: new Set(audits.map((audit) => audit.id)),
    titles: await titlesFor(db, document, names.get(id) ?? ''),
  }
}

/** Also one that was taken away: its words are still kept. @throws {AppError} not-found */
export async function documentRow(db: Db, id: string): Promise<DocumentRow> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? notFound('document-not-found', { document: id })
}

/** Documents that were made from the same file and taken away: they hold the same words. */
export async function removedTwins(db: Db, { id, original }: DocumentRow): Promise<DocumentRow[]> {
  return db
    .selectFrom('documents')
    .selectAll()
    .where('original', '=', original)
    .where('id', '!=', id)
    .where('ended', 'is not', null)
    .execute()
}

/** Every text version of these documents, ended ones too, the first one first. */
export function versionsOf(db: Db, documents: readonly string[]) {
  return db
    .selectFrom('text_versions')
    .select(['id', 'document', 'number', 'text', 'ended'])
    .where('document', 'in', documents)
    .orderBy('number')
    .execute()
}

const erasedName = 'gewist document'

/** Names of files tell who spoke: from now on these documents are numbered. One that was erased before keeps its number. */
async function namesFor(db: Db, documents: readonly DocumentRow[]): Promise<Map<string, string>> {
  const before = await db
    .selectFrom('documents')
    .select('id')
    .where('name', 'like', `${erasedName} %`)
    .execute()
  let number = before.length
  return new Map(
    documents.map(({ id, name }) => [
      id,
      before.some((one) => one.id === id) ? name : `${erasedName} ${++number}`,
    ]),
  )
}

/** The file's name, and the session that was made with the document, named after it, and holds nothing and nobody else. */
async function titlesFor(db: Db, document: DocumentRow, name: string): Promise<Map<string, string>> {
  const stem = document.name.replace(/\.[^.]+$/u, '')
  const titles = new Map([[document.name, name]])
  const sessions = await db
    .selectFrom('sessions')
    .select(['id', 'title'])
    .where('title', 'in', [stem, document.title ?? stem])
    .where('made', '=', document.made)
    .execute()
  for (const session of sessions) {
    const elsewhere = await db
      .selectFrom('structures')
      .innerJoin('text_versions', 'text_versions.id', 'structures.version')
      .select('structures.id')
      .where('text_versions.document', '!=', document.id)
      .where('parts', 'like', `%"${session.id}"%`)
      .executeTakeFirst()
    const somebody = await db
      .selectFrom('attendances')
      .select('id')
      .where('session', '=', session.id)
      .executeTakeFirst()
    if (!elsewhere && !somebody) titles.set(session.title, name)
  }
  return titles
}
