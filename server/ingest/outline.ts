import type { Block } from '../text/block.ts'
import { dateIn } from './dates.ts'
import { fieldIn, isFieldName } from './fields.ts'
import { type Heading, headingNaming, headingOf, opensPart } from './headings.ts'
import type { ReadText } from './read.ts'

/** A block with its words, and as a heading when it is one. */
export interface Line {
  readonly block: Block
  readonly text: string
  readonly heading?: Heading
}

/** The blocks of a text with their headings read. A contents entry is never a heading. */
export function outlineOf({
  text,
  blocks,
  format,
  namings = [],
}: Pick<ReadText, 'text' | 'blocks' | 'format' | 'namings'>): Line[] {
  const levelsAreReal = format !== 'txt'
  const places = new Map(namings.map(({ at, place }) => [at, place]))
  return blocks.map((block) => {
    const words = text.slice(block.start, block.end)
    const place = places.get(block.start)
    if (place) return { block, text: words, heading: headingNaming(place, words, block) }
    const isHeading = block.kind === 'heading' || (block.kind === 'paragraph' && opensPart(words))
    return { block, text: words, ...(isHeading ? { heading: headingOf(words, block, levelsAreReal) } : {}) }
  })
}

/** How far down the top of a file reaches, in blocks, where people write date, place and table. */
export const top = 12

/** What the top of a file or session says of it, by name; also which lines say nothing else. */
export interface Stated {
  readonly stated: Record<string, string>
  readonly at: Set<Line>
}

/** Reads `Datum: 14 mei 2026`, a small table of such names, and `Dorrelo, 14 mei 2026` at the top of a file or session. */
export function statedIn(lines: readonly Line[]): Stated {
  const found: Stated = { stated: {}, at: new Set() }
  for (const [index, line] of lines.slice(0, top).entries()) {
    if (line.block.kind === 'turn' || (line.heading && !/^(?:session|table|other)$/.test(line.heading.topic)))
      break
    const next = lines[index + 1]
    if (next?.block.kind === 'cell' && isFieldName(line.text))
      keep(found, [`${line.text}: ${next.text}`], [line, next])
    else if (line.heading?.topic !== 'session' && line.heading?.topic !== 'other') readLine(found, line)
  }
  return found
}

function readLine(found: Stated, line: Line): void {
  const rows = line.text.split('\n')
  if (rows.every((row) => fieldIn(row))) keep(found, rows, [line])
  else readPlaceAndDate(found, line)
}

function keep({ stated, at }: Stated, rows: readonly string[], lines: readonly Line[]): void {
  for (const line of lines) at.add(line)
  for (const row of rows) {
    const field = fieldIn(row)
    if (field) stated[field.name] ??= field.value
  }
}

/** `Tafel 2, Hulsterbroek, donderdag 7 mei 2026`: the place is the first part that is a name. */
function readPlaceAndDate({ stated, at }: Stated, line: Line): void {
  const [sentence = ''] = line.text.split(/(?<=\d)\.\s|\n/)
  const parts = sentence.split(/\s*[,|·–]\s*/)
  const date = parts.find((part) => dateIn(part) !== undefined)
  if (!date || date.length > 40 || sentence.length > 120) return
  stated.datum ??= date
  const place = parts.find(
    (part) => part !== date && /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*$/u.test(part),
  )
  if (place) stated.plaats ??= place
  if (sentence.length > line.text.length - 2) at.add(line)
}
