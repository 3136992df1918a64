import { z } from 'zod'
import { quotingRules, sessionKinds } from '../database/tables.ts'
import { voices } from '../text/block.ts'
import { canonicalJson } from './canonical-json.ts'

const code = z.object({
  id: z.string(),
  name: z.string(),
  definition: z.string(),
  /** Ids of who gave it, sorted. */
  coders: z.array(z.string()),
})

const place = z.object({
  session: z
    .object({ id: z.string(), title: z.string(), date: z.string().nullable(), kind: z.enum(sessionKinds) })
    .nullable(),
  table: z.string().nullable(),
  proposition: z.string().nullable(),
  page: z.number().nullable(),
  time: z.number().nullable(),
  /** Counted from 1. */
  sentence: z.number().nullable(),
})

const quote = z.object({
  id: z.string(),
  short: z.string(),
  document: z.object({ id: z.string(), name: z.string(), original: z.string() }),
  version: z.object({ id: z.string(), number: z.number(), sha256: z.string() }),
  start: z.number(),
  end: z.number(),
  exact: z.string(),
  /** The words as they go to others: names hidden where the session's rule asks for it. */
  printed: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  attribution: z.string(),
  voice: z.enum(voices),
  rule: z.enum(quotingRules),
  place,
  thread: z.object({ id: z.string(), title: z.string() }).nullable(),
  codes: z.array(code),
})

const changeKinds = ['renamed', 'added', 'removed', 'reordered', 'words', 'attribution', 'coding'] as const

const change = z.object({ kind: z.enum(changeKinds), short: z.string().nullable(), words: z.string() })

const edition = z.object({
  format: z.literal('rode-draad/edition/1'),
  set: z.object({ id: z.string(), title: z.string() }),
  edition: z.number(),
  at: z.string(),
  person: z.string(),
  /** The head of the log just before: `seq:hash`. */
  head: z.string(),
  changes: z.array(change),
  quotes: z.array(quote),
})

/** A quote as an edition froze it: enough to tell years later what was published and where it came from. */
export type FrozenQuote = z.infer<typeof quote>
export type FrozenCode = z.infer<typeof code>
/** What an edition says of one change since the edition before; `words` are the quote's, or the old title;
 * a new order is one change. */
export type EditionChange = z.infer<typeof change>
export type FrozenEdition = z.infer<typeof edition>

/** Reads a frozen edition, or undefined when it no longer has the shape of one. */
export function parsedEdition(frozen: string): FrozenEdition | undefined {
  try {
    return edition.safeParse(JSON.parse(frozen)).data
  } catch {
    return undefined
  }
}

type Content = Pick<FrozenEdition, 'set' | 'quotes'>

/** What the next edition would change; empty when both say the same. A first edition has nothing to compare with. */
export function editionChanges(before: Content | undefined, after: Content): EditionChange[] {
  if (!before) return []
  const title = before.set.title
  const renamed: EditionChange[] =
    title === after.set.title ? [] : [{ kind: 'renamed', short: null, words: title }]
  const old = new Map(before.quotes.map((one) => [one.id, one]))
  const kept = new Set(after.quotes.map(({ id }) => id))
  const isReordered =
    inOrder(before.quotes.filter(({ id }) => kept.has(id))) !==
    inOrder(after.quotes.filter(({ id }) => old.has(id)))
  return [
    ...renamed,
    ...before.quotes.filter(({ id }) => !kept.has(id)).map((one) => changed('removed', one)),
    ...after.quotes.flatMap((one) => {
      const was = old.get(one.id)
      return was ? kindsBetween(was, one).map((kind) => changed(kind, one)) : [changed('added', one)]
    }),
    ...(isReordered ? [{ kind: 'reordered' as const, short: null, words: '' }] : []),
  ]
}

const inOrder = (quotes: readonly FrozenQuote[]) => quotes.map(({ id }) => id).join(' ')

const changed = (kind: EditionChange['kind'], { short, printed }: FrozenQuote): EditionChange => ({
  kind,
  short,
  words: printed,
})

function kindsBetween(was: FrozenQuote, now: FrozenQuote): ('words' | 'attribution' | 'coding')[] {
  const differs = (columns: readonly (keyof FrozenQuote)[]) =>
    columns.some((column) => canonicalJson(was[column]) !== canonicalJson(now[column]))
  return [
    ...(differs(['version', 'start', 'end', 'exact']) ? ['words' as const] : []),
    ...(differs(['attribution', 'voice', 'rule', 'printed', 'place']) ? ['attribution' as const] : []),
    ...(differs(['codes', 'thread']) ? ['coding' as const] : []),
  ]
}
