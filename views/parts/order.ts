import { inReadersOrder } from '../../server/language/order.ts'
import { withoutAccents } from '../../server/text/folding.ts'

/** How somebody looks at a page: its address with what was asked, so that a link shows the same again. */
export interface Look {
  /** `/sessions` */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
}

export interface Column<Row> {
  /** Names the column in the address. */
  readonly key: string
  /** What stands above it. */
  readonly name: string
  /** What its rows are put in order by; without it they cannot be. Null, for what is not known, comes last. */
  readonly by?: (row: Row) => string | number | null
  /** Whether the name is for who cannot see that the column speaks for itself. */
  readonly isUnseen?: boolean
}

export interface Order {
  readonly key: string
  readonly isDown: boolean
}

/** The order that the address asks for: `?order.sessions=-date` is by date, the last first. */
export function orderIn(look: Look | undefined, table: string): Order | undefined {
  const asked = look?.query[`order.${table}`]
  if (!asked) return undefined
  return asked.startsWith('-') ? { key: asked.slice(1), isDown: true } : { key: asked, isDown: false }
}

export function filterIn(look: Look | undefined, table: string): string {
  return look?.query[`filter.${table}`] ?? ''
}

/** The address of the same page with this column's order; asked for once more it turns around. */
export function orderHref(look: Look, table: string, key: string): string {
  const now = orderIn(look, table)
  const turned = now?.key === key && !now.isDown ? `-${key}` : key
  return `${look.path}?${new URLSearchParams({ ...look.query, [`order.${table}`]: turned })}#${table}`
}

/** What else the address asks, to go along with a filter. */
export function asksBeside(look: Look, table: string): [name: string, value: string][] {
  return Object.entries(look.query).filter(([name]) => name !== `filter.${table}`)
}

/** The rows that hold the filter's words, whatever their case and accents, in the order that was asked for. */
export function rowsAsked<Row>(
  rows: readonly Row[],
  { table, columns, look, wordsOf }: TableAsked<Row>,
): readonly Row[] {
  const wanted = withoutAccents(filterIn(look, table)).split(/\s+/u).filter(Boolean)
  const held = rows.filter((row) => {
    if (wanted.length === 0) return true
    const words = withoutAccents(wordsOf(row))
    return wanted.every((word) => words.includes(word))
  })
  const order = orderIn(look, table)
  const by = columns.find(({ key }) => key === order?.key)?.by
  if (!order || !by) return held
  return held.toSorted((one, other) => compared(by(one), by(other), order.isDown))
}

export interface TableAsked<Row> {
  /** Names the table in the address; its id on the page. */
  readonly table: string
  readonly columns: readonly Column<Row>[]
  /** Undefined: as the rows come. */
  readonly look: Look | undefined
  /** What a filter looks in. */
  readonly wordsOf: (row: Row) => string
}

function compared(one: string | number | null, other: string | number | null, isDown: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  const up =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : inReadersOrder(String(one), String(other))
  return isDown ? -up : up
}
