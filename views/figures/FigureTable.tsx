import type { Child } from 'hono/jsx'

export interface FigureTableProps {
  /** Heads of the columns. */
  heads: readonly Child[]
  rows: readonly { readonly head: Child; readonly cells: readonly Child[] }[]
  label: string
}

/** The numbers of a picture, each with the same link as in the picture. */
export function FigureTable({ heads, rows, label }: FigureTableProps) {
  return (
    <section class="scroll" tabindex={0} aria-label={label}>
      <table class="table figure-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, cells }) => (
            <tr>
              <th scope="row">{head}</th>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A number that leads to what is behind it; nothing stands behind nothing. */
export function Behind({ href, children }: { href: string | undefined; children?: Child }) {
  return href ? <a href={href}>{children}</a> : <span class="quiet">{children}</span>
}
