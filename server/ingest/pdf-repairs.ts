import { canonicalText } from '../text/canonical.ts'
import type { Repair } from '../text/repair.ts'

/** A line as the pdf draws it. */
export interface DrawnLine {
  readonly text: string
  readonly page: number
  /** Which paragraph, item or cell it went into. */
  readonly piece: number
}

/** What was left out of a page, from top to bottom. */
export interface LeftOut {
  readonly page: number
  readonly text: string
  readonly isAtTop: boolean
}

interface Placed {
  readonly line: DrawnLine
  readonly start: number
  readonly end: number
  /** Whether the line ends in a hyphen that the text does not have. */
  readonly lostHyphen: string
  /** Where soft hyphens stood. */
  readonly soft: readonly number[]
}

/**
 * Finds the repairs of a pdf by laying the lines it draws along the text that was made of them.
 * @param lines in the order in which they went into the text
 */
export function pdfRepairs(text: string, lines: readonly DrawnLine[], leftOut: readonly LeftOut[]): Repair[] {
  const placed = placedIn(text, lines)
  const joints = placed.flatMap((one, at) => {
    const above = placed[at - 1]
    const soft = one.soft.map((start): Repair => ({ kind: 'soft-hyphen', start, end: start, raw: '\u00AD' }))
    return [...(above?.line.piece === one.line.piece ? jointsOf(text, above, one) : []), ...soft]
  })
  return inOrder([...joints, ...asideIn(placed, leftOut)])
}

function placedIn(text: string, lines: readonly DrawnLine[]): Placed[] {
  const placed: Placed[] = []
  let from = 0
  for (const line of lines) {
    const drawn = canonicalText(line.text).trim()
    const found = placeAt(text, from, drawn) ?? placeAt(text, nearest(text, from, drawn), drawn)
    if (!found || found.end === found.start) continue
    placed.push({ line, ...found })
    from = found.end
  }
  return placed
}

const reach = 2000

/** A sign before an item, or its number, may be in one of the two only: then the words are looked for. */
function nearest(text: string, from: number, drawn: string): number {
  const words = drawn.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, 16)
  const at = words === '' ? -1 : text.slice(from, from + reach).indexOf(words)
  return at === -1 ? text.length : from + at
}

const bullet = /[^\p{L}\p{N}\s]/u

function placeAt(text: string, from: number, drawn: string): Omit<Placed, 'line'> | undefined {
  let start = -1
  let end = from
  let lostHyphen = ''
  const soft: number[] = []
  for (const [at, sign] of [...drawn].entries()) {
    if (/\s/.test(sign)) continue
    const next = start === -1 || !isSame(text, end, sign) ? afterSpace(text, end) : end
    if (isSame(text, next, sign)) {
      if (start === -1) start = next
      end = next + sign.length
    } else if (sign === '\u00AD' && start !== -1 && at < drawn.length - 1) soft.push(end)
    else if (start !== -1 && at === drawn.length - 1 && /[-‐\u00AD]/.test(sign)) lostHyphen = sign
    else if (start !== -1 || !bullet.test(sign)) return undefined
  }
  return start === -1 ? undefined : { start, end, lostHyphen, soft }
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}

/** The same letter; the second half of `co-operatie` may have got its accent back. */
function isSame(text: string, at: number, sign: string): boolean {
  const there = text.slice(at, at + sign.length)
  return there === sign || (there !== '' && there.normalize('NFD')[0] === sign && /\p{L}/u.test(sign))
}

function jointsOf(text: string, above: Placed, below: Placed): Repair[] {
  const between = text.slice(above.end, below.start)
  if (between.includes('\n')) return []
  if (between !== '') return [{ kind: 'joined-lines', start: above.end, end: below.start, raw: '\n' }]
  const start = wordStart(text, above.end, above.start)
  const end = wordEnd(text, below.start, below.end)
  const [left, right] = [text.slice(start, above.end), text.slice(above.end, end)]
  if (above.lostHyphen)
    return [{ kind: 'joined-word', start, end, raw: `${left}${above.lostHyphen}\n${right}` }]
  const kind = /[-‐]$/.test(left) ? 'kept-hyphen' : 'joined-lines'
  return [{ kind, start, end, raw: `${left}\n${right}` }]
}

const inWord = /[\p{L}\p{M}\p{N}'’-]/u

function wordStart(text: string, from: number, least: number): number {
  let at = from
  while (at > least && inWord.test(text[at - 1]!)) at--
  return at
}

function wordEnd(text: string, from: number, most: number): number {
  let at = from
  while (at < most && inWord.test(text[at]!)) at++
  return at
}

/** Before the first line of its page, or behind the last. */
function asideIn(placed: readonly Placed[], leftOut: readonly LeftOut[]): Repair[] {
  const pages = new Map<number, { start: number; end: number }>()
  for (const { line, start, end } of placed) {
    const known = pages.get(line.page)
    pages.set(line.page, {
      start: Math.min(known?.start ?? start, start),
      end: Math.max(known?.end ?? end, end),
    })
  }
  let last = 0
  return leftOut.flatMap(({ page, text, isAtTop }) => {
    const known = pages.get(page)
    const at = known ? (isAtTop ? known.start : known.end) : last
    last = at
    return [{ kind: 'set-aside' as const, start: at, end: at, raw: text }]
  })
}

/** In order and apart: a word that was broken over three lines is one repair, and nothing stands within another. */
function inOrder(found: readonly Repair[]): Repair[] {
  const repairs: Repair[] = []
  for (const next of found.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = repairs.at(-1)
    if (!last || next.start >= last.end) repairs.push(next)
    else if (next.end <= last.end) {
      if (next.start === next.end) repairs.push({ ...next, start: last.end, end: last.end })
    } else {
      repairs[repairs.length - 1] = {
        ...last,
        end: next.end,
        raw: last.raw + next.raw.slice(last.end - next.start),
      }
    }
  }
  return repairs
}
