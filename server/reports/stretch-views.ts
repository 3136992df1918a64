import type { ReadingBlock } from '../../views/documents/props.ts'
import type { ShownStretch, TextMark } from '../../views/reports/props.ts'
import { opening } from '../../views/reports/words.ts'
import { blockAt, type SourceText, type VoicedBlock } from '../sources/source.ts'
import type { Span } from '../text/span.ts'
import type { AuditResult } from './audit.ts'

/** A text as long as this is shown whole; a longer one in stretches of about this length. */
const charactersShown = 16_000

interface Stretch extends Span {
  readonly blocks: readonly VoicedBlock[]
}

/** Cuts a report before headings, so that a stretch is as long as one likes to read at once. */
export function stretchesIn(blocks: readonly VoicedBlock[], longest = charactersShown): Stretch[] {
  const stretches: VoicedBlock[][] = []
  for (const block of blocks) {
    const last = stretches.at(-1)
    const length = last ? block.end - (last[0]?.start ?? 0) : 0
    const isFull = length > (block.kind === 'heading' ? longest / 2 : longest)
    if (last && !isFull) last.push(block)
    else stretches.push([block])
  }
  return stretches.map((each) => ({
    blocks: each,
    start: each[0]?.start ?? 0,
    end: each.at(-1)?.end ?? 0,
  }))
}

interface Wanted {
  /** Counted from 1. */
  readonly part: number | undefined
  /** Where the chosen quotation begins. */
  readonly at: number | undefined
  readonly isWhole: boolean
}

interface Drawn {
  readonly report: SourceText
  readonly result: AuditResult
  readonly marks: readonly TextMark[]
  /** Where somebody wants to go, besides to a quotation. */
  readonly target: number | undefined
  /** The address of a part, or of the whole. */
  readonly hrefOf: (part: number | 'all') => string
}

/** The stretch of the report that was asked for, or that holds the chosen quotation, or else the first. */
export function shownStretch(
  { report, result, marks, target, hrefOf }: Drawn,
  { part, at, isWhole }: Wanted,
): ShownStretch {
  const cut = stretchesIn(report.blocks)
  const stretches = isWhole ? stretchesIn(report.blocks, Number.POSITIVE_INFINITY) : cut
  const asked = part !== undefined && part <= stretches.length ? part - 1 : undefined
  const holding = at === undefined ? -1 : stretches.findLastIndex(({ start }) => start <= at)
  const index = asked ?? Math.max(0, holding)
  const stretch = stretches[index]
  const neighbour = (to: number) => {
    const other = stretches[to]
    return other && { title: titleOf(report.text, other), href: hrefOf(to + 1) }
  }
  return {
    blocks: (stretch?.blocks ?? []).map((block) => shownBlock(report.text, block)),
    marks: marks.filter(({ start, end }) => stretch && start < stretch.end && end > stretch.start),
    target: target === undefined ? undefined : blockAt(report.blocks, target)?.start,
    rowStarts: rowStarts(report.text, stretch?.blocks ?? []),
    pages: pagesOf(stretch, result.report.pages),
    previous: neighbour(index - 1),
    next: neighbour(index + 1),
    whole: isWhole || cut.length < 2 ? undefined : hrefOf('all'),
  }
}

function shownBlock(text: string, block: VoicedBlock): ReadingBlock {
  return { ...block, text: text.slice(block.start, block.end), sentences: [] }
}

/** In a canonical text a tab parts the cells of a row, and a line break the rows. */
function rowStarts(text: string, blocks: readonly VoicedBlock[]): Set<number> {
  const cells = blocks.filter(({ kind }) => kind === 'cell')
  const first = cells.filter(({ start }) => text[start - 1] !== '\t')
  return new Set(first.map(({ start }) => start))
}

function titleOf(text: string, { blocks: [first] }: Stretch): string {
  return first ? opening(text.slice(first.start, first.end), 40) : ''
}

function pagesOf(stretch: Stretch | undefined, of: number | null): ShownStretch['pages'] {
  const pages = stretch?.blocks.flatMap(({ page }) => page ?? []) ?? []
  const [first, last] = [pages[0], pages.at(-1)]
  return of === null || first === undefined || last === undefined ? undefined : { first, last, of }
}

const openingMarks = /[“”„"‘’'«»‹›]$/u
const closingMarks = /^[“”„"‘’'«»‹›]/u

/** A quotation with the marks that stand around it, as far as they do not belong to another one. */
export function withItsMarks(text: string, { start, end }: Span): Span {
  const before = openingMarks.test(text.slice(Math.max(0, start - 1), start))
  const after = closingMarks.test(text.slice(end, end + 1))
  return { start: before ? start - 1 : start, end: after ? end + 1 : end }
}
