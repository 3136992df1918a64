import { KeptOn } from '../../server/kept-on.ts'
import { t } from '../../server/language/t.ts'
import type { Span } from '../../server/text/span.ts'
import { asChild, type Markup, markup, nothing } from '../parts/markup.ts'
import { blockMarkup, type Drawing } from './block-markup.ts'
import {
  drawnCodings,
  type ItemTree,
  type PlacedBlock,
  perBlock,
  placed,
  type Row,
  rowsOf,
  stretchesOf,
} from './layout.ts'
import type { Proposed } from './margin-markup.ts'
import { type Black, lanesOf } from './marks.ts'
import type { ReadingBlock, ShownCoding } from './props.ts'

export interface BlocksProps {
  blocks: readonly ReadingBlock[]
  codings?: readonly ShownCoding[]
  suggestions?: readonly Proposed[]
  /** The address of the page, to which a chosen sentence is added. */
  here: string
  chosen?: Span | undefined
  /** The words that count for the suggestion that is open. */
  reasons?: readonly Span[] | undefined
  /** What others do not read. */
  masks?: readonly Black[] | undefined
}

/** The text of a source: whose words, how it is built, what is coded. */
export function Blocks(props: BlocksProps) {
  return asChild(markup`${[...stretchMarkups(props)]}`)
}

/** The same in pieces, each made when it is asked for, so that the first can be read while the last is made. */
export function* stretchMarkups(props: BlocksProps): Generator<Markup> {
  const drawing = drawingOf(props)
  for (const rows of stretchesOf(rowsOf(placed(props.blocks)))) {
    yield markup`<div class="stretch">${rows.map((row) => rowMarkup(row, drawing))}</div>`
  }
}

/** Lanes and marks of a whole document, looked up per block. */
export function drawingOf(props: BlocksProps): Drawing {
  const { blocks, codings = [], suggestions = [], here, chosen, reasons, masks } = props
  const { lanes, marks } = laidOn(blocks, codings)
  return { here, chosen, reasons, blackened: masks, lanes, marks, suggestions: perBlock(blocks, suggestions) }
}

type Laid = Pick<Drawing, 'lanes' | 'marks'>

/** Where codings lie on blocks follows from the two alone: of the same two it is worked out once. */
const laidBefore = new KeptOn<readonly ShownCoding[], { blocks: readonly ReadingBlock[]; laid: Laid }>()

function laidOn(blocks: readonly ReadingBlock[], codings: readonly ShownCoding[]): Laid {
  const known = laidBefore.get(codings)
  if (known?.blocks === blocks) return known.laid
  const drawn = drawnCodings(codings)
  const laid = { lanes: lanesOf(drawn), marks: perBlock(blocks, drawn) }
  laidBefore.set(codings, { blocks, laid })
  return laid
}

function rowMarkup(row: Row, drawing: Drawing): Markup {
  if ('items' in row) return itemsMarkup(row.items, drawing)
  return markup`${leafMarkup(row.block)}${blockMarkup(row.block, drawing)}`
}

function itemsMarkup(trees: readonly ItemTree[], drawing: Drawing): Markup {
  if (trees.length === 0) return nothing
  const items = trees.map(
    ({ item, under }) => markup`<li>${blockMarkup(item, drawing)}${itemsMarkup(under, drawing)}</li>`,
  )
  return markup`${leafMarkup(trees[0]?.item)}<ul class="items">${items}</ul>`
}

/** Where a new page begins. */
function leafMarkup(item: PlacedBlock | undefined): Markup {
  const page = item?.newPage
  return page === undefined
    ? nothing
    : markup`<p class="leaf" id="blz-${page}"><span>${t.onText.page(page)}</span></p>`
}
