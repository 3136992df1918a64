import { z } from 'zod'
import type { Approval, QuoteRow } from '../database/finding-tables.ts'
import { sha256 } from '../database/ids.ts'
import { layersOf } from './laid.ts'
import { printedWith } from './layers.ts'

const noted = { person: z.string(), at: z.string() }

/** What is kept in a quote's `approval_note`. */
const kept = z.object({
  /** The words of who asked, and a hash of the words and the attribution that were approved. */
  approval: z.object({ ...noted, note: z.string(), words: z.string() }).optional(),
  /** Why an attribution that tells who spoke may stand, and that attribution. */
  traceable: z.object({ ...noted, reason: z.string(), attribution: z.string() }).optional(),
})
export type KeptNotes = z.infer<typeof kept>

/** Whether somebody agreed to a quote, who wrote that down, and whether it is still about these words. */
export interface Approved {
  readonly state: Approval
  readonly note: string
  /** Id of who wrote it down, and when; null when nobody did. */
  readonly person: string | null
  readonly at: string | null
  /** True when somebody agreed, and the words or the attribution changed since. */
  readonly isStale: boolean
}

export type Quoted = Pick<
  QuoteRow,
  'start' | 'end' | 'exact' | 'layers' | 'attribution' | 'approval' | 'approval_note'
>

/** The approval of a quote as it stands now. */
export function approvalOf(quote: Quoted): Approved {
  const { approval } = notesOf(quote)
  const state = quote.approval ?? 'not-needed'
  const isAgreed = state === 'agreed' || state === 'agreed-changed'
  return {
    state,
    note: approval?.note ?? '',
    person: approval?.person ?? null,
    at: approval?.at ?? null,
    isStale: isAgreed && approval?.words !== approvedWords(quote),
  }
}

/** Why the attribution may stand although it tells who spoke; null when nobody said so of this attribution. */
export function whyTraceable(quote: Quoted): { reason: string; person: string; at: string } | null {
  const { traceable } = notesOf(quote)
  return traceable && traceable.attribution === quote.attribution ? traceable : null
}

/** What people noted about printing a quote. */
export function notesOf({ approval_note }: Pick<Quoted, 'approval_note'>): KeptNotes {
  if (approval_note === null) return {}
  try {
    return kept.safeParse(JSON.parse(approval_note)).data ?? {}
  } catch {
    return {}
  }
}

/** A hash of what a person agrees to: the words as they are printed with their layers, and the attribution. */
export function approvedWords(quote: Quoted): string {
  const { start, end, exact, attribution } = quote
  const within = layersOf(quote).map((layer) => ({
    ...layer,
    start: layer.start - start,
    end: layer.end - start,
  }))
  const { text } = printedWith(exact, { start: 0, end: end - start }, within)
  return sha256(`${text}\n${attribution}`)
}
