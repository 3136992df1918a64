import { z } from 'zod'
import type { FieldErrors } from '../../views/parts/errors.ts'
import { sessionKinds } from '../database/tables.ts'
import { invalid } from '../errors.ts'
import { optionalDayField } from '../http/day.ts'
import { textField } from '../http/form.ts'
import type { ReadOptions, ReadText } from '../ingest/read.ts'
import { type ColumnChoice, columnMeanings, type SheetChoice, type TableReading } from '../ingest/reading.ts'
import type { ProposedSession } from '../ingest/structure.ts'
import { sentenceFor } from '../messages.ts'
import { type Voice, voices } from '../text/block.ts'
import type { Given, Understood } from './adding.ts'
import type { Typed } from './in-place.ts'
import { type CorrectedPart, type Corrections, chosenSession } from './proposal.ts'
import { longestProposition } from './session-form.ts'
import type { Session } from './sessions.ts'
import type { ReadUpload } from './upload.ts'

const voiceField = z
  .enum(['', ...voices])
  .default('')
  .transform((voice): Voice | null => voice || null)

/** What somebody says of a whole file; what is left empty is read from the file itself. */
export const givenForm = z
  .object({
    role: z.enum(['source', 'report']),
    session: textField(300).default(''),
    table: textField(300).default(''),
    voice: voiceField,
  })
  .transform(
    ({ role, session, table, voice }): Given => ({
      role,
      ...(session && { session }),
      ...(table && { table }),
      ...(voice && { voice }),
    }),
  )

/** The fields of a preview, read by their numbered names. */
class Fields {
  readonly errors: Record<string, string[]> = {}
  readonly typed: Typed

  constructor(typed: Typed) {
    this.typed = typed
  }

  read<S extends z.ZodType>(name: string, schema: S, fallback: z.output<S>): z.output<S> {
    const result = schema.safeParse(this.typed[name]?.[0] ?? '')
    if (result.success) return result.data
    const isDate = name.endsWith('date')
    this.errors[name] = [sentenceFor(isDate ? 'date-unknown' : 'field-too-long')]
    return fallback
  }

  refuse(name: string, key: string): void {
    this.errors[name] = [sentenceFor(key)]
  }
}

/** What a person corrected in the preview of a file, or what is wrong with it per field. */
export function correctionsIn(
  typed: Typed,
  { structure, given }: Understood,
  known: readonly Session[],
): { corrections: Corrections; errors: FieldErrors } {
  const fields = new Fields(typed)
  const isSource = given.role === 'source'
  const corrections = {
    title: fields.read('title', textField(300), '') || null,
    date: fields.read('date', optionalDayField, null),
    sessions: isSource ? structure.sessions.map((_, at) => sessionIn(fields, at, known)) : [],
    parts: isSource ? structure.parts.map((_, at) => partIn(fields, at, structure.sessions.length)) : [],
  }
  return { corrections, errors: fields.errors }
}

function sessionIn(fields: Fields, at: number, known: readonly Session[]): ProposedSession {
  const name = `session-${at}`
  const chosen = fields.read(name, z.string(), 'new')
  const title = fields.read(`${name}-title`, textField(300), '')
  const date = fields.read(`${name}-date`, optionalDayField, null)
  const place = fields.read(`${name}-place`, textField(200), '')
  const kind = fields.read(`${name}-kind`, z.enum(sessionKinds).catch('anders'), 'anders')
  const fresh = { title, kind, ...(date && { date }), ...(place && { place }) }
  if (chosen === 'new' && title === '') fields.refuse(`${name}-title`, 'session-without-title')
  const isGone = chosen !== 'new' && !known.some(({ id }) => id === chosen)
  if (isGone) fields.refuse(name, 'session-gone')
  return isGone ? fresh : chosenSession({ chosen, fresh }, known)
}

function partIn(fields: Fields, at: number, sessions: number): CorrectedPart {
  const name = `part-${at}`
  const index = fields.read(`${name}-session`, z.string(), '')
  const isSession = /^\d{1,6}$/u.test(index) && Number(index) < sessions
  return {
    session: isSession ? Number(index) : null,
    table: fields.read(`${name}-table`, textField(300), ''),
    proposition: fields.read(`${name}-proposition`, textField(longestProposition), ''),
    voice: fields.read(`${name}-voice`, voiceField.catch(null), null),
  }
}

/** How a person says that a file is to be read: the encoding of its letters, or what its columns stand for. */
export function optionsIn(typed: Typed, { options }: ReadUpload, { table }: ReadText): ReadOptions {
  const encoding = z.string().min(1).max(40).optional().catch(undefined).parse(typed.encoding?.[0])
  if (encoding !== undefined) return { ...options, encoding }
  return table ? { ...options, columns: columnsIn(typed, table) } : options
}

function columnsIn(typed: Typed, { sheets, chosen }: TableReading): ColumnChoice {
  const meaning = z.enum(columnMeanings).catch('left-out')
  const choices = sheets.map((sheet, at): SheetChoice => {
    const meanings = sheet.columns.map((_, column) => meaning.parse(typed[`column-${at}-${column}`]?.[0]))
    const isTicked = (name: string) => typed[`${name}-${at}`]?.[0] === 'yes'
    return { ...chosen.sheets[at], isRead: isTicked('sheet'), hasNames: isTicked('names'), meanings }
  })
  if (!choices.some(({ isRead }) => isRead)) invalid('columns-none')
  return { sheets: choices }
}
