import { z } from 'zod'
import { approvals } from '../database/finding-tables.ts'
import { agreementLevels } from '../database/report-tables.ts'
import { quotingRules, sessionKinds } from '../database/tables.ts'
import { voices } from '../text/block.ts'
import { canonicalJson } from './canonical-json.ts'
import { layerKinds } from './layers.ts'

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

const layer = z.object({ kind: z.enum(layerKinds), start: z.number(), end: z.number(), text: z.string() })

const quote = z.object({
  id: z.string(),
  short: z.string(),
  document: z.object({ id: z.string(), name: z.string(), original: z.string() }),
  version: z.object({ id: z.string(), number: z.number(), sha256: z.string() }),
  start: z.number(),
  end: z.number(),
  exact: z.string(),
  /** What is printed differently from `exact`, at positions in the text version. Editions of before had none. */
  layers: z.array(layer).default([]),
  /** The words as they go to others: with the layers, and names hidden where the session's rule asks for it. */
  printed: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  attribution: z.string(),
  voice: z.enum(voices),
  rule: z.enum(quotingRules),
  /** What the speakers agreed to; null where none is known, and in editions of before. */
  agreed: z
    .object({ level: z.enum(agreementLevels), wasAsked: z.boolean() })
    .nullable()
    .default(null),
  /** Who was asked stays out: an edition goes to others. */
  approval: z
    .object({ state: z.enum(approvals), at: z.string().nullable() })
    .default({ state: 'not-needed', at: null }),
  place,
  thread: z.object({ id: z.string(), title: z.string() }).nullable(),
  codes: z.array(code),
})

const changeKinds = [
  'renamed',
  'rules',
  'added',
  'removed',
  'reordered',
  'words',
  'attribution',
  'approval',
  'coding',
  'withdrawn',
  'restored',
] as const

const change = z.object({ kind: z.enum(changeKinds), short: z.string().nullable(), words: z.string() })

const edition = z.object({
  /** The first format knew no layers, approval, rules and withdrawal. */
  format: z.enum(['rode-draad/edition/1', 'rode-draad/edition/2']),
  set: z.object({ id: z.string(), title: z.string() }),
  rules: z.enum(['verbatim', 'light-edit']).default('verbatim'),
  /** Why the set was withdrawn; null while it stands. */
  withdrawn: z.object({ reason: z.string() }).nullable().default(null),
  edition: z.number(),
  at: z.string(),
  person: z.string(),
  /** The head of the log just before: `seq:hash`. */
  head: z.string(),
  changes: z.array(change),
  quotes: z.array(quote),
  /** Nobody can guess it: so the hash tells nothing of words that are hidden. Editions of before have none. */
  salt: z.string().nullable().default(null),
})

/** A quote as an edition froze it: enough to tell years later what was published and where it came from. */
export type FrozenQuote = z.infer<typeof quote>
export type FrozenCode = z.infer<typeof code>
/** What an edition says of one change since the edition before. `words` are the quote's; of the set its old title,
 * its old rules, or why it was withdrawn; a new order is one change. */
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

export type Content = Pick<FrozenEdition, 'set' | 'quotes' | 'rules' | 'withdrawn'>

/** What the next edition would change; empty when both say the same. A first edition has nothing to compare with. */
export function editionChanges(before: Content | undefined, after: Content): EditionChange[] {
  if (!before) return []
  const old = new Map(before.quotes.map((one) => [one.id, one]))
  const kept = new Set(after.quotes.map(({ id }) => id))
  const isReordered =
    inOrder(before.quotes.filter(({ id }) => kept.has(id))) !==
    inOrder(after.quotes.filter(({ id }) => old.has(id)))
  return [
    ...changesOfSet(before, after),
    ...before.quotes.filter(({ id }) => !kept.has(id)).map((one) => changed('removed', one)),
    ...after.quotes.flatMap((one) => {
      const was = old.get(one.id)
      return was ? kindsBetween(was, one).map((kind) => changed(kind, one)) : [changed('added', one)]
    }),
    ...(isReordered ? [ofSet('reordered', '')] : []),
  ]
}

function changesOfSet(before: Content, after: Content): EditionChange[] {
  const reason = after.withdrawn?.reason
  return [
    ...(before.set.title === after.set.title ? [] : [ofSet('renamed', before.set.title)]),
    ...(before.rules === after.rules ? [] : [ofSet('rules', before.rules)]),
    ...(reason !== undefined && reason !== before.withdrawn?.reason ? [ofSet('withdrawn', reason)] : []),
    ...(before.withdrawn && !after.withdrawn ? [ofSet('restored', before.withdrawn.reason)] : []),
  ]
}

const ofSet = (kind: EditionChange['kind'], words: string): EditionChange => ({ kind, short: null, words })

const inOrder = (quotes: readonly FrozenQuote[]) => quotes.map(({ id }) => id).join(' ')

const changed = (kind: EditionChange['kind'], { short, printed }: FrozenQuote): EditionChange => ({
  kind,
  short,
  words: printed,
})

function kindsBetween(was: FrozenQuote, now: FrozenQuote): EditionChange['kind'][] {
  const differs = (columns: readonly (keyof FrozenQuote)[]) =>
    columns.some((column) => canonicalJson(was[column]) !== canonicalJson(now[column]))
  const hasOtherWords = differs(['version', 'start', 'end', 'exact', 'layers'])
  const isPrintedOtherwise = !hasOtherWords && differs(['printed'])
  const isAgreedOtherwise = was.agreed !== null && differs(['agreed'])
  return [
    ...(hasOtherWords ? ['words' as const] : []),
    ...(isPrintedOtherwise || isAgreedOtherwise || differs(['attribution', 'voice', 'rule', 'place'])
      ? ['attribution' as const]
      : []),
    ...(differs(['approval']) ? ['approval' as const] : []),
    ...(differs(['codes', 'thread']) ? ['coding' as const] : []),
  ]
}
