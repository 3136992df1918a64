import { z } from 'zod'
import { findingAnswers, teamAnswers } from '../database/report-tables.ts'
import { idField, requiredText, revisionField, textField } from '../http/form.ts'

/** A key of a quotation in a round, as forms carry it. */
const itemField = z.string().regex(/^C\d{1,6}$/u)

/** A choice that may be left open. */
const answerField = z
  .union([z.enum(findingAnswers), z.literal('').transform(() => null)])
  .nullable()
  .default(null)

const longestRemark = 4_000

export const findingForm = z.object({
  item: itemField,
  words: answerField,
  attribution: answerField,
  meaning: answerField,
  remark: textField(longestRemark).default(''),
  revision: revisionField,
  filter: z.string().max(400).default(''),
  next: z.literal('1').optional(),
})

export const replyForm = z.object({
  item: itemField,
  answer: z.enum(teamAnswers).nullable().default(null),
  remark: textField(longestRemark).default(''),
  revision: revisionField,
  filter: z.string().max(400).default(''),
})

export const closingForm = z.object({
  item: itemField,
  exception: textField(longestRemark).default(''),
  /** The findings that the closer saw: which, as of when, and what they said. */
  finding: textField(80).default(''),
  revision: revisionField,
  words: answerField,
  attribution: answerField,
  meaning: answerField,
  remark: textField(longestRemark).default(''),
  filter: z.string().max(400).default(''),
})

export const reopenForm = z.object({
  item: itemField,
  revision: revisionField,
  filter: z.string().max(400).default(''),
})

/** The round before: chosen, none, or the likely one when nothing was said. */
const previousField = z
  .union([z.literal('').transform(() => undefined), z.literal('none').transform(() => null), idField])
  .optional()

export const roundForm = z.object({ document: idField, previous: previousField })

export const followsForm = z.object({ previous: previousField })

/** Digits, as a person types them. */
const percentField = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/u, 'audit-sample-percent')
  .transform(Number)
  .refine((percent) => percent >= 1 && percent <= 100, 'audit-sample-percent')

export const sampleForm = z.object({
  percent: percentField,
  seed: requiredText(80),
  revision: revisionField,
})

export const finishForm = z.object({
  reason: textField(longestRemark).default(''),
  revision: revisionField,
})

export const checkQuery = z.object({
  q: textField(20_000).optional().catch(undefined),
  places: z.literal('all').optional().catch(undefined),
})

export const compareQuery = z.object({ with: idField.optional().catch(undefined) })
