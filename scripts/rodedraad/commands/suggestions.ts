import { suggestionsFor } from '../../../server/suggestions/named-suggestions.ts'
import { type Command, textOption, wordsExpected } from '../command.ts'

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
        .map((one) => `${one.code} ${one.score.toFixed(2)}${one.withheld ? ' (achtergehouden)' : ''}`)
      return `${document}\t${named.join(', ')}\t${text.replace(/\s+/gu, ' ')}`
    }
    return { json: list, text: list.map(line).join('\n') }
  },
}
