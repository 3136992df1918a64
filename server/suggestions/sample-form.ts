import { z } from 'zod'
import { backField, idField, listField, offsetField, revisionField } from '../http/form.ts'
import { shares } from './sample/draw.ts'

export const drawForm = z.object({
  percent: z.enum(shares.map(String)).transform(Number),
  /** From every source, or from those alone that no sample was drawn from. */
  from: z.enum(['all', 'new']),
})

export const answerForm = z.object({
  /** *Geen van deze codes* is a button of its own. */
  answer: z.enum(['codes', 'none']),
  codes: listField(idField),
  seen: offsetField,
})

export const endForm = z.object({ revision: revisionField, back: backField })
