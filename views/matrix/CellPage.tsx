import { PageHead } from '../layout/Page.tsx'
import { CellPart, type CellPartProps } from './CellPart.tsx'

/** A page for one cell: the same part that opens beside the table. */
export function CellPage(props: CellPartProps) {
  return (
    <>
      <PageHead title={props.matrix.title} />
      <div class="framework-cell">
        <CellPart {...props} />
      </div>
    </>
  )
}
