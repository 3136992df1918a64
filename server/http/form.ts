import { z } from 'zod'
import { AppError } from '../errors.ts'
import { alternatives } from '../language/figures.ts'
import type { AppContext } from './env.ts'
import { routeOf } from './wrong-field.ts'

/**
 * The fields of a posted form, or of a query, as the schema says.
 * A field that came more than once is a list.
 * @throws {AppError} invalid - `form-field`, naming the first field that is wrong
 */
export async function formOf<S extends z.ZodType>(c: AppContext, schema: S): Promise<z.output<S>> {
  const posted = Object.entries(await c.req.parseBody({ all: true }))
  return parsed(
    c,
    schema,
    Object.fromEntries(posted.map(([name, value]) => [name.replace(/\[\]$/u, ''), value])),
  )
}

/** @throws {AppError} invalid - `form-field` */
export function queryOf<S extends z.ZodType>(c: AppContext, schema: S): z.output<S> {
  return parsed(c, schema, c.req.query())
}

/** Fields that choose in what form something comes: what there is to choose can be told. */
const forms = new Set(['format', 'form'])

function parsed<S extends z.ZodType>(c: AppContext, schema: S, fields: unknown): z.output<S> {
  const result = schema.safeParse(fields)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  if (issue?.code === 'invalid_value' && forms.has(issue.path.join('.'))) {
    throw new AppError('invalid', 'form-choice', { choices: alternatives(issue.values.map(String)) })
  }
  throw new AppError('invalid', 'form-field', {
    field: issue?.path.join('.') ?? '',
    problem: issue?.code ?? '',
    route: routeOf(c),
  })
}

/** A text field: NFC, line ends as LF, no control characters, trimmed; at most `longest` characters. */
export function textField(longest = 4_000) {
  return z
    .string()
    .max(longest)
    .transform((value) => clean(value))
}

function clean(value: string): string {
  return value
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
    .trim()
}

/** A text field that may not stay empty. */
export const requiredText = (longest = 4_000) => textField(longest).pipe(z.string().min(1))

export const idField = z.uuid()
/** A whole number from 0, written in digits: an empty field is no number. */
export const offsetField = z
  .string()
  .regex(/^\d{1,15}$/u)
  .transform(Number)
/** The revision that the form was made from; absent where a form does not guard against others. */
export const revisionField = offsetField.optional()
/** One value or several, always a list. */
export const listField = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item))

/** Where to go after a post: a path of this site, never another one, and ready to stand in a header. */
export const backField = z
  .string()
  .max(4_000)
  .regex(/^\/(?![/\\])[^\s\\\p{Cc}]*$/u)
  .transform((path) => path.toWellFormed().replace(/[^\x21-\x7e]+/gu, encodeURIComponent))
  .optional()
  .catch(undefined)
