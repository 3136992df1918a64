import { t } from '../../server/language/t.ts'
import type { ChartedCell, Summary } from '../../server/matrix/charting.ts'
import type { MatrixLine } from '../../server/matrix/lines.ts'
import { type FrameworkMatrix, longestSummary } from '../../server/matrix/matrix.ts'
import { VersionsTable } from '../parts/BothVersions.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextArea } from '../parts/Field.tsx'
import { Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import { CellDrift } from './CellDrift.tsx'
import { CellFragments } from './CellFragments.tsx'

export interface CellPartProps {
  matrix: FrameworkMatrix
  row: MatrixLine
  column: MatrixLine
  cell: ChartedCell
  /** The matrix as it was filtered. */
  back: string
  people: ReadonlyMap<string, string>
  canChange: boolean
  /** Keys of the fragments that are ticked. */
  chosen: ReadonlySet<string>
  /** What somebody typed that was not kept, and why. */
  refused?: RefusedCell | undefined
  columnTitles: ReadonlyMap<string, string>
  /** Asked for by a page that lays it beside its table: then the focus goes to it. */
  isBeside: boolean
}

export interface RefusedCell {
  readonly text: string
  readonly errors: FieldErrors
  /** What somebody else wrote meanwhile. */
  readonly theirs?: { readonly text: string; readonly person: string; readonly at: string } | undefined
}

/** A cell with its fragments: what it says, what changed since, and the form to write in it. */
export function CellPart(props: CellPartProps) {
  const { row, column, cell, back, people, canChange, refused, isBeside } = props
  const { summary, others } = cell
  return (
    <aside id="cell" class="framework-part" aria-labelledby="cell-title">
      <h2 id="cell-title" tabindex={-1} autofocus={isBeside}>
        {column.title}, {row.under ? `${row.under}, ` : ''}
        {row.title}
      </h2>
      <p class="quiet small">
        {cellState(props)}{' '}
        {summary && (
          <>
            {t.matrix.writtenBy(people.get(summary.row.person) ?? '')} <When at={summary.row.written_at} />.{' '}
          </>
        )}
        <a href={back}>{t.matrix.toMatrix}</a>
      </p>
      {refused?.theirs && <Conflict refused={refused} theirs={refused.theirs} />}
      <ErrorSummary errors={refused?.errors} />
      {summary?.drift && <CellDrift drift={summary.drift} />}
      {cell.fragments.length > 0 && canChange ? <SummaryForm {...props} /> : <ReadOnly {...props} />}
      {others.map((other) => (
        <Other other={other} titles={props.columnTitles} />
      ))}
      {summary && canChange && <TakeAway {...props} summary={summary} />}
    </aside>
  )
}

function cellState({ cell: { fragments, state, read }, row, column }: CellPartProps): string {
  if (row.state !== 'stands' || column.state !== 'stands') return `${t.matrix.notCounted}.`
  if (state === 'no-such-table') return t.matrix.noTalkWhat
  if (fragments.length === 0 && state === 'not-read') return t.matrix.notReadWhat
  return `${t.matrix.fragments(fragments.length)}; ${t.matrix.tablesRead(read.found, read.of)}.`
}

const addressOf = ({ matrix, row, column }: Pick<CellPartProps, 'matrix' | 'row' | 'column'>) =>
  `/matrices/${matrix.id}/cells/${row.id}/${column.id}`

/** What comes back is laid over the page of the matrix; what was refused comes in the place of the form. */
const inPlace = (action: string) => ({
  'hx-post': action,
  'hx-target': 'body',
  'hx-swap': 'outerMorph',
  'hx-status:4xx': 'swap:outerHTML target:#cell select:#cell',
})

function SummaryForm(props: CellPartProps) {
  const { cell, back, chosen, refused } = props
  const action = addressOf(props)
  const { row } = cell.summary ?? {}
  return (
    <form
      method="post"
      action={action}
      class="framework-form"
      aria-label={t.matrix.summary}
      {...inPlace(action)}
    >
      <input type="hidden" name="back" value={back} />
      {row && <input type="hidden" name="summary" value={row.id} />}
      {row && <input type="hidden" name="revision" value={String(row.revision)} />}
      <div class="stack">
        <TextArea
          name="text"
          label={t.matrix.summary}
          hint={t.matrix.summaryHint(longestSummary)}
          value={refused?.text ?? row?.text}
          errors={refused?.errors}
          rows={7}
        />
        <Buttons>
          <Button kind="primary">{t.matrix.save}</Button>
          {row && <Button form={takeAwayId}>{t.matrix.takeAway}</Button>}
        </Buttons>
      </div>
      <CellFragments {...props} chosen={chosen} errors={refused?.errors} />
    </form>
  )
}

/** A cell without fragments, or for who gave no name yet. */
function ReadOnly(props: CellPartProps) {
  const { cell, canChange } = props
  return (
    <>
      {cell.summary && <p class="framework__text">{cell.summary.row.text}</p>}
      {cell.fragments.length === 0 && <p>{t.matrix.nothingThere}</p>}
      {cell.fragments.length > 0 && !canChange && (
        <p>
          <a href="/me">{t.matrix.nameFirst}</a>
        </p>
      )}
      {cell.fragments.length > 0 && <CellFragments {...props} isReadOnly />}
    </>
  )
}

function Conflict({ refused, theirs }: { refused: RefusedCell; theirs: NonNullable<RefusedCell['theirs']> }) {
  return (
    <Note attention title={t.matrix.conflict}>
      <p>{t.matrix.conflictHow}</p>
      <VersionsTable
        yours={t.matrix.yours}
        differences={[{ name: t.matrix.summary, theirs: theirs.text, yours: refused.text }]}
      />
      <p class="small">
        {theirs.person}, <When at={theirs.at} />
      </p>
    </Note>
  )
}

function Other({ other, titles }: { other: Summary; titles: ReadonlyMap<string, string> }) {
  return (
    <Note title={t.matrix.others(titles.get(other.row.column_subject) ?? '')}>
      <p class="framework__text">{other.row.text}</p>
      <p class="small">{t.matrix.othersHow}</p>
    </Note>
  )
}

const takeAwayId = 'take-away'

/** Its button stands beside the one that saves; where there is nothing to write on, here. */
function TakeAway({ summary, back, ...cell }: CellPartProps & { summary: Summary }) {
  return (
    <PostForm
      action={`${addressOf(cell)}/end`}
      back={back}
      fields={{ summary: summary.row.id, revision: summary.row.revision }}
      id={takeAwayId}
      label={t.matrix.takeAway}
      quick
    >
      {cell.cell.fragments.length === 0 && <Button small>{t.matrix.takeAway}</Button>}
    </PostForm>
  )
}
