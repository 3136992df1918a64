import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { importCodebook } from '../codebook/table.ts'
import { importCodings } from '../codings/table.ts'
import { newId } from '../database/ids.ts'
import { holdFolder } from '../database/lock.ts'
import { personNamed } from '../database/people.ts'
import { isProject, nameProject, openProject, type Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { mustWrite } from '../database/writable.ts'
import { record } from '../database/write.ts'
import { readText } from '../ingest/read.ts'
import { installed } from '../installed.ts'
import { sentenceFor } from '../messages.ts'
import { understand, writeDocument } from '../sources/adding.ts'
import { importParticipants } from '../sources/participants.ts'
import { addSession, propositionOf, tableOf } from '../sources/sessions.ts'
import { documentNamed } from '../sources/store.ts'
import { argueExample } from './arguing.ts'
import { chartExample } from './charting.ts'
import { type Manifest, manifestSchema } from './manifest.ts'

/**
 * Makes the example project in a folder. It is built aside and put in place whole, so never found half; of two
 * programs that begin at once one makes it.
 * @throws {AppError} forbidden - the folder cannot be written; conflict - a server or another program holds it
 */
export async function makeExample(folder: string): Promise<void> {
  const aside = join(folder, '.voorbeeld')
  mustWrite(folder)
  const release = holdFolder(folder)
  try {
    if (isProject(folder)) return
    rmSync(aside, { recursive: true, force: true })
    const project = await openProject(aside, { make: true })
    try {
      await fillWithExample(project, join(installed, 'corpus'))
      project.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      await project.close()
    }
    renameSync(join(aside, 'project.sqlite'), join(folder, 'project.sqlite'))
  } finally {
    rmSync(aside, { recursive: true, force: true })
    release()
  }
}

/** Fills an empty project with what a corpus folder holds: sessions, documents, codebook, codings, threads, quotes. */
export async function fillWithExample(project: Project, corpus: string): Promise<void> {
  const { db } = project
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(corpus, 'project.json'), 'utf8')))
  const { id: person } = await personNamed(db, 'Voorbeeld')
  const { title, organisation } = manifest
  await nameProject(db, person, { title, organisation })
  await addSessions(db, person, manifest, corpus)
  await addDocuments(db, person, manifest, corpus)
  const file = (path: string) => ({ name: path, bytes: readFileSync(join(corpus, path)) })
  await importCodebook(db, person, file('codebook.csv'))
  for (const name of readdirSync(join(corpus, 'codings')).sort()) {
    const { refused } = await importCodings(db, person, file(join('codings', name)))
    const [first] = refused
    if (first) throw new Error(`${name}, row ${first.row}: ${sentenceFor(first.key, first.details)}`)
  }
  await argueExample(project, manifest)
  await chartExample(project, manifest)
}

async function addSessions(db: Db, person: string, manifest: Manifest, corpus: string): Promise<void> {
  for (const session of manifest.sessions) {
    await record(db, { person, act: 'session.add' }, async (write) => {
      const id = await addSession(write, session)
      for (const table of session.tables) await tableOf(write, id, table)
      for (const { title, votes } of session.propositions) await propositionOf(write, id, title, votes)
      if (!session.participants) return
      const bytes = readFileSync(join(corpus, session.participants))
      await importParticipants(write, id, { name: session.participants, bytes })
    })
  }
}

async function addDocuments(db: Db, person: string, manifest: Manifest, corpus: string): Promise<void> {
  for (const { file, session, table, role, voice } of manifest.documents) {
    const bytes = readFileSync(join(corpus, 'documents', file))
    const read = await readText(bytes, file)
    const given = {
      role,
      ...(session !== null && { session }),
      ...(table && { table }),
      ...(voice && { voice }),
    }
    const id = newId()
    await record(db, { person, act: 'document.add', subject: id }, (write) =>
      writeDocument(write, id, understand({ name: file, bytes, read }, given)),
    )
  }
  const twins = manifest.documents.filter((document) => document.sameTalkAs !== undefined)
  await record(db, { person, act: 'document.change' }, async (write) => {
    for (const { file, sameTalkAs } of twins) {
      const first = await documentNamed(write.trx, sameTalkAs ?? '')
      const second = await documentNamed(write.trx, file)
      const talk = first.same_talk ?? newId()
      if (!first.same_talk) await write.update('documents', { id: first.id }, { same_talk: talk })
      await write.update('documents', { id: second.id }, { same_talk: talk })
    }
  })
}
