import { shortMoment } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'
import type { Chart, ChartedCell, Summary } from '../../server/matrix/charting.ts'
import type { MatrixFilter } from '../../server/matrix/filter.ts'
import type { MatrixLine } from '../../server/matrix/lines.ts'
import { asChild, type Markup, markup, nothing } from '../parts/markup.ts'
import { cellHref, fragmentHref, matrixHref } from './addresses.ts'

export interface MatrixTableProps {
  chart: Chart
  rows: readonly MatrixLine[]
  columns: readonly MatrixLine[]
  filter: MatrixFilter
  /** The cell that somebody comes back from: `row.column`. */
  at?: string | undefined
  people: ReadonlyMap<string, string>
}

/**
 * The matrix as a table: written as HTML at once, for it may have hundreds of cells. The roles say what narrow screens,
 * where rows are stacked, would take from it.
 */
export function MatrixTable(props: MatrixTableProps) {
  return asChild(tableOf(props))
}

function tableOf(props: MatrixTableProps): Markup {
  const { chart, rows, columns, filter } = props
  const { matrix } = chart
  const heads = columns.map((column) => {
    const href = matrixHref(matrix.id, { ...filter, column: column.id })
    return markup`<th scope="col" role="columnheader">${headOf(column, href)}</th>`
  })
  return markup`<table class="framework__table" role="table" aria-label="${matrix.title}"><thead role="rowgroup"><tr role="row">
<th scope="col" role="columnheader">${t.matrix.corner[matrix.row_kind]}</th>${heads}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => rowOf(row, props))}</tbody></table>`
}

function rowOf(row: MatrixLine, props: MatrixTableProps): Markup {
  const { chart, columns, filter } = props
  const href = matrixHref(chart.matrix.id, { ...filter, row: row.id })
  const cells = columns.map((column) => cellOf({ ...props, row, column, cell: chart.cellAt(row, column) }))
  return markup`<tr role="row"><th scope="row" role="rowheader">${headOf(row, href)}</th>${cells}</tr>`
}

function headOf({ title, under, state, merged }: MatrixLine, href: string): Markup {
  const badge = state === 'stands' ? nothing : markup` <span class="badge">${t.matrix[state]}</span>`
  const more = [under ?? '', merged.length > 0 ? t.matrix.merged(merged.join(', ')) : ''].filter(Boolean)
  const small = more.length > 0 ? markup`<span class="under">${more.join('; ')}</span>` : nothing
  return markup`<a href="${href}" title="${t.matrix.onlyThis(title)}">${title}</a>${badge}${small}`
}

type CellProps = MatrixTableProps & { row: MatrixLine; column: MatrixLine; cell: ChartedCell }

function cellOf(props: CellProps): Markup {
  const { row, column, cell } = props
  const isUnread = !cell.summary && cell.fragments.length === 0 && cell.state === 'not-read'
  const state = isUnread ? 'unread' : cell.summary ? 'written' : 'open'
  return markup`<td class="${`framework__cell--${state}`}" role="cell" id="${`c-${row.id}.${column.id}`}">
<span class="framework__name" aria-hidden="true">${column.title}</span>
${cell.summary ? writtenIn(props, cell.summary) : emptyIn(props)}</td>`
}

/** A link to the page of a cell, which opens beside the table where there is script. */
function cellLink({ chart, row, column, filter, at }: CellProps, words: string, more = ''): Markup {
  const href = cellHref({ matrix: chart.matrix.id, row: row.id, column: column.id }, filter)
  const focus = at === `${row.id}.${column.id}` ? markup` autofocus` : nothing
  const unseen = markup`<span class="visually-hidden">${more || `: ${column.title}, ${row.title}`}</span>`
  return markup`<a href="${href}" hx-get="${href}"${focus}>${words}${unseen}</a>`
}

const longestList = 6

function writtenIn(props: CellProps, { row, rests, drift }: Summary): Markup {
  const links = rests.slice(0, longestList).map(({ ids }, i) => {
    const [id] = ids
    const name = markup`<span class="visually-hidden">${t.matrix.fragmentNumber(i + 1)}</span><span aria-hidden="true">${i + 1}</span>`
    return id === undefined ? nothing : markup`<a href="${fragmentHref(id)}">${name}</a>`
  })
  const rest = rests.length - longestList
  const more = rest > 0 ? markup`<span>${t.matrix.moreFragments(rest)}</span>` : nothing
  const badge = drift ? markup`<span class="badge badge--attention">! ${t.matrix.changed}</span>` : nothing
  const by = t.matrix.by(props.people.get(row.person) ?? '', shortMoment(row.written_at))
  return markup`<p class="framework__text">${row.text}</p>
<p class="framework__notes">${links}${more}</p>
<p class="framework__notes">${badge} ${by} ${cellLink(props, t.common.edit)}</p>`
}

/** What an empty cell says: 0, not read and no conversation are three different things. */
function emptyIn(props: CellProps): Markup {
  const { row, column, cell } = props
  const { fragments, state, read } = cell
  if (fragments.length > 0) return cellLink(props, t.matrix.summarize(fragments.length))
  if (row.state !== 'stands' || column.state !== 'stands')
    return markup`<span class="quiet small">${t.matrix.notCounted}</span>`
  if (state === 'no-such-table') return markup`<span class="quiet small">${t.matrix.noTalk}</span>`
  if (state === 'not-read') return markup`<span class="small">${t.matrix.notRead}</span>`
  const partly = read.found < read.of ? t.matrix.tablesRead(read.found, read.of) : t.matrix.readNothing
  return markup`<span class="figures">0</span> <span class="quiet small">${partly}</span>`
}
