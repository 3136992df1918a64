import type { Db } from '../../../server/database/tables.ts'
import { hasOrganisation } from '../../../server/exports/archive/archive.ts'
import { type Exportable, exportables, exportTo } from '../../../server/exports/export-to.ts'
import { type QuoteForm, quoteForms } from '../../../server/exports/quote-set.ts'
import { verify } from '../../../server/history/verify.ts'
import { alternatives, counted } from '../../../server/language/figures.ts'
import { sentenceFor } from '../../../server/messages.ts'
import { type Call, type Command, pathOf, textOption, UsageError, wordsExpected } from '../command.ts'

type OneAndMore = readonly [one: string, more: string]

const files: OneAndMore = ['bestand', 'bestanden']
const quotes: OneAndMore = ['citaat', 'citaten']

/** What the rows of an export are called. */
const wordFor: Partial<Record<Exportable, OneAndMore>> = {
  method: ['onderdeel', 'onderdelen'],
  matrix: ['fragment', 'fragmenten'],
  ...{ project: files, archive: files },
  ...{ quotes, dossier: quotes, audit: quotes },
}

const isExportable = (what: string): what is Exportable => Object.hasOwn(exportables, what)

/** What tells how the work was done, and so what was checked. */
const withAccount: ReadonlySet<Exportable> = new Set(['method', 'project', 'archive'])

/** What whoever takes an archive along must know of it. */
async function archiveWarnings(db: Db): Promise<string[]> {
  return [
    sentenceFor('archive-unmasked'),
    ...((await hasOrganisation(db)) ? [] : [sentenceFor('archive-without-organisation')]),
  ]
}

/** @throws {UsageError} another form than there is */
function formOption(call: Call): QuoteForm | undefined {
  const wanted = textOption(call, 'form')
  const found = quoteForms.find((form) => form === wanted)
  if (wanted !== undefined && !found) throw new UsageError('--form is table of running.')
  return found
}

/**
 * Writes codings, quote sets, threads, a matrix, memos, an audit, the account of the method, a control file, the whole
 * project for others or the whole record for an archive, by the file's ending.
 */
export const exportCommand: Command = {
  usage:
    'export codings|quotes|threads|matrix|memos|audit|method|dossier|project|archive [TITEL] --to BESTAND [--form table|running] [--masked] [--public-url URL]',
  options: {
    to: { type: 'string' },
    form: { type: 'string' },
    masked: { type: 'boolean' },
    'public-url': { type: 'string' },
  },
  async run(call) {
    const [what = '', name] = wordsExpected(call, { least: 1, most: 2 })
    const to = textOption(call, 'to')
    if (!isExportable(what))
      throw new UsageError(
        sentenceFor('export-unknown', { what, choices: alternatives(Object.keys(exportables)) }),
      )
    if (to === undefined) throw new UsageError('Noem met --to het bestand waarin het komt te staan.')
    if (what === 'audit' && name === undefined) throw new UsageError('Noem het rapport.')
    if (what === 'matrix' && name === undefined) throw new UsageError('Noem de matrix.')
    const form = formOption(call)
    const { db } = await call.project()
    const publicUrl = textOption(call, 'public-url')
    const checked = withAccount.has(what) ? await verify(db) : undefined
    const done = await exportTo(
      db,
      what,
      {
        name,
        publicUrl,
        form,
        isMasked: call.options.masked === true,
        ...(checked && { checked: { ...checked, failures: checked.failures.length } }),
      },
      pathOf(to),
    )
    const warnings = what === 'archive' ? await archiveWarnings(db) : undefined
    for (const warning of warnings ?? []) process.stderr.write(`${warning}\n`)
    const words = wordFor[what] ?? ['rij', 'rijen']
    return {
      json: { ...done, ...(warnings && { warnings }) },
      text: `${counted(done.rows, ...words)} in ${done.file}`,
    }
  },
}
