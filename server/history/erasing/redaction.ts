import type { KeptTables } from '../../database/tables.ts'
import { type Rest, unpackRests } from '../../matrix/rest.ts'
import type { Span } from '../../text/span.ts'
import { atOnce } from '../../turns.ts'
import type { Erased } from './erased.ts'
import { reasonLeft } from './erased-version.ts'
import { scrubbedText, scrubbingText } from './scrubbing.ts'
import { leftAt } from './stretches.ts'

type TableName = keyof KeptTables
type Values = Record<string, unknown>

/** A row without the words that are erased. */
export interface Redacted {
  readonly values: Values
  /** Nothing of it can stand any more. */
  readonly isGone: boolean
}

/** What goes with a row that stands on erased words alone, beside the words themselves. */
const alongside: { readonly [T in TableName]?: Values } = {
  decisions: { because: '[]' },
  evidence: { reason: null },
  quotes: { attribution: '', layers: null, approval_note: null },
}

const onText = new Set<TableName>([
  ...(['codings', 'coding_places', 'decisions', 'evidence', 'quotes', 'code_examples'] as const),
  ...(['landings', 'mask_refusals', 'sampled_sentences'] as const),
])

/** What goes of a row that belongs to a document, a participant or a round that goes. */
const emptied: { readonly [T in TableName]?: Values } = {
  document_files: { name: 'gewist' },
  structures: { parts: '[]', voices: '', speakers: null },
  masks: {},
  readings: {},
  sample_readings: {},
  suggestion_modes: {},
  participants: { name: '', pseudonym: null },
  attendances: { role: '', organisation: '', group_name: '', tables: '[]', is_host: 0, is_notetaker: 0 },
  agreements: { agreed_on: null, how: '' },
  audits: { result: '', sample: null },
  findings: { remark: '' },
  replies: { remark: '' },
  closings: { exception: null },
  judgements: { remark: '' },
  memos: { text: '', exact: null },
}

/** Columns that hold a text with its blocks: `erasedVersion` sees to those. */
const heavy: ReadonlySet<string> = new Set(['text', 'blocks', 'sentences', 'repairs', 'comments'])
/** The words of a span come from its text, never from a search for names. */
const spoken: ReadonlySet<string> = new Set(['exact', 'prefix', 'suffix'])

/**
 * A row as it stands, or stood at some time, without what is erased. The same row gives the same result wherever it is
 * kept: in its table, or in the payload of an event.
 */
export const redactedRow = (table: TableName, row: Values, erased: Erased): Redacted =>
  atOnce(redactingRow(table, row, erased))

/** As `redactedRow`, as work that lets others come first: a row can hold megabytes. */
export function* redactingRow(table: TableName, row: Values, erased: Erased): Generator<void, Redacted> {
  const first = byIts(table, row, erased)
  return { ...first, values: yield* scrubbing(table, first.values, erased) }
}

function byIts(table: TableName, row: Values, erased: Erased): Redacted {
  if (isWholly(table, row, erased))
    return { isGone: true, values: { ...row, ...goneValues(table, row, erased) } }
  if (onText.has(table)) return onItsText(table, row, erased)
  if (table === 'memos' && row.subject_kind === 'fragment') return memoLeft(row, erased)
  if (table === 'summaries') return summaryLeft(row, erased)
  if (table === 'documents') return { isGone: false, values: renamed(row, erased) }
  if (table === 'text_versions') return { isGone: false, values: versionOf(row, erased) }
  return { isGone: false, values: row }
}

/** Whether a row goes with the document, the participant, the round or the memo that it is of. */
function isWholly(table: TableName, row: Values, erased: Erased): boolean {
  const [id, document] = [String(row.id), String(row.document)]
  if (table === 'memos') return erased.memos.has(id)
  if (table === 'documents') return erased.documents.has(id)
  if (table === 'participants') return erased.participants.has(id)
  if (table === 'attendances' || table === 'agreements')
    return erased.participants.has(String(row.participant))
  if (table === 'audits') return erased.audits.has(id)
  if (typeof row.audit === 'string') return erased.audits.has(row.audit)
  if (table === 'structures') {
    const text = erased.texts.get(String(row.version))
    return text !== undefined && erased.documents.has(text.document)
  }
  return table in emptied && erased.documents.has(document)
}

function goneValues(table: TableName, row: Values, erased: Erased): Values {
  if (table === 'documents') {
    return { name: erased.fileNames.get(String(row.id)), title: null, date: null }
  }
  if (table === 'memos') return { text: '', exact: row.exact === null ? null : '' }
  if (table === 'audits') return { ...emptied.audits, conclusion: withoutReasons(row.conclusion) }
  return Object.fromEntries(Object.entries(emptied[table] ?? {}).filter(([column]) => column in row))
}

/** Who closed a round and when stays; why they did is in words of theirs about the report. */
function withoutReasons(conclusion: unknown): unknown {
  if (typeof conclusion !== 'string') return conclusion
  const closed: { reason?: string | null; exceptions?: { reason: string }[] } = JSON.parse(conclusion)
  const exceptions = closed.exceptions?.map((one) => ({ ...one, reason: '' }))
  return JSON.stringify({ ...closed, reason: null, ...(exceptions && { exceptions }) })
}

function renamed(row: Values, { fileNames }: Erased): Values {
  const name = fileNames.get(String(row.id))
  return name === undefined ? row : { ...row, name }
}

function versionOf(row: Values, erased: Erased): Values {
  const text = erased.texts.get(String(row.id))
  if (!text || typeof row.reason !== 'string') return row
  return { ...row, reason: reasonLeft({ reason: row.reason }, text, erased) }
}

const spanOf = ({ start, end }: Values): Span => ({ start: Number(start), end: Number(end) })

function onItsText(table: TableName, row: Values, erased: Erased): Redacted {
  const text = erased.texts.get(String(row.version))
  const left = text && leftAt(text, spanOf(row))
  if (!left) return { isGone: false, values: row }
  const { isGone, exact, prefix, suffix } = left
  const anchors = { exact, ...('prefix' in row && { prefix, suffix }) }
  return { isGone, values: { ...row, ...anchors, ...(isGone && alongside[table]) } }
}

function memoLeft(row: Values, erased: Erased): Redacted {
  const text = erased.texts.get(String(row.subject))
  const left = text && leftAt(text, spanOf(row))
  if (!left) return { isGone: false, values: row }
  return { isGone: left.isGone, values: { ...row, exact: left.exact, ...(left.isGone && { text: '' }) } }
}

/**
 * A summary goes with the last of the fragments that it rests on. Of one that rests on more than what is erased the
 * words of those fragments go, as `scrubbed` sees to, and its cell says so.
 */
function summaryLeft(row: Values, erased: Erased): Redacted {
  const rests = restsOf(row)
  const isGone = rests.length > 0 && rests.every((rest) => rest.exact === '' || goesAt(rest, erased))
  return { isGone, values: isGone ? { ...row, text: '' } : row }
}

const restsOf = ({ fragments }: Values) => (typeof fragments === 'string' ? unpackRests(fragments) : [])

function goesAt({ version, ...span }: Rest, { texts }: Erased): boolean {
  const text = texts.get(version)
  return text !== undefined && leftAt(text, span)?.isGone === true
}

/** Texts of so many characters are scrubbed in the blink of an eye. */
const short = 10_000

/** Names, and words of erased stretches that stand in lists and kept results. */
function* scrubbing(table: TableName, row: Values, erased: Erased): Generator<void, Values> {
  if (table === 'people') return row
  const isNear =
    ['document', 'version', 'session', 'subject', 'id', 'row_subject'].some(
      (column) => typeof row[column] === 'string' && erased.near.has(row[column]),
    ) ||
    (table === 'summaries' && restsOf(row).some(({ version }) => erased.near.has(version)))
  const where = typeof row.version === 'string' ? row.version : null
  const changed: [string, string][] = []
  for (const [column, value] of Object.entries(row)) {
    if (typeof value !== 'string' || value === '') continue
    if (spoken.has(column) || (table === 'text_versions' && heavy.has(column))) continue
    const around = { isNear, where }
    const left =
      value.length < short ? scrubbedText(value, erased, around) : yield* scrubbingText(value, erased, around)
    if (left !== value) changed.push([column, left])
  }
  return changed.length === 0 ? row : { ...row, ...Object.fromEntries(changed) }
}
