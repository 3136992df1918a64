import { basename, join } from 'node:path'
import { type CodedFolder, codedFolder, projectOf } from '../../../server/example/coded-folder.ts'
import { coldReport, type QualityReport, qualityReport } from '../../../server/suggestions/quality/report.ts'
import type { GroupBy } from '../../../server/suggestions/source-sentences.ts'
import {
  type Call,
  type Command,
  type Outcome,
  pathOf,
  textOption,
  UsageError,
  wordsExpected,
} from '../command.ts'
import { qualityTable } from './evaluate-table.ts'

const groupings = ['table', 'session', 'document'] as const

/** Cross-validated quality of the suggestions on the project's own codings, or on those in a folder. */
export const evaluate: Command = {
  usage: 'evaluate [MAP [--codebook BESTAND]] [--by table|session|document]',
  options: { by: { type: 'string' }, codebook: { type: 'string' } },
  async run(call) {
    const [folder] = wordsExpected(call, { least: 0, most: 1 })
    const given = textOption(call, 'by')
    const by = groupings.find((one) => one === given)
    if (given !== undefined && !by) throw new UsageError('--by is table, session of document.')
    if (folder !== undefined) return evaluateFolder(call, codedFolder(pathOf(folder)), by)
    if (textOption(call, 'codebook') !== undefined) throw new UsageError('--codebook hoort bij een map.')
    const { db, derived } = await call.project()
    const quality = await qualityReport(db, derived, by)
    return { json: quality, text: qualityTable(quality) }
  },
}

interface Measured {
  readonly cold: QualityReport
  readonly crossValidated: QualityReport
}

/** Without codings, and cross-validated, for each codebook of the folder. */
async function evaluateFolder(call: Call, coded: CodedFolder, by?: GroupBy): Promise<Outcome> {
  const chosen = textOption(call, 'codebook')
  const files = chosen ? [pathOf(chosen)] : coded.codebooks.map((name) => join(coded.folder, name))
  const codebooks: Record<string, Measured> = {}
  const tables: string[] = []
  for (const file of files) {
    const measured = await measure(coded, file, by ?? (coded.isCorpus ? 'table' : 'document'))
    codebooks[basename(file)] = measured
    tables.push(
      `${basename(file)}, zonder te leren van coderingen\n${qualityTable(measured.cold)}`,
      `${basename(file)}, geleerd van de andere bronnen\n${qualityTable(measured.crossValidated)}`,
    )
  }
  return { json: { codebooks }, text: tables.join('\n\n') }
}

async function measure(coded: CodedFolder, codebook: string, by: GroupBy): Promise<Measured> {
  const project = await projectOf(coded, codebook)
  try {
    return {
      cold: await coldReport(project.db, project.derived, by),
      crossValidated: await qualityReport(project.db, project.derived, by),
    }
  } finally {
    await project.close()
  }
}
