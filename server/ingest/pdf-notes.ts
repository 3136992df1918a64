import type { PdfLine } from './pdf-lines.ts'
import type { Measures } from './pdf-paragraphs.ts'

/**
 * Puts the notes at the foot of pages behind all other lines, so that the paragraph that they cut goes on, each with its number
 * as a mark. Notes have smaller letters than the running text; their numbers count on from 1, and each stands raised in the
 * running text too. Notes that are tagged stay where they are.
 */
export function withNotesApart(lines: readonly PdfLine[], { body }: Measures): readonly PdfLine[] {
  const isSmall = (line: PdfLine | undefined) =>
    line !== undefined && line.tag === undefined && line.size < 0.94 * body
  const marks = marksIn(lines.filter((line) => !isSmall(line)))
  if (!marks.has(1)) return lines
  const running: PdfLine[] = []
  const notes: PdfLine[] = []
  let last = 0
  for (let at = 0; at < lines.length; ) {
    const to = isSmall(lines[at]) ? endOfRun(lines, at, isSmall) : at
    const found =
      to > at && endsColumn(lines[to - 1]!, lines[to]) ? notesIn(lines.slice(at, to), marks, last) : undefined
    if (!found) {
      running.push(lines[at++]!)
      continue
    }
    notes.push(...found.lines)
    last = found.last
    at = to
  }
  return [...running, ...notes]
}

function marksIn(lines: readonly PdfLine[]): ReadonlySet<number> {
  return new Set(
    lines.flatMap(({ text }) =>
      Array.from(text.matchAll(/\S\[(\d{1,3})\]/g), ([, number]) => Number(number)),
    ),
  )
}

function endOfRun(
  lines: readonly PdfLine[],
  from: number,
  isSmall: (line: PdfLine | undefined) => boolean,
): number {
  let to = from
  while (isSmall(lines[to]) && lines[to]!.page === lines[from]!.page) to++
  return to
}

/** Nothing stands below a note but the foot of its page. */
const endsColumn = (last: PdfLine, next: PdfLine | undefined) =>
  next === undefined || next.page !== last.page || next.y > last.y

/** `1 Zie ook`, and `1Zie ook` as LibreOffice draws it; a raised number has its brackets already. */
const numbered = /^(?:\[(\d{1,3})\]\s*|(\d{1,3})(?:\s+|(?=\p{Lu})))(?=\S)/u

/** The lines of notes with their marks; undefined when the first does not begin with the number that comes next. */
function notesIn(
  lines: readonly PdfLine[],
  marks: ReadonlySet<number>,
  before: number,
): { lines: PdfLine[]; last: number } | undefined {
  let last = before
  const found: PdfLine[] = []
  for (const line of lines) {
    const mark = numbered.exec(line.text)
    const number = Number(mark?.[1] ?? mark?.[2])
    if (mark && number === last + 1 && marks.has(number)) {
      last = number
      found.push({ ...line, text: `[${number}] ${line.text.slice(mark[0].length)}` })
    } else if (last === before) return undefined
    else found.push(line)
  }
  return { lines: found, last }
}
