import { exportCodings, importCodings, orphanWarnings } from '../../../server/codings/table.ts'
import type { Db } from '../../../server/database/tables.ts'
import { exportMaskedCodings } from '../../../server/exports/codings.ts'
import { writeExport } from '../../../server/exports/writing.ts'
import { sentenceFor } from '../../../server/messages.ts'
import { type Command, fileAt, pathOf, textOption, wordsExpected } from '../command.ts'

/** Takes over codings from CSV: all of it, or nothing and a reason per wrong row. */
export const codingsImport: Command = {
  usage: 'codings import BESTAND.csv [--coder NAAM] [--partial]',
  options: { coder: { type: 'string' }, partial: { type: 'boolean' } },
  async run(call) {
    const [path = ''] = wordsExpected(call, { least: 1 })
    const file = fileAt(path)
    const { db } = await call.project()
    const { added, known, refused, warnings } = await importCodings(db, (await call.actor()).id, {
      ...file,
      coder: textOption(call, 'coder'),
      isPartial: call.options.partial === true,
    })
    const rows = refused.map(({ row, key, details }) => ({ row, reason: sentenceFor(key, details) }))
    const complaints = rows.map(({ row, reason }) => `Regel ${row}: ${reason}`)
    if (rows.length > 0) process.stderr.write(`${complaints.join('\n')}\nEr is niets overgenomen.\n`)
    const told = warnings.map(({ key, details }) => sentenceFor(key, details))
    if (told.length > 0) process.stderr.write(`${told.join('\n')}\n`)
    return {
      json: {
        added,
        known,
        refused: rows,
        warnings: told,
      },
      text: `${added} coderingen toegevoegd, ${known} al bekend, ${rows.length} regels geweigerd.`,
      status: rows.length > 0 ? 1 : 0,
    }
  },
}

/** Every coding as CSV: as it stands, or with `--masked` as others may read it. */
export const codingsExport: Command = {
  usage: 'codings export [--to BESTAND] [--masked]',
  options: { to: { type: 'string' }, masked: { type: 'boolean' } },
  async run(call) {
    wordsExpected(call, { least: 0 })
    const { db } = await call.project()
    const { csv, rows } = call.options.masked === true ? await maskedCsv(db) : await exportCodings(db)
    const warnings = (await orphanWarnings(db)).map(({ key, details }) => sentenceFor(key, details))
    for (const warning of warnings) process.stderr.write(`${warning}\n`)
    const to = textOption(call, 'to')
    if (to === undefined) return { json: { csv, rows, warnings }, text: csv }
    writeExport(pathOf(to), csv)
    return { json: { file: pathOf(to), rows, warnings }, text: `${rows} coderingen in ${pathOf(to)}` }
  },
}

async function maskedCsv(db: Db): Promise<{ csv: string; rows: number }> {
  const { bytes, rows } = await exportMaskedCodings(db)
  return { csv: new TextDecoder().decode(bytes), rows }
}
