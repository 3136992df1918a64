import { exportCodebook, importCodebook } from '../../../server/codebook/table.ts'
import { sentenceFor } from '../../../server/messages.ts'
import { type Command, fileAt, wordsExpected } from '../command.ts'

/** Takes over a codebook from CSV. */
export const codebookImport: Command = {
  usage: 'codebook import BESTAND.csv',
  async run(call) {
    const [path = ''] = wordsExpected(call, { least: 1 })
    const file = fileAt(path)
    const { db } = await call.project()
    const { unused, added, changed, unchanged } = await importCodebook(db, (await call.actor()).id, file)
    for (const column of unused) process.stderr.write(`${sentenceFor('csv-column-unused', { column })}\n`)
    return {
      json: { added, changed, unchanged },
      text: `${added} codes toegevoegd, ${changed} gewijzigd, ${unchanged} gelijk gebleven.`,
    }
  },
}

/** Prints the codebook as CSV. */
export const codebookExport: Command = {
  usage: 'codebook export',
  async run(call) {
    wordsExpected(call, { least: 0 })
    const { db } = await call.project()
    const csv = await exportCodebook(db)
    return { json: { csv }, text: csv }
  },
}
