import type { z } from 'zod'
import type { FieldErrors } from '../../views/parts/errors.ts'
import { AppError } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { routeOf } from '../http/wrong-field.ts'
import { messageKeys, sentenceFor } from '../messages.ts'

/** What was typed, as it came, so that a form that is refused does not have to be filled in again. */
export type Typed = Readonly<Record<string, readonly string[]>>

export type CheckedForm<T> =
  | { readonly values: T; readonly typed: Typed; readonly errors?: undefined }
  | { readonly values?: undefined; readonly typed: Typed; readonly errors: FieldErrors }

/** Reads a posted form; what is wrong is told per field. Schemas give message keys as their messages. */
export async function checkedForm<S extends z.ZodType>(
  c: AppContext,
  schema: S,
): Promise<CheckedForm<z.output<S>>> {
  const fields = await c.req.parseBody({ all: true })
  const typed = typedIn(fields)
  const result = schema.safeParse(fields)
  if (result.success) return { values: result.data, typed }
  return {
    typed,
    errors: grouped(
      result.error.issues.map((issue) => [String(issue.path[0] ?? ''), sentenceOf(issue, routeOf(c))]),
    ),
  }
}

/** The text fields of a form, each as a list. */
export function typedIn(fields: Record<string, unknown>): Typed {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string'),
    ]),
  )
}

function sentenceOf({ message, code, path }: z.core.$ZodIssue, route: string): string {
  if (messageKeys.has(message)) return sentenceFor(message)
  return code === 'too_big'
    ? sentenceFor('field-too-long')
    : sentenceFor('form-field', { field: path.join('.'), route })
}

/**
 * What a refused act says about a form, under the field that the key belongs to.
 * @throws the error itself when it is not about what was filled in
 */
export function refusal(error: unknown, fieldOf: Readonly<Record<string, string>> = {}): FieldErrors {
  if (!(error instanceof AppError) || error.code !== 'invalid') throw error
  return { [fieldOf[error.key] ?? '']: [sentenceFor(error.key, error.details)] }
}

/** Whether somebody else changed the same row first. */
export function isCollision(error: unknown): boolean {
  return error instanceof AppError && error.key === 'changed-meanwhile'
}

function grouped(pairs: readonly [field: string, sentence: string][]): FieldErrors {
  const errors: Record<string, string[]> = {}
  for (const [field, sentence] of pairs) errors[field] = [...(errors[field] ?? []), sentence]
  return errors
}
