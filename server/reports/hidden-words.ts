import { type HiddenText, hiddenText, type Replacement } from '../quotes/hidden-text.ts'
import { blackMask, confidentialMask, nameMask, organisationMask, tableMask } from '../quotes/masking.ts'
import type { Register } from '../quotes/place.ts'
import type { SourceText, VoicedBlock } from '../sources/source.ts'
import { firstWhere } from '../text/halving.ts'
import { firstOverlapping } from '../text/sorted-spans.ts'
import type { Span } from '../text/span.ts'
import type { AuditMaterial } from './audit-material.ts'
import type { Searchable } from './matching/library.ts'
import { type HiddenTexts, kindsOf, ownWords } from './published-words.ts'

/**
 * What of each source goes to others, computed once for each text version: with names and blackened words hidden, and,
 * where there are both, with the blackened words hidden only, as a report has it that names people all the same.
 */
export function hiddenTexts({ register, masks }: Pick<AuditMaterial, 'register' | 'masks'>): HiddenTexts {
  const known = new Map<string, HiddenText[]>()
  return (source) => {
    const { id } = source.version
    const texts = known.get(id) ?? formsOf(source, register, masks.get(id) ?? [])
    known.set(id, texts)
    return texts
  }
}

function formsOf(source: SourceText, register: Register, masks: readonly Span[]): HiddenText[] {
  const whole = hiddenText(source, register, masks)
  const hasBoth = masks.length > 0 && whole.replaced.some(({ layer }) => layer === 'pseudonym')
  return hasBoth ? [whole, hiddenText({ text: source.text, blocks: [], parts: [] }, nobody, masks)] : [whole]
}

const nobody: Register = { sessions: new Map(), titles: new Map(), attendances: [] }

/**
 * The stretches of a source that go to others with a pseudonym or a mask: of a source only the blocks that differ, and
 * those beside them.
 */
export function hiddenWords(source: SourceText, hiddenOf: HiddenTexts): Searchable[] {
  return hiddenOf(source)
    .filter(({ replaced }) => replaced.length > 0)
    .map((published) => hiddenSearchable(source, published))
}

const masks = [nameMask, organisationMask, tableMask, blackMask, confidentialMask]

/** Whether words can have been published with something hidden: they hold a mask or a pseudonym. */
export function mayHideWords(text: string, { attendances }: Register): boolean {
  const folded = text.toLocaleLowerCase('nl')
  const hidden = [...masks, ...attendances.flatMap(({ pseudonym }) => pseudonym ?? [])]
  return hidden.some((words) => folded.includes(words.toLocaleLowerCase('nl')))
}

function hiddenSearchable(source: SourceText, published: HiddenText): Searchable {
  const { replaced } = published
  const isChanged = source.blocks.map((block) => firstOverlapping(replaced, block) >= 0)
  const near = source.blocks.filter((_, i) => isChanged[i] || isChanged[i - 1] || isChanged[i + 1])
  const forward = forwardThrough(replaced)
  const blocks = near.flatMap((block): VoicedBlock[] => {
    const [start, end] = [forward(block.start, 'start'), forward(block.end, 'end')]
    return start < end ? [{ ...block, start, end }] : []
  })
  return {
    ...ownWords(source),
    text: published.text,
    blocks: apart(blocks),
    layers: kindsOf(replaced.map(({ layer }) => layer)),
    at: (position) => published.at(position),
    canonical: source.text,
  }
}

/** One replacement can cover the end of a block and all of the next: the words in its place stand once. */
function apart(blocks: readonly VoicedBlock[]): VoicedBlock[] {
  let from = 0
  return blocks.flatMap((block) => {
    const start = Math.max(from, block.start)
    if (start >= block.end) return []
    from = block.end
    return [{ ...block, start }]
  })
}

/** Where a canonical position stands in the text with these replacements; within one, at its edge. */
function forwardThrough(
  replaced: readonly Replacement[],
): (position: number, edge: 'start' | 'end') => number {
  const shifts: number[] = []
  let shift = 0
  for (const { start, end, words } of replaced) {
    shifts.push(shift)
    shift += words.length - (end - start)
  }
  return (position, edge) => {
    const index = lastBefore(replaced, position)
    const last = replaced[index]
    if (!last) return position
    const before = shifts[index] ?? 0
    if (position >= last.end) return position + before + last.words.length - (last.end - last.start)
    return last.start + before + (edge === 'end' ? last.words.length : 0)
  }
}

/** The index of the last one that begins before a position, or -1. */
function lastBefore(replaced: readonly Replacement[], position: number): number {
  return firstWhere(replaced, ({ start }) => start >= position) - 1
}
