import { t } from '../../server/language/t.ts'
import type { Chart } from '../../server/matrix/charting.ts'
import { type Filtered, type MatrixFilter, type Progress, shows } from '../../server/matrix/filter.ts'
import type { MatrixLine } from '../../server/matrix/lines.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { MatrixTable } from './MatrixTable.tsx'

export interface MatrixPageProps {
  chart: Chart
  filter: MatrixFilter
  shown: Filtered
  progress: Progress
  at?: string | undefined
  people: ReadonlyMap<string, string>
}

/** How the page of a cell comes beside the table: only its form is taken from it. */
const besideTable = {
  'hx-target:inherited': '#cell',
  'hx-select:inherited': '#cell',
  'hx-swap:inherited': 'outerHTML',
}

/** A matrix: how far it is, what one wants to see of it, and the table. */
export function MatrixPage({ chart, filter, shown, progress, at, people }: MatrixPageProps) {
  const { matrix, rows, columns } = chart
  const here = `/matrices/${matrix.id}`
  const { counted } = t.matrix
  const size = t.matrix.size(
    counted[matrix.row_kind](rows.length),
    counted[matrix.column_kind](columns.length),
  )
  const far = progress.of === 0 ? t.matrix.nothingWaits : t.matrix.done(progress.done, progress.of)
  return (
    <>
      <PageHead
        title={matrix.title}
        under={
          <>
            {size}. {far}.{' '}
            {progress.changed > 0 && (
              <a href={`${here}?show=changed`}>{t.matrix.changedCells(progress.changed)}</a>
            )}
          </>
        }
        actions={
          <>
            <ButtonLink href={`${here}/lines`}>{t.matrix.linesPage}</ButtonLink>
            <ButtonLink href={`${here}/export?format=docx`}>{t.matrix.asWord}</ButtonLink>
            <ButtonLink href={`${here}/export?format=xlsx`}>{t.matrix.asExcel}</ButtonLink>
          </>
        }
      />
      <FilterForm {...{ chart, filter }} />
      {isNarrowed(filter) && (
        <p class="small">
          {t.matrix.shown(shown.cells, shown.of)} <a href={here}>{t.matrix.reset}</a>
        </p>
      )}
      {shown.rows.length === 0 || shown.columns.length === 0 ? (
        <EmptyState title={t.matrix.nothingShown}>
          <p>{t.matrix.nothingShownHow}</p>
        </EmptyState>
      ) : (
        <div class="framework">
          <section
            class="scroll framework__scroll"
            tabindex={0}
            aria-label={t.matrix.tableOf(matrix.title)}
            {...besideTable}
          >
            <MatrixTable {...{ chart, filter, at, people }} rows={shown.rows} columns={shown.columns} />
          </section>
          <div id="cell" />
        </div>
      )}
    </>
  )
}

const isNarrowed = ({ show, row, column, q }: MatrixFilter) =>
  show !== 'all' || row !== undefined || column !== undefined || q !== ''

const showNames = { all: 'showAll', waiting: 'showWaiting', changed: 'showChanged' } as const

function FilterForm({ chart: { matrix, rows, columns }, filter }: Pick<MatrixPageProps, 'chart' | 'filter'>) {
  const option = ({ id, title, under }: MatrixLine) => ({
    value: id,
    name: under && matrix.row_kind === 'table' ? `${title}, ${under}` : title,
  })
  return (
    <form method="get" action={`/matrices/${matrix.id}`} class="filters" aria-label={t.matrix.filter}>
      <SelectField
        name="show"
        label={t.matrix.show}
        value={filter.show}
        options={shows.map((show) => ({ value: show, name: t.matrix[showNames[show]] }))}
      />
      <SelectField
        name="row"
        label={t.matrix.row}
        value={filter.row ?? ''}
        options={[{ value: '', name: t.matrix.everyRow }, ...rows.map(option)]}
      />
      <SelectField
        name="column"
        label={t.matrix.column}
        value={filter.column ?? ''}
        options={[
          { value: '', name: t.matrix.everyColumn },
          ...columns.map(({ id, title }) => ({ value: id, name: title })),
        ]}
      />
      <TextField name="q" label={t.matrix.words} type="search" value={filter.q} />
      <Button>{t.matrix.apply}</Button>
    </form>
  )
}
