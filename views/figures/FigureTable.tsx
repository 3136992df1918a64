import type { Child } from 'hono/jsx'
import { asChild, Markup, markup } from '../parts/markup.ts'

/** The rows of a table from one to the other, without the other. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A table of which a stretch of rows can be shown; `columns` that hold numbers with links. */
export interface TableOf {
  readonly rows: number
  readonly columns: number
  readonly shown: (stretch: Stretch) => Child
}

export interface FigureRow {
  readonly head: Child
  /** As markup where there may be hundreds. */
  readonly cells: readonly Child[] | Markup
}

export interface FigureTableProps<R> {
  /** Heads of the columns. */
  heads: readonly Child[]
  rows: readonly R[]
  row: (one: R, at: number) => FigureRow
  label: string
  stretch: Stretch
}

/** The numbers of a picture, each with the same link as in the picture. */
export function FigureTable<R>({ heads, rows, row, label, stretch: { from, to } }: FigureTableProps<R>) {
  return (
    <section class="scroll" tabindex={0} aria-label={label}>
      <table class="table figure-table" aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(from, to).map((one, i) => {
            const { head, cells } = row(one, i)
            return (
              <tr>
                <th scope="row">{head}</th>
                {cells instanceof Markup ? asChild(cells) : cells.map((cell) => <td>{cell}</td>)}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** A number that leads to what is behind it; nothing stands behind nothing. */
export function Behind({ href, children }: { href: string | undefined; children?: Child }) {
  return href ? <a href={href}>{children}</a> : <span class="quiet">{children}</span>
}

/** The same as markup. */
export const behind = (href: string | undefined, words: string): Markup =>
  href ? markup`<a href="${href}">${words}</a>` : markup`<span class="quiet">${words}</span>`
