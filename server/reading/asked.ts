import { z } from 'zod'
import { textField } from '../http/form.ts'

/** What the address of a reading page says. */
export interface ReadingQuery {
  readonly version?: number | undefined
  readonly sentence?: number | undefined
  readonly start?: number | undefined
  readonly end?: number | undefined
  /** Set once the filter was used; then only `code` is drawn, and of the others only `coder`, or with `others` everybody. */
  readonly filter?: boolean | undefined
  readonly code: readonly string[]
  readonly others?: boolean | undefined
  readonly coder?: readonly string[]
  /** The sentence from which the text is shown, by its number. */
  readonly from?: number | undefined
  /** The words that somebody searched for and came here by. */
  readonly q?: string | undefined
}

const position = z.coerce.number().int().nonnegative().optional().catch(undefined)
const flag = z
  .literal('1')
  .transform(() => true)
  .optional()
  .catch(undefined)

/** What the address of a reading page may ask for, besides the codes and people that it names. */
export const readingQuery = z.object({
  /** A text version by its number, or by its id: so that a link needs to know no more than where its words stand. */
  version: z.union([z.uuid(), z.coerce.number().int().positive()]).optional().catch(undefined),
  sentence: position,
  start: position,
  end: position,
  filter: flag,
  others: flag,
  from: position,
  q: textField(200)
    .transform((words) => words || undefined)
    .optional()
    .catch(undefined),
})

/** What stands in the address of a page, such as the one that a form came from. */
export function askedAt(address: string): ReadingQuery {
  const [path = '', query = ''] = address.split('?')
  const parameters = new URLSearchParams(query)
  const { version: _, ...known } = readingQuery.parse(Object.fromEntries(parameters))
  const version = Number(/\/versions\/(\d{1,9})$/u.exec(path)?.[1] ?? Number.NaN)
  return { ...known, version: version || undefined, ...listsIn(parameters) }
}

/** Which codes and whose codings an address names. */
export function listsIn(parameters: URLSearchParams): Pick<ReadingQuery, 'code' | 'coder'> {
  return { code: parameters.getAll('code'), coder: parameters.getAll('coder') }
}

/** The address of the page that shows this, without what is chosen on it. */
export function addressOf(document: string, query: ReadingQuery): string {
  const parameters = new URLSearchParams()
  if (query.filter) parameters.set('filter', '1')
  for (const code of query.code) parameters.append('code', code)
  if (query.others) parameters.set('others', '1')
  for (const coder of query.coder ?? []) parameters.append('coder', coder)
  if (query.from) parameters.set('from', String(query.from))
  if (query.q) parameters.set('q', query.q)
  const text = parameters.toString()
  const path =
    query.version === undefined
      ? `/documents/${document}`
      : `/documents/${document}/versions/${query.version}`
  return text === '' ? path : `${path}?${text}`
}
