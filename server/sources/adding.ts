import { newId } from '../database/ids.ts'
import { named } from '../database/lookup.ts'
import type { Db, DocumentRole, DocumentRow, Part, SessionKind } from '../database/tables.ts'
import { record, type Writer } from '../database/write.ts'
import type { Details } from '../errors.ts'
import type { ReadText } from '../ingest/read.ts'
import { type ProposedStructure, proposeStructure } from '../ingest/structure.ts'
import type { Voice } from '../text/block.ts'
import { foldedName } from '../text/folding.ts'
import { keepOriginal, knownDocument } from './files.ts'
import { voicesOfKnownSpeakers } from './known-speakers.ts'
import { baseName, freeName } from './names.ts'
import { addSession, propositionOf, sessionTitles, tableOf } from './sessions.ts'
import { rememberSketch } from './sketches.ts'
import { addTextVersion } from './text-versions.ts'

/** What somebody says about a file when handing it in. */
export interface Given {
  session?: string | undefined
  kind?: SessionKind | undefined
  date?: string | undefined
  table?: string | undefined
  voice?: Voice | undefined
  role: DocumentRole
}

/** A file that was read and understood, ready to be kept. */
export interface Understood {
  name: string
  bytes: Uint8Array
  read: ReadText
  structure: ProposedStructure
  given: Given
  /** Blocks, by index, of which a person said whose words they are: that goes before what a list of participants says. */
  said?: ReadonlySet<number> | undefined
}

export interface Added {
  status: 'added' | 'known'
  document: DocumentRow
  warnings: { key: string; details: Details }[]
}

/** Proposes the sessions, parts and voices of a text that was read. */
export function understand(
  file: { name: string; bytes: Uint8Array; read: ReadText },
  given: Given,
): Understood {
  const name = baseName(file.name)
  const { session, kind, date, table, voice, role } = given
  const structure = proposeStructure(file.read, {
    name,
    role,
    ...(session !== undefined && { session }),
    ...(kind !== undefined && { kind }),
    ...(date !== undefined && { date }),
    ...(table !== undefined && { table }),
    ...(voice !== undefined && { voice }),
  })
  const said = voice && new Set(file.read.blocks.keys())
  return { ...file, name, structure, given, said }
}

/** Keeps one understood file as one recorded act: all of it or nothing. */
export async function addDocument(db: Db, person: string, file: Understood): Promise<Added> {
  const known = await knownDocument(db, file.bytes)
  if (known) return { status: 'known', document: known, warnings: [] }
  const id = newId()
  const { result } = await record(db, { person, act: 'document.add', subject: id }, (write) =>
    writeDocument(write, id, file),
  )
  return result
}

/** Writes one understood file within an act that may hold more. */
export async function writeDocument(write: Writer, id: string, file: Understood): Promise<Added> {
  const known = await knownDocument(write.trx, file.bytes)
  if (known) return { status: 'known', document: known, warnings: [] }
  const { read, bytes } = file
  const name = freeName(file.name, await namesTaken(write.trx))
  const original = await keepOriginal(write, bytes, file.name)
  await write.insert('documents', {
    id,
    name,
    role: file.given.role,
    title: read.title ?? null,
    date: read.date ?? file.given.date ?? null,
    original,
    format: read.format,
    media_type: read.mediaType,
    pages: read.pages,
    same_talk: null,
    apart_from: null,
  })
  await writeFirstVersion(write, id, file)
  const document = await write.trx
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const renamed = name === file.name ? [] : [{ key: 'renamed', details: { file: file.name, document: name } }]
  return { status: 'added', document, warnings: [...read.warnings, ...renamed] }
}

async function namesTaken(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('documents').select('name').where('ended', 'is', null).execute()
  return rows.map(({ name }) => name)
}

async function writeFirstVersion(
  write: Writer,
  document: string,
  { read, structure, given, said }: Understood,
): Promise<void> {
  const parts = given.role === 'report' ? [] : await partsWithIds(write, structure)
  const voices = await voicesOfKnownSpeakers(write.trx, { read, structure, parts, said })
  const version = await addTextVersion(write, { ...read, document, number: 1, reason: null, parts, voices })
  rememberSketch(version, read.sketch)
}

/** Finds or makes the sessions, tables and propositions that the proposal names. */
async function partsWithIds(write: Writer, structure: ProposedStructure): Promise<Part[]> {
  const ids: string[] = []
  for (const session of structure.sessions) {
    const found = sessionMeant(await sessionTitles(write.trx), session.title)
    ids.push(found?.id ?? (await addSession(write, session)))
  }
  const parts: Part[] = []
  for (const { start, end, session: index, table, proposition, round } of structure.parts) {
    const session = index === null ? null : (ids[index] ?? null)
    parts.push({
      start,
      end,
      session,
      table: session && table ? await tableOf(write, session, table) : null,
      proposition: session && proposition ? await propositionOf(write, session, proposition) : null,
      round: round ?? null,
    })
  }
  return parts
}

/** The session that a title in a text means, if it is there. */
export function sessionMeant<Row extends { id: string; title: string }>(
  standing: readonly Row[],
  title: string,
): Row | undefined {
  return named(standing, (row) => row.title, title) ?? standing.find((row) => isSameTitle(row.title, title))
}

/** Notes say *diner 2* for *denkdiner 2*. */
function isSameTitle(a: string, b: string): boolean {
  const short = (title: string) => foldedName(title).replace(/^denkdiner/u, 'diner')
  return short(a) === short(b)
}
