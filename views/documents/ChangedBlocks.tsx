import type { Span } from '../../server/text/span.ts'
import { BlockRow } from './BlockRow.tsx'
import { drawingOf } from './Blocks.tsx'
import { drawnAgain, placed } from './layout.ts'
import type { CodingPageProps } from './props.ts'

/** The blocks of the text in which codes came, went or moved lanes, each for its place on the page. */
export function ChangedBlocks({ spans, ...props }: CodingPageProps & { spans: readonly Span[] }) {
  const again = drawnAgain(spans, props)
  const drawing = drawingOf({ ...props, ...again })
  const starts = new Set(again.blocks.map(({ start }) => start))
  const blocks = placed(props.blocks).filter(({ block }) => starts.has(block.start))
  return (
    <>
      {blocks.map((each) => (
        <hx-partial hx-target={`#b${each.block.start}`} hx-swap="outerMorph">
          <BlockRow placed={each} drawing={drawing} />
        </hx-partial>
      ))}
    </>
  )
}
