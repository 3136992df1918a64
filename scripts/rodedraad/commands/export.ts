import { type Exportable, exportables, exportTo } from '../../../server/exports/export-to.ts'
import { type Command, pathOf, textOption, UsageError, wordsExpected } from '../command.ts'

const isExportable = (what: string): what is Exportable => Object.hasOwn(exportables, what)

/** Writes codings, quote sets, threads or memos to a file, in the format of its ending. */
export const exportCommand: Command = {
  usage: 'export codings|quotes|threads|memos [TITEL] --to BESTAND [--public-url URL]',
  options: { to: { type: 'string' }, 'public-url': { type: 'string' } },
  async run(call) {
    const [what = '', name] = wordsExpected(call, { least: 1, most: 2 })
    const to = textOption(call, 'to')
    if (!isExportable(what) || to === undefined)
      throw new UsageError('Noem wat u uitvoert, en waarheen met --to.')
    const { db } = await call.project()
    const publicUrl = textOption(call, 'public-url')
    const done = await exportTo(db, what, { name, publicUrl }, pathOf(to))
    return { json: done, text: `${done.rows} rijen in ${done.file}` }
  },
}
