import { matchedRoutes } from 'hono/route'
import type { AppError } from '../errors.ts'
import type { AppContext } from './env.ts'

/** The field that a refusal is about; of more than one the first that the form has. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  'adjusted-elsewhere': ['first'],
  'adjusted-words-missing': ['words'],
  'adjusted-words-twice': ['words'],
  'attribution-empty': ['attribution'],
  'attribution-names': ['attribution'],
  'attribution-not-agreed': ['attribution'],
  'attribution-reveals': ['attribution'],
  'attribution-too-long': ['attribution'],
  'audit-answer-missing': ['answer'],
  'audit-finding-empty': ['remark'],
  'audit-quote-empty': ['q'],
  'audit-quote-too-long': ['q'],
  'audit-remark-too-long': ['remark'],
  'audit-sample-seed': ['seed'],
  'audit-sample-size': ['percent'],
  'choose-a-code': ['newCode', 'code'],
  'clarification-empty': ['text'],
  'clarification-too-long': ['text'],
  'code-exists': ['name', 'newCode'],
  'code-name-too-long': ['name', 'newCode'],
  'code-under-itself': ['parent'],
  'code-without-name': ['name', 'newCode'],
  'correction-reason-too-long': ['reason'],
  'correction-without-reason': ['reason'],
  'document-exists': ['name'],
  'document-without-name': ['name'],
  'erase-not-confirmed': ['confirm'],
  'erase-without-ground': ['ground'],
  'how-missing': ['how'],
  'layer-empty': ['first'],
  'layer-outside': ['first'],
  'layer-reversed': ['last'],
  'layers-overlap': ['first'],
  'light-edit-name': ['text'],
  'light-edit-negation': ['text'],
  'light-edit-number': ['text'],
  'light-edit-other-words': ['text'],
  'light-edit-question': ['text'],
  'light-edit-same': ['text'],
  'light-edit-too-much': ['text'],
  'matrix-exists': ['title'],
  'matrix-title-too-long': ['title'],
  'matrix-without-columns': ['columns'],
  'matrix-without-rows': ['rows'],
  'matrix-without-title': ['title'],
  'memo-empty': ['text'],
  'merge-into-itself': ['into'],
  'name-empty': ['name'],
  'name-too-long': ['name'],
  'not-one-word': ['word'],
  'nothing-ticked': ['places'],
  'nothing-to-move': ['codings'],
  'parent-not-found': ['parent'],
  'participant-exists': ['name'],
  'participant-without-name': ['name'],
  'project-without-title': ['title'],
  'propositions-exists': ['title'],
  'propositions-without-title': ['title'],
  'pseudonym-taken': ['pseudonym'],
  'pseudonym-tells': ['pseudonym'],
  'pseudonym-too-long': ['pseudonym'],
  'quote-or-set-missing': ['newSet'],
  'quote-set-exists': ['title', 'newSet'],
  'quote-set-title-too-long': ['title', 'newSet'],
  'quote-set-without-title': ['title', 'newSet'],
  'reason-missing': ['reason'],
  'retention-not-a-date': ['until'],
  'sentence-not-found': ['first'],
  'session-exists': ['title'],
  'session-without-title': ['title'],
  'split-nothing': ['evidence'],
  'summary-empty': ['text'],
  'summary-rests-on-nothing': ['rests'],
  'summary-too-long': ['text'],
  'tables-exists': ['title'],
  'tables-without-title': ['title'],
  'thread-exists': ['title'],
  'thread-into-itself': ['into'],
  'thread-title-too-long': ['title'],
  'thread-under-itself': ['parent'],
  'thread-without-title': ['title'],
  'traceable-without-reason': ['reason'],
  'withdrawal-without-reason': ['reason'],
  'word-is-name': ['word'],
  'word-too-long': ['word'],
}

/** The keys of refusals that are about a field. */
export const keysWithField: readonly string[] = Object.keys(fieldsOf)

/**
 * The name of the field that a refusal is about.
 * @param posted - the names of what was sent: a box that nobody ticked is not among them
 */
export function wrongField({ key, details }: AppError, posted: readonly string[]): string | undefined {
  if (typeof details.field === 'string' && details.field !== '') return details.field.replace(/\.\d+$/u, '')
  const fields = fieldsOf[key]
  return fields?.find((name) => posted.includes(name)) ?? fields?.[0]
}

/** The pattern of the address that is asked for: `/threads/:id`. */
export function routeOf(c: AppContext): string {
  const route = matchedRoutes(c).find(({ method, path }) => method === c.req.method && !path.endsWith('*'))
  return route?.path ?? ''
}
