import { defaultLimit } from '../../../server/ingest/read.ts'
import { readForCommand } from '../../../server/ingest/reader-process.ts'
import { sentenceFor } from '../../../server/messages.ts'
import { type Audited, auditDocument, auditPasted } from '../../../server/reports/auditing.ts'
import { startRound } from '../../../server/reports/rounds.ts'
import { addDocument, understand } from '../../../server/sources/adding.ts'
import { knownDocument } from '../../../server/sources/files.ts'
import { type Call, type Command, fileAt, textOption, UsageError, wordsExpected } from '../command.ts'
import { auditInWords } from './audit-words.ts'

/** Checks every quotation of a report, or one that is pasted, against the sources. */
export const audit: Command = {
  usage: 'audit (BESTAND [--keep] | --quote TEKST)',
  options: { quote: { type: 'string' }, keep: { type: 'boolean' } },
  async run(call) {
    const pasted = textOption(call, 'quote')
    if (pasted === undefined) return auditFile(call)
    wordsExpected(call, { least: 0 })
    if (call.options.keep) throw new UsageError('--keep hoort bij een bestand.')
    const { db } = await call.project()
    return outcomeOf(await auditPasted(db, pasted), [])
  },
}

async function auditFile(call: Call) {
  const [path, ...more] = call.words
  if (path === undefined || more.length > 0)
    throw new UsageError('Noem één bestand, of geef met --quote de woorden.')
  const { db } = await call.project()
  const { document, warnings } = await keptReport(call, path)
  if (call.options.keep !== true) return outcomeOf(await auditDocument(db, document.id), warnings)
  const kept = await startRound(db, { person: (await call.actor()).id, document: document.id })
  const { id, round, result } = kept.result
  const { json, text } = outcomeOf(result, warnings)
  return { json: { ...json, audit: id, round }, text: `${text}\nBewaard als ronde ${round}.` }
}

function outcomeOf(audited: Audited, more: readonly string[]) {
  const warnings = [
    ...more,
    ...(audited.searched.documents === 0 ? [sentenceFor('audit-no-sources')] : []),
    ...(audited.quotes.every(({ verdict }) => verdict === null) ? [sentenceFor('audit-no-quotations')] : []),
  ]
  return {
    json: asJson(audited, warnings),
    text: [...warnings, auditInWords(audited)].join('\n'),
  }
}

/** The report as a document of the project: added when its bytes are new. */
async function keptReport(call: Call, path: string) {
  const { db } = await call.project()
  const file = fileAt(path, defaultLimit)
  const known = await knownDocument(db, file.bytes)
  if (known) {
    const isSource = known.role === 'source'
    return {
      document: known,
      warnings: isSource ? [sentenceFor('audit-report-is-source', { document: known.name })] : [],
    }
  }
  const read = await readForCommand(file.bytes, file.name)
  const added = await addDocument(
    db,
    (await call.actor()).id,
    understand({ ...file, read }, { role: 'report' }),
  )
  return {
    document: added.document,
    warnings: [
      sentenceFor('audit-report-added', { document: added.document.name }),
      ...added.warnings.map(({ key, details }) => sentenceFor(key, details)),
    ],
  }
}

/** What `--json` prints; what is not known is left out. */
function asJson(
  { report, searched, excluded, quotes, extents, counts }: Audited,
  warnings: readonly string[],
) {
  return {
    report,
    searched,
    excluded,
    quotes: quotes.map(({ page, ...quotation }) => ({ ...quotation, ...(page !== null && { page }) })),
    counts,
    extents,
    warnings,
  }
}
