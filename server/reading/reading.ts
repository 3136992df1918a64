import type {
  CodeInView,
  CodingPageProps,
  OutlineEntry,
  ReadingBlock,
  ShownCode,
  ShownCoding,
} from '../../views/documents/props.ts'
import { whyAgain } from '../codings/recheck.ts'
import type { CodeRow, CodingRow, ReadingRow, SuggestionMode } from '../database/coding-tables.ts'
import type { PersonRow } from '../database/tables.ts'
import { KeptOn } from '../kept-on.ts'
import { inReadersOrder } from '../language/order.ts'
import { t } from '../language/t.ts'
import { type Attendance, attendanceOf } from '../sources/participants.ts'
import type { SourceText } from '../sources/source.ts'
import { firstWhere } from '../text/halving.ts'
import type { Span } from '../text/span.ts'

type NamedCode = Pick<CodeRow, 'id' | 'name' | 'status' | 'definition' | 'parent'>

interface Drawn {
  readonly people: string
  readonly blocks: ReadingBlock[]
}

/** By the blocks of a text: nothing per request that can be done once per text. */
const drawnBlocks = new KeptOn<SourceText['blocks'], Drawn>()

/** The blocks of a text with their words and numbered sentences. */
export function readingBlocks(source: SourceText, attending: readonly Attendance[]): ReadingBlock[] {
  const people = JSON.stringify(attending)
  const known = drawnBlocks.get(source.blocks)
  const drawn = known?.people === people ? known : { people, blocks: numberedBlocks(source, attending) }
  drawnBlocks.set(source.blocks, drawn)
  return drawn.blocks
}

function numberedBlocks(source: SourceText, people: readonly Attendance[]): ReadingBlock[] {
  const sentences = source.sentences.map((span, index) => ({ ...span, number: index + 1 }))
  let at = 0
  return source.blocks.map((block) => {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= block.start) at++
    const first = at
    while (at < sentences.length && (sentences[at]?.start ?? 0) < block.end) at++
    const role = block.speaker ? attendanceOf(people, block.speaker, block.participant) : undefined
    return {
      ...block,
      text: source.text.slice(block.start, block.end),
      sentences: sentences.slice(first, at),
      speakerRole: role && ([role.role, role.organisation].filter(Boolean).join(', ') || undefined),
    }
  })
}

/** A code as the screen names it. */
export function shownCode(code: NamedCode, codes: readonly NamedCode[]): ShownCode {
  const parent = codes.find((one) => one.id === code.parent)
  return {
    id: code.id,
    name: code.name,
    status: code.status,
    parent: parent?.name,
    definition: code.definition || undefined,
  }
}

export interface CodingNames {
  codes: readonly NamedCode[]
  everyone: readonly PersonRow[]
  reader: PersonRow | null
  /** Of codings that a correction changed: what their words were. */
  changed?: ReadonlyMap<string, NonNullable<ShownCoding['changedFrom']>>
}

/** By the codings of a text, for the last who looked at it: nothing per request that can be done once per change. */
const shownBefore = new KeptOn<readonly CodingRow[], { names: string; shown: readonly ShownCoding[] }>()

/**
 * Codings as the screen shows them; a coding whose code is gone is left out. Of the same codings with the same names it
 * is the same list.
 */
export function shownCodings(list: readonly CodingRow[], named: CodingNames): readonly ShownCoding[] {
  const names = JSON.stringify([
    named.codes.map(({ id, name, status, definition, parent }) => [id, name, status, definition, parent]),
    named.everyone.map(({ id, name }) => [id, name]),
    named.reader?.id,
    [...(named.changed ?? [])],
  ])
  const known = shownBefore.get(list)
  if (known?.names === names) return known.shown
  const shown = shownNow(list, named)
  shownBefore.set(list, { names, shown })
  return shown
}

function shownNow(
  list: readonly CodingRow[],
  { codes, everyone, reader, changed }: CodingNames,
): ShownCoding[] {
  const named = new Map(codes.map((code) => [code.id, shownCode(code, codes)]))
  const coders = new Map(everyone.map(({ id, name }) => [id, { id, name }]))
  return list.flatMap((coding) => {
    const code = named.get(coding.code)
    if (!code) return []
    return {
      id: coding.id,
      revision: coding.revision,
      start: coding.start,
      end: coding.end,
      code,
      coder: coders.get(coding.coder) ?? { id: coding.coder, name: '' },
      own: coding.coder === reader?.id,
      changedFrom: changed?.get(coding.id),
      origin: coding.origin,
    }
  })
}

/** How often each code lies in this document, in the order of first words, for the filter. */
export function codesInView(
  codings: readonly ShownCoding[],
  chosen: ReadonlySet<string> | undefined,
): CodeInView[] {
  const counts = new Map<string, { code: ShownCode; count: number }>()
  for (const { code } of codings) {
    counts.set(code.id, { code, count: (counts.get(code.id)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || inReadersOrder(a.code.name, b.code.name))
    .map((entry) => ({ ...entry, isShown: chosen?.has(entry.code.id) ?? true }))
}

/** Whether suggestions are on the screen: always, after one's own reading, or never. */
export function showsSuggestions(mode: SuggestionMode, isDone: boolean): boolean {
  return mode === 'on' || (mode === 'after' && isDone)
}

/**
 * What somebody said about being *klaar*: for how many codes it still holds, for how many it must be looked at again,
 * how many codes it was never read for, and whether the text was corrected since.
 */
export function doneFor(
  own: readonly ReadingRow[],
  codes: readonly Pick<CodeRow, 'id' | 'meaning' | 'made' | 'status'>[],
  version: string,
): CodingPageProps['done'] {
  const last = own.at(-1)
  if (!last) return undefined
  const active = codes.filter((code) => code.status !== 'vervallen')
  const current = active.filter((code) =>
    own.some((row) => row.code === code.id && row.meaning === code.meaning),
  )
  const outdated = active.filter((code) => whyAgain(code, own) !== undefined).length
  const unread = active.length - current.length - outdated
  const isCorrectedSince = own.every((row) => row.version !== version)
  return { at: last.at, codes: current.length, outdated, unread, isCorrectedSince }
}

/** Whether somebody read a document for every code as it is now. */
export function isDoneFor(done: CodingPageProps['done']): boolean {
  return done !== undefined && done.outdated === 0 && done.unread === 0
}

/** Sentences up to the last one that this person coded or decided on; all of them once the document is *klaar*. */
export function sentencesRead(sentences: readonly Span[], touched: readonly Span[], isDone: boolean): number {
  if (isDone) return sentences.length
  const furthest = Math.max(-1, ...touched.map((span) => span.end))
  return sentences.filter((sentence) => sentence.start < furthest).length
}

/** The headings of a text as places to go to, with how much of each was read. */
export function outlineOf(source: SourceText, read: number, chosen: Span | undefined): OutlineEntry[] {
  const { blocks, sentences, text } = source
  const headings = blocks.filter((block) => block.kind === 'heading')
  const top = Math.min(...headings.map((block) => block.level ?? 1))
  const places = headings.map((block) => ({
    title: text.slice(block.start, block.end).replace(/\s+/gu, ' '),
    start: block.start,
    level: (block.level ?? 1) > top ? 2 : 1,
  }))
  const first = blocks[0]
  if (first && first.start < (places[0]?.start ?? Number.POSITIVE_INFINITY)) {
    places.unshift({
      title: places.length > 0 ? t.documents.beginning : t.documents.wholeText,
      start: first.start,
      level: 1,
    })
  }
  return places.map((place, index) => {
    const next = places.slice(index + 1).find((one) => one.level <= place.level)
    const end = next?.start ?? Number.POSITIVE_INFINITY
    const from = firstWhere(sentences, ({ start }) => start >= place.start)
    const to = firstWhere(sentences, ({ start }) => start >= end)
    const isHere = chosen !== undefined && chosen.start >= place.start && chosen.start < end
    return { ...place, sentences: to - from, read: Math.min(Math.max(read - from, 0), to - from), isHere }
  })
}
