import { canonicalText } from '../../text/canonical.ts'
import { firstWhere } from '../../text/halving.ts'
import { rawPositions } from '../../text/raw-behind.ts'
import type { Repair } from '../../text/repair.ts'
import { characterEdits } from './characters.ts'
import { partedColumns } from './columns.ts'
import { applied, carried, composed, type Repaired } from './edits.ts'
import { furnitureIn, type PageStart, withoutFurniture } from './furniture.ts'
import { joiningEdits } from './joining.ts'
import { pageLinesIn } from './lines.ts'

/** A text that came in, mended where it was once a pdf. */
export interface Mended extends Repaired {
  /** The page of a position in the text, where pages can be known. */
  readonly pageAt: (position: number) => number | undefined
  readonly pages: number | null
  /** The words of the notes that stood at the foot of a page, each a line of the text. */
  readonly notes: readonly string[]
}

/** Mending a text may show more to mend; a text that keeps changing is left alone. */
const mostRounds = 4

/**
 * Makes the canonical text of a plain text, and mends what a pdf did to it: signs of the typesetter, what returns on
 * every page, columns beside each other, words broken at the end of a line, and hard-wrapped lines. A text without these comes back as it is, and
 * a mended text too.
 */
export function mended(raw: string): Mended {
  // Each page on its own, as a form feed is no canonical character; together they are `canonicalText(raw)`.
  const sheets = raw.split('\f').map(canonicalText)
  const source = sheets.join('\f')
  const once = round(source)
  const isLeftAlone = sheets.length === 1 && once.repairs.length === 0
  const settled = isLeftAlone ? once : rounds({ ...once, text: withoutFeeds(once.text) })
  if (!settled) return sheets.length > 1 ? mended(withoutFeeds(source)) : unmended(source)
  const repairs = settled.repairs.map(withoutFeedsIn)
  return { text: settled.text, repairs, ...pagesOf(once.pages, settled.passes), notes: once.notes }
}

/**
 * Takes the signs of the typesetter and what returns on every page out of a text with a structure of its own, whose lines
 * its reader joins.
 */
export function withoutPages(raw: string): Repaired {
  const source = raw.split('\f').map(canonicalText).join('\f')
  const clean = applied(source, characterEdits(source))
  const lines = pageLinesIn(clean.text)
  const bare = applied(clean.text, withoutFurniture(lines, furnitureIn(lines).lines))
  const repairs = composed(clean.repairs, clean.text, bare.repairs).map(withoutFeedsIn)
  return { text: withoutFeeds(bare.text), repairs }
}

const withoutFeeds = (text: string) => text.replaceAll('\f', '\n')
const withoutFeedsIn = (repair: Repair): Repair =>
  repair.raw.includes('\f') ? { ...repair, raw: withoutFeeds(repair.raw) } : repair

const unmended = (text: string): Mended => ({
  text,
  repairs: [],
  pageAt: () => undefined,
  pages: null,
  notes: [],
})

interface Settled extends Repaired {
  /** The repairs of each pass, in the order in which they were made. */
  readonly passes: readonly (readonly Repair[])[]
}

function rounds(once: Repaired & Pick<Round, 'passes'>): Settled | undefined {
  let { text, repairs } = once
  let later: readonly Repair[] = []
  for (let count = 1; count < mostRounds; count++) {
    const again = round(text)
    if (again.repairs.length === 0) return { text, repairs, passes: [...once.passes, later] }
    repairs = composed(repairs, text, again.repairs)
    later = composed(later, text, again.repairs)
    text = withoutFeeds(again.text)
  }
  return undefined
}

interface Round extends Repaired {
  /** Where pages start, in the text that came into this round. */
  readonly pages: readonly PageStart[]
  /** The repairs one pass after another. */
  readonly passes: readonly (readonly Repair[])[]
  readonly notes: readonly string[]
}

function round(source: string): Round {
  const clean = applied(source, characterEdits(source))
  const lines = pageLinesIn(clean.text)
  const furniture = furnitureIn(lines)
  const bare = applied(clean.text, withoutFurniture(lines, furniture.lines))
  const aside = bare.repairs.map(({ start }) => start)
  const parted = partedColumns(bare.text, aside)
  const { columns } = parted
  const isAsItWas = bare.repairs.length === 0 && columns.length === 0
  const unjoined = isAsItWas ? lines : pageLinesIn(parted.text)
  const breaks = carried(aside, parted.repairs)
  const { edits, notes } = joiningEdits(parted.text, unjoined, { breaks, columns })
  const joined = applied(parted.text, edits)
  const first = composed(clean.repairs, clean.text, bare.repairs)
  const second = composed(first, bare.text, parted.repairs)
  const before = rawPositions(clean.repairs)
  return {
    text: joined.text,
    repairs: composed(second, parted.text, joined.repairs),
    pages: furniture.pages.map(({ at, page }) => ({ at: before(at), page })),
    passes: [clean, bare, parted, joined].map(({ repairs }) => repairs),
    notes,
  }
}

/** The page of a position, found back pass by pass: a repair of the whole may hold the foot of one page and the head of the next. */
function pagesOf(
  starts: readonly PageStart[],
  passes: readonly (readonly Repair[])[],
): Pick<Mended, 'pageAt' | 'pages'> {
  const last = starts.at(-1)
  if (!last) return { pageAt: () => undefined, pages: null }
  const before = passes.map(rawPositions).toReversed()
  const pageAt = (position: number) => {
    const at = before.reduce((place, back) => back(place), position)
    return starts[firstWhere(starts, (start) => start.at > at) - 1]?.page
  }
  return { pageAt, pages: last.page }
}
