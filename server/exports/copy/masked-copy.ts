import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp } from '../../database/backup.ts'
import { newId } from '../../database/ids.ts'
import { atOneMoment } from '../../database/one-moment.ts'
import { openProject, type Project, projectTitle } from '../../database/project.ts'
import type { Db } from '../../database/tables.ts'
import { record } from '../../database/write.ts'
import { inParts } from '../../progress.ts'
import { Desk } from '../../quotes/desk.ts'
import { hidesTables } from '../../quotes/table-words.ts'
import { Copying } from './copying.ts'
import { copyDecisions } from './decisions.ts'
import { copyDocuments, maskedTexts } from './documents.ts'
import { copyMatrices } from './matrices.ts'
import { copySamples } from './samples.ts'
import { copyThreadsAndQuotes } from './threads.ts'

/**
 * Writes a project of its own in which nothing stands that others may not read: texts, titles and remarks follow the
 * rules for quoting. It holds no original file, no list of participants, no masks (the texts have them), no editions,
 * no audits, and no log of before: its log begins with the making of the copy. Its title says what it is.
 * @param person id of who makes it
 * @throws {AppError} conflict - the file exists
 */
export async function maskedCopy(
  project: Pick<Project, 'db'>,
  person: string,
  to: string,
  within = tmpdir(),
): Promise<void> {
  const folder = mkdtempSync(join(within, 'rode-draad-'))
  const copy = await openProject(folder, { make: true })
  const part = inParts({ copying: 8, file: 1 })
  try {
    await part('copying', () => copyInto(copy.db, project.db, person))
    part('file', () => backUp(copy, to))
  } finally {
    await copy.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes what others may read of a project, at one moment, into an empty database, as one act. */
export async function copyInto(to: Db, from: Db, person: string): Promise<void> {
  await atOneMoment(from, (trx) => copyOf(trx, to, person))
}

async function copyOf(from: Db, to: Db, person: string): Promise<void> {
  const desk = new Desk(from)
  const outward = await desk.outward()
  const part = inParts({ texts: 1, rows: 9 })
  const texts = await part('texts', () => maskedTexts(desk))
  const act = { person, act: 'project.masked-copy' }
  await part('rows', () =>
    record(to, act, async (write) => {
      const copying = new Copying(write, desk, outward)
      await copying.countRows()
      await copyFrame(copying)
      await copyDocuments(copying, texts)
      await copyDecisions(copying)
      await copySamples(copying)
      await copyThreadsAndQuotes(copying)
      await copyMatrices(copying)
    }),
  )
}

/** What a copy is called. */
export const copyTitle = (title: string) => (title === '' ? 'Gelakte kopie' : `${title} (gelakte kopie)`)

/** The project, who works in it, and its sessions. */
async function copyFrame(copying: Copying): Promise<void> {
  const { outward } = copying
  await copying.rows('people', (row) => row)
  await copying.rows('project', (row) => ({
    ...row,
    title: copyTitle(outward.words(row.title)),
    organisation: outward.words(row.organisation),
  }))
  if ((await projectTitle(copying.desk.db)).id === null) {
    await copying.write.insert('project', {
      ...{ id: newId(), title: copyTitle(''), organisation: '', retain_until: null },
    })
  }
  await copying.rows('sessions', (row) => ({
    ...row,
    title: outward.words(row.title),
    place: outward.maybe(row.place),
    guest: outward.maybe(row.guest),
  }))
  const register = await copying.desk.register()
  await copying.rows('tables', (row) =>
    copying.has(row.session) && !hidesTables(register, row.session)
      ? { ...row, title: outward.words(row.title) }
      : undefined,
  )
  await copying.rows('propositions', (row) =>
    copying.has(row.session) ? { ...row, title: outward.words(row.title) } : undefined,
  )
}
