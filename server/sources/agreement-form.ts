import { z } from 'zod'
import { agreementLevels } from '../database/report-tables.ts'
import { optionalDayField } from '../http/day.ts'
import { revisionField, textField } from '../http/form.ts'

/** What a form says that somebody agreed to; an empty level is not asked. */
export const agreementForm = z.object({
  level: z.union([z.literal(''), z.enum(agreementLevels)], { error: 'agreement-level-missing' }),
  agreed_on: optionalDayField,
  how: textField(500),
  revision: revisionField,
})

export const pseudonymForm = z.object({ pseudonym: textField(200).transform((words) => words || null) })
