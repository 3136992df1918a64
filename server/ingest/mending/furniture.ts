import { clearHeading } from '../../text/plain/headings.ts'
import { runningLines } from '../running-lines.ts'
import { areOfPages, areSaid } from '../running-words.ts'
import type { Edit } from './edits.ts'
import type { PageLine } from './lines.ts'
import { companionsOf, countedNumbers, mayStandAlone, numberedLine, type PageNumber } from './page-numbers.ts'
import { sheetsOf } from './sheets.ts'
import { leans } from './wrapped.ts'

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

/**
 * Finds what returns page after page in a text that was once a pdf: with form feeds at the edges of its pages; without
 * them around numbers that count on.
 */
export function furnitureIn(lines: readonly PageLine[]): Furniture {
  return (lines.at(-1)?.sheet ?? 0) > 0 ? onSheets(lines) : aroundNumbers(lines)
}

function onSheets(lines: readonly PageLine[]): Furniture {
  const sheets = sheetsOf(lines)
  const running = runningLines(sheets.map((sheet) => sheet.lines))
  const found = new Set<number>()
  sheets.forEach(({ first }, sheet) => {
    for (const at of running[sheet]!) found.add(first + at)
  })
  lines.forEach(({ words }, index) => {
    if (numberedLine(words)?.isSure) found.add(index)
  })
  const starts = new Map<number, number>()
  for (const { sheet, from } of lines) if (!starts.has(sheet)) starts.set(sheet, from)
  return { lines: found, pages: [...starts].map(([sheet, at]) => ({ at, page: sheet + 1 })) }
}

function aroundNumbers(lines: readonly PageLine[]): Furniture {
  const numbers = countedNumbers(lines)
  const found = new Set(numbers.map(({ index }) => index))
  for (const index of companionsOf(numbers, lines)) found.add(index)
  if (numbers.length === 0) for (const index of intruders(lines)) found.add(index)
  return { lines: found, pages: pagesAround(lines, numbers, found) }
}

/**
 * A line that returns and, more than once, stands between the halves of a sentence: a header without a number. Remarks do not
 * always end in a full stop, so what somebody may have said must also cut one off behind a word that leans on the next.
 */
function intruders(lines: readonly PageLine[]): number[] {
  const places = new Map<string, number[]>()
  lines.forEach(({ words }, index) => {
    if (words.length < 6 || words.length > 100 || mayStandAlone(words) || clearHeading(lines[index]!)) return
    const same = words.toLowerCase()
    const known = places.get(same)
    if (known) known.push(index)
    else places.set(same, [index])
  })
  const full = 0.8 * fullWidth(lines)
  return [...places.values()].flatMap((at) => {
    if (at.length < 3) return []
    const { words } = lines[at[0]!]!
    const cuts = at.filter((index) => cutsSentence(lines, index, full))
    if (cuts.length < 2 || cuts.length < at.length / 3) return []
    const isSure =
      areOfPages(words) || (!areSaid(words) && cuts.some((index) => breaksOff(lines[index - 1]!)))
    return isSure ? at : []
  })
}

/** How long nine in ten lines are at most. */
function fullWidth(lines: readonly PageLine[]): number {
  const lengths = lines.map(({ words }) => words.length).toSorted((a, b) => a - b)
  return lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0
}

const breaksOff = ({ words }: PageLine) => leans.test(words) || /[\p{Ll}],$|\p{L}-$/u.test(words)

function cutsSentence(lines: readonly PageLine[], index: number, full: number): boolean {
  const line = lines[index]!
  const above = lines[index - 1]
  const below = lines[index + 1]
  if (!above || !below || !/^\p{Lu}/u.test(line.words) || /[.!?:;,]$/.test(line.words)) return false
  return (
    above.words.length >= Math.max(45, full) &&
    /[\p{L},-]$/u.test(above.words) &&
    /^\p{Ll}/u.test(below.words) &&
    !areOfPages(below.words) &&
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
