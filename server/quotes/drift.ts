import type { Approval } from '../database/finding-tables.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import type { FrozenCode, FrozenQuote } from './edition.ts'
import type { StandsNow } from './stands-now.ts'

/** What touched a quote since it was published. Words and attribution are loud; coding is a note. */
export interface Drift {
  /** The words that stand there now, or null when their place is gone; `version` is the text version of now. */
  readonly words?: { readonly was: string; readonly now: string | null; readonly version: number }
  readonly attribution?: {
    readonly was: string
    readonly now: string
    readonly because: readonly AttributionReason[]
    /** The approval of then and of now, when that is what changed. */
    readonly approval?: { readonly was: Approval; readonly now: Approval }
  }
  readonly coding?: {
    readonly added: readonly string[]
    readonly removed: readonly string[]
    readonly renamed: readonly { readonly was: string; readonly now: string }[]
    readonly redefined: readonly string[]
  }
}

/** `attribution` itself, the session's rule or what the speakers agreed to, whether somebody approved of the quote,
 * whose words they are, where they stand, what must stay hidden. */
export const attributionReasons = [
  'attribution',
  'rule',
  'agreed',
  'approval',
  'voice',
  'session',
  'hidden',
] as const
export type AttributionReason = (typeof attributionReasons)[number]

/** The latest text of a quote's document, and where the quote stands in it. */
export interface Latest {
  readonly version: number
  readonly stands: StandsNow
}

/** Compares a frozen quote with the same quote as it would be frozen now. Undefined when nothing touched it. */
export function driftOf(frozen: FrozenQuote, now: FrozenQuote, latest: Latest): Drift | undefined {
  const words = wordsDrift(frozen, now, latest)
  const attribution = attributionDrift(frozen, now)
  const coding = codingDrift(frozen.codes, now.codes)
  if (!words && !attribution && !coding) return undefined
  return { ...(words && { words }), ...(attribution && { attribution }), ...(coding && { coding }) }
}

function wordsDrift(frozen: FrozenQuote, now: FrozenQuote, { version, stands }: Latest): Drift['words'] {
  if (now.exact !== frozen.exact) return { was: frozen.exact, now: now.exact, version: now.version.number }
  if (differ(frozen.layers, now.layers)) {
    return { was: frozen.printed, now: now.printed, version: now.version.number }
  }
  return stands.isSame ? undefined : { was: frozen.exact, now: stands.now, version }
}

function attributionDrift(frozen: FrozenQuote, now: FrozenQuote): Drift['attribution'] {
  const isSameQuote = frozen.exact === now.exact && !differ(frozen.layers, now.layers)
  const differs: Record<AttributionReason, boolean> = {
    attribution: frozen.attribution !== now.attribution,
    rule: frozen.rule !== now.rule,
    agreed: frozen.agreed !== null && differ(frozen.agreed, now.agreed),
    approval: frozen.approval.state !== now.approval.state,
    voice: frozen.voice !== now.voice,
    session: frozen.place.session?.id !== now.place.session?.id || frozen.place.table !== now.place.table,
    hidden: frozen.rule === now.rule && isSameQuote && frozen.printed !== now.printed,
  }
  const because = attributionReasons.filter((reason) => differs[reason])
  if (because.length === 0) return undefined
  const approval = { was: frozen.approval.state, now: now.approval.state }
  return { was: frozen.attribution, now: now.attribution, because, ...(differs.approval && { approval }) }
}

const differ = (was: Json, now: Json) => canonicalJson(was) !== canonicalJson(now)

function codingDrift(was: readonly FrozenCode[], now: readonly FrozenCode[]): Drift['coding'] {
  const before = new Map(was.map((code) => [code.id, code]))
  const after = new Map(now.map((code) => [code.id, code]))
  const added = now.filter(({ id, coders }) => hasMore(coders, before.get(id)?.coders))
  const removed = was.filter(({ id, coders }) => hasMore(coders, after.get(id)?.coders))
  const both = was.flatMap((code) => {
    const next = after.get(code.id)
    return next ? [{ code, next }] : []
  })
  const renamed = both.filter(({ code, next }) => code.name !== next.name)
  const redefined = both.filter(({ code, next }) => code.definition !== next.definition)
  if ([added, removed, renamed, redefined].every((list) => list.length === 0)) return undefined
  return {
    added: added.map(({ name }) => name),
    removed: removed.map(({ name }) => name),
    renamed: renamed.map(({ code, next }) => ({ was: code.name, now: next.name })),
    redefined: redefined.map(({ next }) => next.name),
  }
}

const hasMore = (coders: readonly string[], others: readonly string[] = []) =>
  coders.some((coder) => !others.includes(coder))
