import { clearHeading } from '../../text/plain/headings.ts'
import type { Edit } from './edits.ts'
import type { PageLine } from './lines.ts'
import {
  companionsOf,
  countedNumbers,
  isRunningText,
  mayStandAlone,
  numberedLine,
  type PageNumber,
} from './page-numbers.ts'

/** From this place in the text on, it is this page. */
export interface PageStart {
  readonly at: number
  readonly page: number
}

/** What a page has besides its text. */
export interface Furniture {
  /** The places among the lines of running headers, footers and page numbers. */
  readonly lines: ReadonlySet<number>
  readonly pages: readonly PageStart[]
}

/** How many lines from the top and from the bottom of a page can be furniture. */
const deep = 3

/**
 * Finds what returns page after page in a text that was once a pdf: with form feeds at the edges of its pages; without
 * them around numbers that count on.
 */
export function furnitureIn(lines: readonly PageLine[]): Furniture {
  return (lines.at(-1)?.sheet ?? 0) > 0 ? onSheets(lines) : aroundNumbers(lines)
}

function onSheets(lines: readonly PageLine[]): Furniture {
  const marks = lines.map((_, index) => signatures(lines, index))
  const seen = new Map<string, Set<number>>()
  marks.forEach((signs, index) => {
    if (signs === noSigns) return
    for (const sign of signs) {
      const known = seen.get(sign) ?? new Set()
      seen.set(sign, known.add(lines[index]!.sheet))
    }
  })
  const sheets = (lines.at(-1)?.sheet ?? 0) + 1
  const returning = new Set([...seen].flatMap(([sign, on]) => (returns(on, sheets, sign) ? [sign] : [])))
  const found = new Set<number>()
  lines.forEach(({ words }, index) => {
    if (numberedLine(words)?.isSure || marks[index]!.some((sign) => returning.has(sign))) found.add(index)
  })
  const starts = new Map<number, number>()
  for (const { sheet, from } of lines) if (!starts.has(sheet)) starts.set(sheet, from)
  return { lines: found, pages: [...starts].map(([sheet, at]) => ({ at, page: sheet + 1 })) }
}

const noSigns: string[] = []

/**
 * What a line at the edge of a page may share with those of other pages: the same words, or a number that goes up with the
 * pages beside the same words. Of a page with few lines each stands at both edges.
 */
function signatures(lines: readonly PageLine[], index: number): string[] {
  const { words, sheet } = lines[index]!
  const edges = [
    ...(lines[index - deep]?.sheet === sheet ? [] : ['top']),
    ...(lines[index + deep]?.sheet === sheet ? [] : ['bottom']),
  ]
  if (edges.length === 0) return noSigns
  const numbered = numberedLine(words)
  const signs = isRunningText(lines, index) ? [] : [words.replace(/\s+/g, ' ').toLowerCase()]
  // `Interview 2` at the top of the second page is a heading; a running title has more words than one.
  if (numbered && !/^# \S+$/.test(numbered.alike)) signs.push(`#${numbered.words} ${numbered.number - sheet}`)
  const isOutermost = lines[index - 1]?.sheet !== sheet || lines[index + 1]?.sheet !== sheet
  const marks = edges.flatMap((edge) =>
    signs.map((sign) => (sign.startsWith('#') ? sign : `${edge} ${sign}`)),
  )
  return isOutermost && marks.length > 0 ? [...marks, `#${signs[0]}`] : marks
}

/** On half of the pages, or on three in a row, or on every other one: left and right pages may differ. */
function returns(on: ReadonlySet<number>, sheets: number, signature: string): boolean {
  const isCounted = signature.startsWith('#')
  if (on.size < (isCounted ? 2 : Math.min(3, sheets))) return false
  if (on.size >= sheets / 2) return true
  return [...on].some(
    (sheet) => (on.has(sheet + 1) && on.has(sheet + 2)) || (on.has(sheet + 2) && on.has(sheet + 4)),
  )
}

function aroundNumbers(lines: readonly PageLine[]): Furniture {
  const numbers = countedNumbers(lines)
  const found = new Set(numbers.map(({ index }) => index))
  for (const index of companionsOf(numbers, lines)) found.add(index)
  if (numbers.length === 0) for (const index of intruders(lines)) found.add(index)
  return { lines: found, pages: pagesAround(lines, numbers, found) }
}

/** A line that returns and, more than once, stands between the halves of a sentence: a header without a number. */
function intruders(lines: readonly PageLine[]): number[] {
  const places = new Map<string, number[]>()
  lines.forEach(({ words }, index) => {
    if (words.length < 6 || words.length > 100 || mayStandAlone(words) || clearHeading(lines[index]!)) return
    const same = words.toLowerCase()
    const known = places.get(same)
    if (known) known.push(index)
    else places.set(same, [index])
  })
  return [...places.values()].flatMap((at) => {
    if (at.length < 3) return []
    const cuts = at.filter((index) => cutsSentence(lines, index)).length
    return cuts >= 2 && cuts >= at.length / 3 ? at : []
  })
}

function cutsSentence(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index]!
  const above = lines[index - 1]
  const below = lines[index + 1]
  if (!above || !below || !/^\p{Lu}/u.test(line.words) || /[.!?:;,]$/.test(line.words)) return false
  return (
    above.words.length >= 45 &&
    /[\p{L},-]$/u.test(above.words) &&
    /^\p{Ll}/u.test(below.words) &&
    below.words.length >= 20
  )
}

/** Where pages start, by the numbers: below a number that stands at the foot of its page, with one at its head. */
function pagesAround(
  lines: readonly PageLine[],
  numbers: readonly PageNumber[],
  furniture: ReadonlySet<number>,
): PageStart[] {
  if (numbers.length === 0 || numbers.some(({ number }, at) => at > 0 && number <= numbers[at - 1]!.number))
    return []
  const isHead = standAtHead(lines, numbers, furniture)
  const first = isHead ? numbers[0]!.number - 1 : numbers[0]!.number
  const starts: PageStart[] = [{ at: 0, page: Math.max(1, first) }]
  for (const { index, number } of numbers) {
    const page = isHead ? number : number + 1
    starts.push({ at: isHead ? lines[index]!.from : lines[index]!.to, page })
  }
  const last = lines.findLastIndex((_, index) => !furniture.has(index))
  return starts.filter(({ at }, index) => index === 0 || at <= (lines[last]?.from ?? 0))
}

function standAtHead(
  lines: readonly PageLine[],
  numbers: readonly PageNumber[],
  furniture: ReadonlySet<number>,
): boolean {
  const first = numbers[0]!
  const last = numbers.at(-1)!
  const hasBelow = lines.some((_, index) => index > last.index && !furniture.has(index))
  const hasAbove = lines.some((_, index) => index < first.index && !furniture.has(index))
  if (!hasBelow) return false
  if (!hasAbove) return true
  const pages = last.number - first.number
  const length = pages > 0 ? (lines[last.index]!.from - lines[first.index]!.from) / pages : 0
  return length > 0 && Math.round(lines[first.index]!.from / length) === first.number - 1
}

/** Takes the lines of furniture out, each run with the empty lines that would be left double. */
export function withoutFurniture(lines: readonly PageLine[], furniture: ReadonlySet<number>): Edit[] {
  if (furniture.size === lines.length) return []
  const edits: Edit[] = []
  let opens = false
  for (const index of [...furniture].toSorted((a, b) => a - b)) {
    const line = lines[index]!
    const next = lines[index + 1]
    const run = furniture.has(index - 1) ? edits.pop() : undefined
    if (!run) opens = line.opens
    const end = next ? (opens ? next.from : line.to + 1) : line.to
    edits.push({ kind: 'set-aside', start: run?.start ?? line.from, end, text: '' })
  }
  return edits
}
