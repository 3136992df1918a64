import type { Span } from '../../server/text/span.ts'
import { BlockRow, type Drawing } from './BlockRow.tsx'
import {
  drawnCodings,
  type ItemTree,
  type PlacedBlock,
  perBlock,
  placed,
  rowsOf,
  stretchesOf,
} from './layout.ts'
import type { Proposed } from './Margin.tsx'
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
  const drawing = drawingOf(props)
  return (
    <>
      {stretchesOf(rowsOf(placed(props.blocks))).map((rows) => (
        <div class="stretch">
          {rows.map((row) =>
            'items' in row ? (
              <Items trees={row.items} drawing={drawing} />
            ) : (
              <Row placed={row.block} drawing={drawing} />
            ),
          )}
        </div>
      ))}
    </>
  )
}

/** Lanes and marks of a whole document, looked up per block. */
export function drawingOf(props: BlocksProps): Drawing {
  const { blocks, codings = [], suggestions = [], here, chosen, reasons, masks } = props
  const drawn = drawnCodings(codings)
  return {
    here,
    chosen,
    reasons,
    blackened: masks,
    lanes: lanesOf(drawn),
    marks: perBlock(blocks, drawn),
    suggestions: perBlock(blocks, suggestions),
  }
}

function Row({ placed: item, drawing }: { placed: PlacedBlock; drawing: Drawing }) {
  return (
    <>
      <Leaf page={item.newPage} />
      <BlockRow placed={item} drawing={drawing} />
    </>
  )
}

function Items({ trees, drawing }: { trees: readonly ItemTree[]; drawing: Drawing }) {
  return (
    <>
      <Leaf page={trees[0]?.item.newPage} />
      <ul class="items">
        {trees.map(({ item, under }) => (
          <li>
            <BlockRow placed={item} drawing={drawing} />
            {under.length > 0 && <Items trees={under} drawing={drawing} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Leaf({ page }: { page: number | undefined }) {
  if (page === undefined) return null
  return (
    <p class="leaf" id={`blz-${page}`}>
      <span>blz. {page}</span>
    </p>
  )
}
