import type { Difference } from '../../views/parts/BothVersions.tsx'
import { t } from '../language/t.ts'
import type { Typed } from '../sources/in-place.ts'
import type { SourceText } from '../sources/source.ts'
import { canonicalText } from '../text/canonical.ts'
import { pairedParagraphs } from '../text/difference.ts'
import type { CorrectedParagraph } from './paragraphs.ts'
import { paragraphsOf } from './version-history.ts'

/** What was typed for paragraphs that it changes, by the index of their block. */
export type Edits = ReadonlyMap<number, string>

/** The paragraphs that a form changes: fields are called `text-` and the number of the paragraph, from 1. */
export function editsIn(typed: Typed, source: SourceText): Edits {
  const edits = new Map<number, string>()
  for (const [name, [text = '']] of Object.entries(typed)) {
    const index = Number(/^text-([1-9]\d{0,8})$/u.exec(name)?.[1] ?? 0) - 1
    const block = source.blocks[index]
    if (block && asKept(text) !== asKept(source.text.slice(block.start, block.end))) {
      edits.set(index, canonicalText(text).trim())
    }
  }
  return new Map([...edits].sort(([a], [b]) => a - b))
}

const asKept = (text: string) => canonicalText(text).trim()

/** The paragraphs that were typed over, as a correction takes them. */
export function paragraphsIn(edits: Edits): CorrectedParagraph[] {
  return [...edits].map(([block, text]) => ({ block, text }))
}

/** What was typed for an older text, on the text that somebody else kept meanwhile. */
export interface Rebased {
  readonly edits: Edits
  /** Paragraphs that both corrected: what stands there now, and what was typed. */
  readonly differences: readonly Difference[]
}

/** Nothing that was typed is lost: what has no paragraph any more is told too. */
export function rebased(edits: Edits, from: SourceText, to: SourceText): Rebased {
  const [was, now] = [paragraphsOf(from), paragraphsOf(to)]
  const pairOf = new Map(pairedParagraphs(was, now).map((pair) => [pair.was, pair]))
  const kept = new Map<number, string>()
  const differences: Difference[] = []
  for (const [index, typed] of edits) {
    const { now: place = null, isSame = false } = pairOf.get(index) ?? {}
    const theirs = place === null ? undefined : now[place]
    if (place !== null && theirs !== typed) kept.set(place, typed)
    if (isSame || theirs === typed) continue
    differences.push({
      name: t.codingPages.paragraph(index + 1),
      theirs: theirs ?? t.codingPages.paragraphGone,
      yours: typed === '' ? t.codingPages.paragraphRemoved : typed,
    })
  }
  return { edits: kept, differences }
}
