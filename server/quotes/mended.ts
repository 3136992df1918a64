import { besideText } from '../sources/store.ts'
import { repairsTouching } from '../text/raw-behind.ts'
import type { Repair, RepairKind } from '../text/repair.ts'
import { overlaps } from '../text/span.ts'
import type { Desk } from './desk.ts'
import type { Looked } from './freezing.ts'
import type { HiddenText } from './hidden-text.ts'

/** What the file has where the words of a quote stand in the text: some of them were mended when it was read. */
export interface MendedWords {
  /** The words as the file has them, with what must stay hidden covered. */
  readonly raw: string
  /** The kinds of repair within them, in order. */
  readonly kinds: readonly RepairKind[]
}

/**
 * The raw text behind a quote, as it may go to others; undefined when no repair touches it or nothing of it may be
 * shown. What was set aside is left out: running headers are no words of a source, so nobody marked what to hide in them.
 * Of columns that stood beside each other only the words of the quote are shown, as they stand in the text.
 */
export async function mendedWords(
  desk: Desk,
  { quote, source, place }: Looked,
): Promise<MendedWords | undefined> {
  if (place.rule === 'vertrouwelijk' || source.text.slice(quote.start, quote.end) !== quote.exact)
    return undefined
  const { repairs } = await besideText(desk.db, quote.version)
  const within = repairsTouching(repairs, quote).filter(({ start, end }) => start < end)
  if (within.length === 0) return undefined
  const hidden = await desk.hidden(quote.version)
  return { raw: rawShown(quote, within, hidden), kinds: within.map(({ kind }) => kind) }
}

function rawShown(
  { start, end }: { start: number; end: number },
  within: readonly Repair[],
  hidden: HiddenText,
): string {
  let raw = ''
  const first = within[0]
  let from = first && first.kind !== 'parted-columns' ? Math.min(start, first.start) : start
  for (const repair of within) {
    if (repair.kind === 'parted-columns') {
      // Its rows hold the words of others too, beside and around those of the quote.
      raw += hidden.printed({ start: from, end: Math.min(end, repair.end) })
      from = repair.end
      continue
    }
    raw += hidden.printed({ start: from, end: repair.start })
    const isHidden = hidden.replaced.some((one) => overlaps(one, repair))
    raw += isHidden ? hidden.printed(repair) : withoutPageBreak(repair.raw)
    from = repair.end
  }
  return raw + hidden.printed({ start: from, end: Math.max(from, end) })
}

/** Over the end of a page a repair holds its footer and header too: of those only that they stood there. */
function withoutPageBreak(raw: string): string {
  const lines = raw.split('\n')
  const between = lines.slice(1, -1)
  if (between.every((line) => line.trim() === '')) return raw
  return [lines[0], '', '[…]', '', lines.at(-1)].join('\n')
}
