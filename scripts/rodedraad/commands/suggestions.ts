import { qualityOfProject } from '../../../server/suggestions/quality/evaluating.ts'
import { suggestionsFor } from '../../../server/suggestions/table.ts'
import { type Command, textOption, UsageError, wordsExpected } from '../command.ts'

/** Sentences with the codes that are suggested for them, and why. */
export const suggest: Command = {
  usage: 'suggest [--document BRON] [--all]',
  options: { document: { type: 'string' }, all: { type: 'boolean' } },
  async run(call) {
    wordsExpected(call, { least: 0 })
    const { db, derived } = await call.project()
    const wanted = { document: textOption(call, 'document'), all: call.options.all === true }
    const { sentences: list, warnings } = await suggestionsFor(db, derived, wanted)
    for (const warning of warnings) process.stderr.write(`${warning}\n`)
    const line = ({ document, text, suggestions: proposed }: (typeof list)[number]) => {
      const named = proposed
        .filter((one) => one.suggested)
        .map((one) => `${one.code} ${one.score.toFixed(2)}`)
      return `${document}\t${named.join(', ')}\t${text.replace(/\s+/gu, ' ')}`
    }
    return { json: list, text: list.map(line).join('\n') }
  },
}

const groupings = ['table', 'session', 'document'] as const

/** Cross-validated quality of the suggestions on the project's own codings. */
export const evaluate: Command = {
  usage: 'evaluate [--by table|session|document]',
  options: { by: { type: 'string' } },
  async run(call) {
    wordsExpected(call, { least: 0 })
    const by = groupings.find((one) => one === (textOption(call, 'by') ?? 'table'))
    if (!by) throw new UsageError('--by is table, session of document.')
    const { db, derived } = await call.project()
    const quality = await qualityOfProject(db, derived, by)
    const share = (value: number | null) => (value === null ? '  – ' : value.toFixed(2))
    const rows = [...Object.entries(quality.codes), ['alle codes', quality.macro] as const].map(
      ([code, { precision, recall, f1, averagePrecision, support }]) =>
        `${code.padEnd(24)} ${share(precision)}  ${share(recall)}  ${share(f1)}  ${share(averagePrecision)}  ${support}`,
    )
    const header = `${'code'.padEnd(24)} prec. recall F1    gem.prec. aantal`
    return { json: quality, text: [header, ...rows].join('\n') }
  },
}
