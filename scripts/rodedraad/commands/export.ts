import { type Exportable, exportables, exportTo } from '../../../server/exports/export-to.ts'
import { verify } from '../../../server/history/verify.ts'
import { type Command, pathOf, textOption, UsageError, wordsExpected } from '../command.ts'

/** What the rows of an export are called. */
const wordFor: Partial<Record<Exportable, string>> = {
  method: 'onderdelen',
  dossier: 'citaten',
  audit: 'citaten',
}

const isExportable = (what: string): what is Exportable => Object.hasOwn(exportables, what)

/** Writes codings, quote sets, threads, memos, an audit, the account of the method or a control file, by the file's ending. */
export const exportCommand: Command = {
  usage: 'export codings|quotes|threads|memos|audit|method|dossier [TITEL] --to BESTAND [--public-url URL]',
  options: { to: { type: 'string' }, 'public-url': { type: 'string' } },
  async run(call) {
    const [what = '', name] = wordsExpected(call, { least: 1, most: 2 })
    const to = textOption(call, 'to')
    if (!isExportable(what) || to === undefined)
      throw new UsageError('Noem wat u uitvoert, en waarheen met --to.')
    if (what === 'audit' && name === undefined) throw new UsageError('Noem het rapport.')
    const { db } = await call.project()
    const publicUrl = textOption(call, 'public-url')
    const checked = what === 'method' ? await verify(db) : undefined
    const done = await exportTo(
      db,
      what,
      { name, publicUrl, ...(checked && { checked: { ...checked, failures: checked.failures.length } }) },
      pathOf(to),
    )
    return { json: done, text: `${done.rows} ${wordFor[what] ?? 'rijen'} in ${done.file}` }
  },
}
