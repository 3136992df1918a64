import { z } from 'zod'
import { quotingRules, sessionKinds, type Vote } from '../database/tables.ts'
import { invalid } from '../errors.ts'
import { optionalDayField } from '../http/day.ts'
import { listField, revisionField, textField } from '../http/form.ts'

const optionalText = (longest: number) => textField(longest).transform((value) => value || null)

export const titleField = (emptyKey: string, longest = 300) =>
  textField(longest).pipe(z.string().min(1, emptyKey))

/** What is said of a session on its own page. */
export const sessionForm = z.object({
  title: titleField('session-without-title'),
  kind: z.enum(sessionKinds, { error: 'kind-unknown' }),
  date: optionalDayField,
  place: optionalText(200),
  rule: z.enum(quotingRules, { error: 'rule-unknown' }),
  guest: optionalText(300),
})

export const changedSessionForm = sessionForm.extend({ revision: revisionField })

export const tableForm = z.object({ title: titleField('tables-without-title'), revision: revisionField })

const cells = listField(z.string().max(100))

/** As long as the cell of a spreadsheet may be: what somebody put to a table is kept whole. */
export const longestProposition = 32_767

/** A proposition with its votes, one row of cells each; a row that is left empty does not count. */
export const propositionForm = z.object({
  title: titleField('propositions-without-title', longestProposition),
  revision: revisionField,
  moment: cells,
  for: cells,
  against: cells,
})

/** @throws {AppError} invalid - `votes-incomplete`: a row with only one count, or with something else than a count */
export function votesIn(form: Pick<z.output<typeof propositionForm>, 'moment' | 'for' | 'against'>): Vote[] {
  const rows = Math.max(form.moment.length, form.for.length, form.against.length)
  const votes: Vote[] = []
  for (let row = 0; row < rows; row++) {
    const [moment, yes, no] = [form.moment, form.for, form.against].map((column) =>
      (column[row] ?? '').trim(),
    )
    if (moment === '' && yes === '' && no === '') continue
    if (!isCount(yes) || !isCount(no)) invalid('votes-incomplete', { row: row + 1 })
    votes.push({ moment: moment ?? '', for: Number(yes), against: Number(no) })
  }
  return votes
}

const isCount = (cell: string | undefined) => /^\d{1,6}$/u.test(cell ?? '')
