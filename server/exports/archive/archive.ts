import { atOneMoment } from '../../database/one-moment.ts'
import { projectTitle } from '../../database/project.ts'
import type { Db } from '../../database/tables.ts'
import { inParts } from '../../progress.ts'
import type { Checked } from '../method/gathering.ts'
import { methodPaper } from '../method/method.ts'
import type { ExportFile, Paper } from '../sheet.ts'
import { WrittenZip } from '../written-zip.ts'
import { joinedBytes } from '../zipped.ts'
import { archiveDesk } from './desk.ts'
import { groupsOf, weights } from './groups.ts'
import type { Reference } from './mdto.ts'
import { plain } from './names.ts'
import { readMe, unknown } from './read-me.ts'
import { type About, ArchiveWriter } from './writing.ts'

export interface ArchiveOptions {
  /** What `verify` said, for the account of the method. */
  readonly checked?: Checked | undefined
  /** ISO 8601; now when absent. */
  readonly at?: string
}

/**
 * The whole record of a project for whoever keeps archives, readable without this program: every file as it came, every
 * text, and all that people made of them in open formats, with metadata beside each file. NOTHING in it is masked. It
 * is read at one moment and written while it is made, so that it need not fit in memory.
 * @param write takes each piece of the zip, in order
 * @returns how many files there are, metadata aside
 * @throws {AppError} too-large - more than a zip can hold; internal | conflict - what is kept is damaged
 */
export async function writeArchive(
  db: Db,
  write: (piece: Uint8Array) => void,
  { checked, at = new Date().toISOString() }: ArchiveOptions = {},
): Promise<number> {
  const part = inParts({ account: 1, record: 9 })
  return atOneMoment(db, async (trx) => {
    const account = await part('account', () => methodPaper(trx, checked))
    return part('record', () => written(trx, { write, account, at }))
  })
}

/** As `writeArchive`, as one file. */
export async function exportArchive(db: Db, options: ArchiveOptions = {}): Promise<ExportFile> {
  const pieces: Uint8Array[] = []
  const rows = await writeArchive(db, (piece) => pieces.push(piece), options)
  return { bytes: joinedBytes(pieces), format: 'zip', rows }
}

/** Whether the project says of which organisation it is, as the metadata of an archive asks. */
export async function hasOrganisation(db: Db): Promise<boolean> {
  return (await projectTitle(db)).organisation.trim() !== ''
}

interface Written {
  readonly write: (piece: Uint8Array) => void
  readonly account: Paper
  readonly at: string
}

async function written(db: Db, { write, account, at }: Written): Promise<number> {
  const about = await aboutProject(db, at)
  const zip = new WrittenZip(write, at)
  const writer = new ArchiveWriter(zip, about)
  const root = writer.root(`project_${plain(about.title)}`)
  await writer.top('LEESMIJ.txt', readMe(about, root.path))
  const part = inParts(weights)
  const parts: Reference[] = []
  for (const group of groupsOf(await archiveDesk(db, about.mark), account)) {
    const done = await part(group.folder, () => writer.group(root, group))
    if (done) parts.push(done)
  }
  await writer.closeRoot(root, parts, [
    'Het hele project: wat er is verzameld, hoe het is gelezen, welke rode draden en citaten eruit kwamen, en hoe rapporten eraan zijn getoetst.',
    'Er is niets gelakt.',
  ])
  await zip.add('controlegetallen.txt', writer.sums())
  zip.end()
  return writer.files
}

async function aboutProject(db: Db, at: string): Promise<About> {
  const { title, organisation } = await projectTitle(db)
  const first = await db.selectFrom('events').select('id').orderBy('seq').limit(1).executeTakeFirst()
  return {
    mark: first?.id ?? 'project',
    title: title.trim() || 'Project zonder titel',
    organisation: organisation.trim() || unknown,
    at,
  }
}
