import { codingsAt } from '../codings/corrected.ts'
import type { CodeRow, CodingRow } from '../database/coding-tables.ts'
import type { EditionRow, ThreadRow } from '../database/finding-tables.ts'
import type { Db, DocumentRow } from '../database/tables.ts'
import { notFound } from '../errors.ts'
import { unpackSpans } from '../sources/packing.ts'
import { attendances } from '../sources/participants.ts'
import type { SourceText } from '../sources/source.ts'
import { blocksOf, structureOf } from '../sources/store.ts'
import { latestVersion } from '../sources/text-versions.ts'
import { sha256 } from '../text/canonical.ts'
import { type Correction, correctionOf } from '../text/carrying.ts'
import { type Blackened, masksIn } from './blackened.ts'
import { blackedOut, type HiddenText, hiddenText, replacedIn } from './hidden-text.ts'
import { lookAtOriginal, type OriginalLook } from './original.ts'
import { Outward } from './outward.ts'
import type { Register } from './place.ts'
import { type PublishedEdition, publishedEdition } from './published.ts'
import { silentWordsOf } from './silent-words.ts'
import { hidesTables } from './table-words.ts'

/** A text version as it is stored, also when it was damaged: telling that is what provenance is for. */
export interface StoredText extends SourceText {
  readonly isIntact: boolean
}

/** What quotes are looked up in: texts, sessions, codings, threads. Each is read once, at first need. */
export class Desk {
  readonly db: Db
  readonly #texts = new Map<string, Promise<StoredText>>()
  readonly #hidden = new Map<string, Promise<HiddenText>>()
  readonly #originals = new Map<string, Promise<OriginalLook | undefined>>()
  readonly #editions = new Map<string, Promise<PublishedEdition>>()
  readonly #latest = new Map<string, Promise<string>>()
  readonly #codings = new Map<string, Promise<CodingRow[]>>()
  readonly #corrections = new Map<string, Promise<Correction>>()
  #register: Promise<Register> | undefined
  #outward: Promise<Outward> | undefined
  #codes: Promise<Map<string, CodeRow>> | undefined
  #threads: Promise<Map<string, ThreadRow>> | undefined

  constructor(db: Db) {
    this.db = db
  }

  /** @throws {AppError} not-found */
  text(version: string): Promise<StoredText> {
    return kept(this.#texts, version, () => storedText(this.db, version))
  }

  /**
   * A text version as it may go to others. A report is words that people wrote about the sources, and so it is treated.
   * @throws {AppError} not-found
   */
  hidden(version: string): Promise<HiddenText> {
    return kept(this.#hidden, version, async () => {
      const source = await this.text(version)
      return this.hiding(source, await masksIn(this.db, source))
    })
  }

  /** The same of a text that was read already, and is looked at once. @param masks what was blacked out in it */
  async hiding(source: SourceText, masks: readonly Blackened[]): Promise<HiddenText> {
    if (source.document.role === 'source') return hiddenText(source, await this.register(), masks)
    const told = (await this.outward()).found(source.text)
    return replacedIn(source.text, [...masks.map(blackedOut), ...told])
  }

  /** Keeps a text and what goes out of it no longer: for who goes through all of them, one after the other. */
  letGo(version: string): void {
    this.#texts.delete(version)
    this.#hidden.delete(version)
  }

  /** A document's file, hashed and read again; undefined when it is gone. */
  original(document: DocumentRow): Promise<OriginalLook | undefined> {
    return kept(this.#originals, document.id, () => lookAtOriginal(this.db, document))
  }

  /** A stored edition, read and checked. */
  edition(row: EditionRow): Promise<PublishedEdition> {
    return kept(this.#editions, row.id, () => publishedEdition(this.db, row))
  }

  /** The id of a document's latest text version. */
  latestVersion(document: string): Promise<string> {
    return kept(
      this.#latest,
      document,
      async () => (await latestVersion(this.db, document)) ?? notFound('version-not-found', { document }),
    )
  }

  /** What changed from one text version to another. */
  correction(from: string, to: string): Promise<Correction> {
    return kept(this.#corrections, `${from} ${to}`, async () =>
      correctionOf((await this.text(from)).text, (await this.text(to)).text),
    )
  }

  register(): Promise<Register> {
    this.#register ??= register(this.db)
    return this.#register
  }

  /** How what people wrote goes to others. */
  outward(): Promise<Outward> {
    this.#outward ??= outward(this)
    return this.#outward
  }

  /** The codings in a text version: of an old one those that stood there on its last day and were not taken off since. */
  codings(version: string): Promise<CodingRow[]> {
    return kept(this.#codings, version, async () =>
      (await codingsAt(this.db, version)).filter(({ ended }) => ended === null),
    )
  }

  /** Every code that ever was, by id. */
  codes(): Promise<Map<string, CodeRow>> {
    this.#codes ??= this.db.selectFrom('codes').selectAll().execute().then(byId)
    return this.#codes
  }

  /** Every thread that ever was, by id. */
  threads(): Promise<Map<string, ThreadRow>> {
    this.#threads ??= this.db.selectFrom('threads').selectAll().execute().then(byId)
    return this.#threads
  }
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]))

function kept<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  load: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? load()
  known.set(key, value)
  return value
}

async function storedText(db: Db, id: string): Promise<StoredText> {
  const row = await db.selectFrom('text_versions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return notFound('version-not-found', { version: id })
  const structure = await db
    .selectFrom('structures')
    .selectAll()
    .where('version', '=', id)
    .executeTakeFirstOrThrow()
  const document: DocumentRow = await db
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', row.document)
    .executeTakeFirstOrThrow()
  const { text, blocks, sentences, repairs: _repairs, comments: _comments, ...version } = row
  return {
    document,
    version,
    text,
    isIntact: sha256(text) === (row.erased_sha256 ?? row.sha256),
    blocks: await blocksOf(db, blocks, structure),
    sentences: unpackSpans(sentences),
    parts: JSON.parse(structure.parts),
    structure: structureOf(structure),
  }
}

async function outward(desk: Desk): Promise<Outward> {
  const masks = await desk.db
    .selectFrom('masks')
    .select(['version', 'start', 'end'])
    .where('ended', 'is', null)
    .execute()
  const blackened = new Set<string>()
  for (const { version, start, end } of masks)
    blackened.add((await desk.text(version)).text.slice(start, end))
  const register = await desk.register()
  const withoutTable = await filesWithoutTable(desk.db, register)
  return new Outward(register, [...blackened], { silent: await silentWordsOf(desk), withoutTable })
}

/** Names of the files that hold a session whose tables stay away. */
async function filesWithoutTable(db: Db, { sessions }: Register): Promise<Set<string>> {
  const closed = [...sessions.keys()].filter((session) => hidesTables({ sessions }, session))
  if (closed.length === 0) return new Set()
  const rows = await db
    .selectFrom('structures')
    .innerJoin('text_versions', 'text_versions.id', 'structures.version')
    .innerJoin('documents', 'documents.id', 'text_versions.document')
    .select(['documents.name', 'structures.parts'])
    .where('structures.ended', 'is', null)
    .execute()
  const isClosed = (parts: string) => closed.some((session) => parts.includes(session))
  return new Set(rows.flatMap(({ name, parts }) => (isClosed(parts) ? name : [])))
}

async function register(db: Db): Promise<Register> {
  const sessions = await db.selectFrom('sessions').selectAll().where('ended', 'is', null).execute()
  const tables = await db.selectFrom('tables').select(['id', 'title']).execute()
  const propositions = await db.selectFrom('propositions').select(['id', 'title']).execute()
  return {
    sessions: byId(sessions),
    titles: new Map([...tables, ...propositions].map(({ id, title }) => [id, title])),
    attendances: await attendances(db),
  }
}
