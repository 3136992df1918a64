import type { Block } from '../text/block.ts'
import { type Heading, headingOf, opensPart } from './headings.ts'
import type { ReadText } from './read.ts'

/** A block with its words, and as a heading when it is one. */
export interface Line {
  readonly block: Block
  readonly text: string
  readonly heading?: Heading
}

/** The blocks of a text with their headings read. A contents entry is never a heading. */
export function outlineOf({ text, blocks, format }: Pick<ReadText, 'text' | 'blocks' | 'format'>): Line[] {
  const levelsAreReal = format !== 'txt'
  return blocks.map((block) => {
    const words = text.slice(block.start, block.end)
    const isHeading = block.kind === 'heading' || (block.kind === 'paragraph' && opensPart(words))
    return { block, text: words, ...(isHeading ? { heading: headingOf(words, block, levelsAreReal) } : {}) }
  })
}

/** How far down the top of a file reaches, in blocks, where people write date, place and table. */
const top = 12

/** `Datum: 14 mei 2026` and the like at the top of a file or session, by name; also which lines they stand on. */
export function statedIn(lines: readonly Line[]): { stated: Record<string, string>; at: Set<Line> } {
  const stated: Record<string, string> = {}
  const at = new Set<Line>()
  for (const line of lines.slice(0, top)) {
    if (line.heading && line.heading.topic !== 'session' && line.heading.topic !== 'other') break
    if (line.heading) continue
    const whole = line.block.speaker ? `${line.block.speaker}: ${line.text}` : line.text
    const rows = whole.split(/\n|\t/).map((row) => field.exec(row.trim()))
    if (!rows.every((row) => row !== null)) continue
    at.add(line)
    for (const [, name, value] of rows) stated[name!.toLowerCase()] ??= value!.trim()
  }
  return { stated, at }
}

const field =
  /^(datum|tijd|bijeenkomst|sessie|denkdiner|werksessie|plaats|locatie|tafel|ronde|thema|notulist|notulen|verslag|verslaglegging|aanwezig(?:en)?|deelnemers|gespreksleider|tafelheer|tafelvoorzitter|voorzitter|moderator|spreker|inleider|organisatie)\s*:\s*(\S.*)$/i
