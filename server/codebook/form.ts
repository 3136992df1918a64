import { z } from 'zod'
import type { CodeFields } from '../../views/codebook/props.ts'
import { codeStatuses } from '../database/coding-tables.ts'
import { AppError } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { idField, revisionField, textField } from '../http/form.ts'
import { sentenceFor } from '../messages.ts'
import { type Code, wordsOf } from './code.ts'

/** Long enough for anything a person types: what is too long for a code is refused by name, in place. */
const anyText = textField(60_000)
const words = anyText.transform(wordsOf)
const orNull = <T extends z.ZodType>(field: T) =>
  z.union([z.literal('').transform(() => null), field]).default(null)

export const newCodeForm = z.object({ name: anyText, parent: orNull(idField) })

export const codeForm = newCodeForm.extend({
  definition: anyText,
  include: anyText,
  exclude: anyText,
  keywords: words,
  related: words,
  excluding: words,
  color: orNull(z.string().max(20)),
  status: z.enum(codeStatuses),
  revision: revisionField,
})

/** A code as its form shows it. */
export function fieldsOf(code: Code): CodeFields {
  const { name, definition, include, exclude, status } = code
  return {
    name,
    definition,
    include,
    exclude,
    status,
    parent: code.parent ?? '',
    keywords: code.keywords.join('; '),
    related: code.related.join('; '),
    excluding: code.excluding.join('; '),
    color: code.color ?? '',
  }
}

/** What was typed, as it was typed, to show it again. */
export async function fieldsPosted(c: AppContext): Promise<CodeFields> {
  const posted = await c.req.parseBody()
  const field = (name: string) => (typeof posted[name] === 'string' ? posted[name] : '')
  return {
    name: field('name'),
    parent: field('parent'),
    definition: field('definition'),
    include: field('include'),
    exclude: field('exclude'),
    keywords: field('keywords'),
    related: field('related'),
    excluding: field('excluding'),
    color: field('color'),
    status: field('status'),
  }
}

const fieldOfKey: Readonly<Record<string, string>> = {
  'code-without-name': 'name',
  'code-name-too-long': 'name',
  'code-exists': 'name',
  'parent-not-found': 'parent',
  'code-under-itself': 'parent',
  'color-unknown': 'color',
}

/** What was refused, under the field that it is about. @throws what is no refusal of what was typed */
export function errorsIn(error: unknown): Record<string, string[]> {
  if (!(error instanceof AppError) || error.code !== 'invalid') throw error
  const field = fieldOfKey[error.key] ?? String(error.details.field ?? '')
  return { [field]: sentenceFor(error.key, error.details).split('\n') }
}
