import { z } from 'zod'
import { type Project, projectTitle } from '../database/project.ts'
import { inLanguage } from '../language/language.ts'
import { matrixNamed } from '../matrix/store.ts'
import { inParts } from '../progress.ts'
import { Desk } from '../quotes/desk.ts'
import { quoteSetNamed } from '../quotes/store.ts'
import { roundOf } from '../reports/store.ts'
import { threadNamed } from '../threads/store.ts'
import { exportArchive } from './archive/archive.ts'
import { auditFormats, exportAudit } from './audit/audit.ts'
import { exportCodingTable } from './codings.ts'
import { contributionFormats, exportContribution } from './contribution.ts'
import { maskedCopyFile } from './copy/copy-file.ts'
import { copyTitle } from './copy/masked-copy.ts'
import { exportDossier } from './dossier/dossier.ts'
import { fileTitle } from './file-title.ts'
import { exportMatrix, matrixFormats } from './matrix.ts'
import { exportMemos, memoFormats } from './memos.ts'
import type { Checked } from './method/gathering.ts'
import { checkAndKeep } from './method/last-check.ts'
import { exportMethod, methodFormats } from './method/method.ts'
import { exportProject } from './project.ts'
import { exportQuoteSet, quoteForms } from './quote-set.ts'
import { type ExportFile, formats, mediaTypes } from './sheet.ts'
import { exportThread } from './thread.ts'

/** What somebody wants to take along, and in what form. */
export const exportWanted = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('quote-set'),
    id: z.string(),
    format: z.enum(formats),
    edition: z.number().int().positive().optional(),
    form: z.enum(quoteForms).optional(),
  }),
  z.object({ what: z.literal('thread'), id: z.string(), format: z.enum(formats) }),
  z.object({ what: z.literal('contribution'), session: z.string(), format: z.enum(contributionFormats) }),
  z.object({ what: z.literal('audit'), id: z.string(), format: z.enum(auditFormats) }),
  z.object({ what: z.literal('matrix'), id: z.string(), format: z.enum(matrixFormats) }),
  z.object({ what: z.literal('codings'), format: z.enum(['csv', 'xlsx']) }),
  z.object({ what: z.literal('memos'), format: z.enum(memoFormats), masked: z.boolean().optional() }),
  z.object({ what: z.literal('method'), format: z.enum(methodFormats) }),
  z.object({ what: z.literal('dossier'), set: z.string().optional() }),
  z.object({ what: z.literal('project') }),
  /** The whole record, for whoever keeps archives: nothing in it is masked. */
  z.object({ what: z.literal('archive') }),
  /** A masked copy, made by a person. */
  z.object({ what: z.literal('copy'), person: z.string() }),
])
export type ExportWanted = z.output<typeof exportWanted>

/** A file with the name under which somebody keeps it. */
export interface NamedFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string
  readonly mediaType: string
}

/** What an export needs to know of where it is made. */
interface Around {
  /** The address that permanent links begin with; null prints none. */
  readonly publicUrl: string | null
  /** What `verify` says, for an account of the method. */
  readonly checkedNow: () => Promise<Checked>
  /** A folder for what is made on the way; the system's own when absent. */
  readonly within?: string | undefined
}

/**
 * Makes what somebody wants to take along, of what stands now. In Dutch, whoever asks for it: that is the language of
 * the project, and the same work gives everybody the same file.
 * @throws {AppError} not-found - there is no such set, thread, session or round; invalid - not in that format
 */
export async function makeExport(
  project: Exported,
  wanted: ExportWanted,
  around: Around,
): Promise<NamedFile> {
  return inLanguage('nl', () => made(project, wanted, around))
}

type Exported = Pick<Project, 'db' | 'derived' | 'folder' | 'sqlite'>

async function made(
  project: Exported,
  wanted: ExportWanted,
  { publicUrl, within, ...around }: Around,
): Promise<NamedFile> {
  const { db } = project
  const checkedNow = () => checkAndKeep(project, around.checkedNow)
  const words = async (title: string) => (await new Desk(db).outward()).words(title)
  switch (wanted.what) {
    case 'quote-set': {
      const { id, title } = await quoteSetNamed(db, wanted.id)
      const { format, edition, form } = wanted
      const file = await exportQuoteSet(db, id, format, { publicUrl, edition, form })
      return named(file, (await words(title)) + (edition === undefined ? '' : ` editie ${edition}`))
    }
    case 'thread': {
      const { id, title } = await threadNamed(db, wanted.id)
      return named(await exportThread(db, id, wanted.format), await words(title))
    }
    case 'contribution':
      return named(
        await exportContribution(db, wanted.session, wanted.format),
        'Wat is er met onze inbreng gebeurd',
      )
    case 'audit': {
      const { document, audit } = await roundOf(db, wanted.id)
      const title = (await new Desk(db).outward()).file(document.title ?? document.name)
      const file = await exportAudit(db, audit.id, wanted.format)
      return named(file, `Rapporttoets ${title}, ronde ${audit.round}`)
    }
    case 'matrix': {
      const { id, title } = await matrixNamed(db, wanted.id)
      return named(await exportMatrix(db, id, wanted.format, { publicUrl }), await words(title))
    }
    case 'codings':
      return named(await exportCodingTable(db, wanted.format), 'coderingen')
    case 'memos':
      return named(
        await exportMemos(db, wanted.format, wanted.masked),
        wanted.masked ? 'memo’s gelakt' : 'memo’s',
      )
    case 'method':
      return named(
        await withCheck(checkedNow, (checked) => exportMethod(db, wanted.format, checked), 1),
        'verantwoording',
      )
    case 'dossier':
      return named(await exportDossier(db, { set: wanted.set, publicUrl }), 'controledossier')
    case 'project': {
      const title = (await words((await projectTitle(db)).title)) || 'project'
      return named(
        await withCheck(checkedNow, (checked) => exportProject(db, checked), 4),
        `${title} voor anderen`,
      )
    }
    case 'archive': {
      const { title } = await projectTitle(db)
      return named(
        await withCheck(checkedNow, (checked) => exportArchive(db, { checked }), 4),
        `${title.trim() || 'project'} archief`,
      )
    }
    case 'copy': {
      const title = copyTitle(await words((await projectTitle(db)).title))
      const bytes = await maskedCopyFile(project, wanted.person, within)
      return { bytes, name: `${fileTitle(title)}.sqlite`, mediaType: 'application/vnd.sqlite3' }
    }
  }
}

/** @param weight - how long the making takes beside the check */
async function withCheck(
  checkedNow: Around['checkedNow'],
  make: (checked: Checked) => Promise<ExportFile>,
  weight: number,
): Promise<ExportFile> {
  const part = inParts({ check: 1, making: weight })
  const checked = await part('check', checkedNow)
  return part('making', () => make(checked))
}

function named({ bytes, format }: ExportFile, title: string): NamedFile {
  return { bytes, name: `${fileTitle(title)}.${format}`, mediaType: mediaTypes[format] }
}
