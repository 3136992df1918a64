import { type Child, useContext } from 'hono/jsx'
import { t } from '../../server/language/t.ts'
import { Button } from './Buttons.tsx'
import { Each } from './Each.tsx'
import { Looking } from './looking.ts'
import {
  asksBeside,
  type Column,
  filterIn,
  type Look,
  orderHref,
  orderIn,
  rowsAsked,
  type TableAsked,
} from './order.ts'

export interface SortedTableProps<Row> extends Omit<TableAsked<Row>, 'look'> {
  readonly rows: readonly Row[]
  /** What the table is of, for who hears it. */
  readonly label: string
  readonly class?: string
  /** So many rows are drawn, the first in the order that was asked for; without it all. */
  readonly most?: number
  /** Says that there are more than those, and where: below the table. */
  readonly beyond?: (shown: number, all: number) => Child
  /** Draws one row. */
  readonly children: (row: Row) => Child
}

/** From so many rows a table has a field to filter by. */
const many = 8

/** A table that is put in order by its heads and filtered by words. Both are links and a form: no script is needed. */
export function SortedTable<Row>(props: SortedTableProps<Row>) {
  const { rows, table, columns, label } = props
  const look = useContext(Looking)
  const asked = rowsAsked(rows, { ...props, look })
  const shown = asked.slice(0, props.most)
  const isFiltered = filterIn(look, table) !== ''
  return (
    <div class="sorted" id={table}>
      {look && (rows.length >= many || isFiltered) && (
        <Filter
          table={table}
          label={label}
          look={look}
          count={isFiltered ? t.parts.rowsOf(asked.length, rows.length) : ''}
        />
      )}
      <section class="table-scroll" tabindex={0} aria-label={label}>
        <table class={`table table--rows ${props.class ?? ''}`.trim()} aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head column={column} table={table} look={look} />
              ))}
            </tr>
          </thead>
          <tbody>
            <Each of={shown}>{(row) => props.children(row)}</Each>
          </tbody>
        </table>
      </section>
      {shown.length < asked.length && props.beyond?.(shown.length, asked.length)}
    </div>
  )
}

interface HeadProps<Row> {
  readonly column: Column<Row>
  readonly table: string
  readonly look: Look | undefined
}

function Head<Row>({ column, look, table }: HeadProps<Row>) {
  const { key, name, by, isUnseen } = column
  if (isUnseen) {
    return (
      <th scope="col">
        <span class="visually-hidden">{name}</span>
      </th>
    )
  }
  if (!by || !look) return <th scope="col">{name}</th>
  const order = orderIn(look, table)
  const isHere = order?.key === key
  return (
    <th scope="col" aria-sort={isHere ? (order.isDown ? 'descending' : 'ascending') : undefined}>
      <a class="sort" href={orderHref(look, table, key)}>
        {name}
      </a>
    </th>
  )
}

interface FilterProps {
  readonly look: Look
  readonly table: string
  readonly label: string
  /** How many rows it leaves, in words. */
  readonly count: string
}

function Filter({ look, table, label, count }: FilterProps) {
  const name = `filter.${table}`
  return (
    <form
      class="sorted__filter"
      method="get"
      action={`${look.path}#${table}`}
      aria-label={t.parts.filter(label)}
    >
      {asksBeside(look, table).map(([other, value]) => (
        <input type="hidden" name={other} value={value} />
      ))}
      <label for={name}>{t.parts.showOnly}</label>
      <input type="search" id={name} name={name} value={filterIn(look, table)} />
      <Button small>{t.common.show}</Button>
      {count && <span class="quiet small">{count}</span>}
    </form>
  )
}
