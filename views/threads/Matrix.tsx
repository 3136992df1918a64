import { t } from '../../server/language/t.ts'
import type { Matrix, MatrixCell, Presence } from '../../server/threads/matrix.ts'
import { Each } from '../parts/Each.tsx'

const threadAt = 385
const firstCell = 470
const cellWidth = 120
const rowHeight = 44

/** Where a thread runs: sessions below each other, tables beside each other; and the same in a table. */
export function MatrixFigure({ matrix }: { matrix: Matrix }) {
  const { tables, rows } = matrix
  const right = firstCell + tables.length * cellWidth
  const height = 34 + rows.length * rowHeight
  return (
    <>
      <section class="scroll" tabindex={0} aria-label={t.threads.matrix}>
        <svg
          class="matrix"
          viewBox={`0 0 ${right + 70} ${height}`}
          role="img"
          aria-label={t.threads.matrixWithTable}
        >
          <defs>
            <pattern
              id="hatch"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line class="matrix__hatch" x1="0" y1="0" x2="0" y2="6" />
            </pattern>
          </defs>
          {tables.map((table, i) => (
            <text class="matrix__quiet" x={firstCell + i * cellWidth} y="18" text-anchor="middle">
              {table ?? t.threads.conversation}
            </text>
          ))}
          <text class="matrix__quiet" x={right + 30} y="18" text-anchor="middle">
            {t.threads.kOfNHead}
          </text>
          <Runs matrix={matrix} />
          <Each of={rows}>
            {({ session, cells, found }, i) => {
              const y = rowY(i)
              return (
                <g>
                  <line
                    class="matrix__rule"
                    x1="0"
                    y1={y - rowHeight / 2}
                    x2={right + 70}
                    y2={y - rowHeight / 2}
                  />
                  <text class="matrix__name" x="0" y={y + 5}>
                    {shortened(session)}
                  </text>
                  {cells.map((cell, column) => (
                    <Sign state={cell.state} x={firstCell + column * cellWidth} y={y} />
                  ))}
                  <text x={right + 30} y={y + 5} text-anchor="middle">
                    {found.of === 0 ? '–' : t.threads.kOfN(found.found, found.of)}
                  </text>
                </g>
              )
            }}
          </Each>
        </svg>
      </section>
      <Legend />
      <details>
        <summary>{t.threads.sameAsTable}</summary>
        <MatrixTable matrix={matrix} />
      </details>
    </>
  )
}

const rowY = (row: number) => 34 + row * rowHeight + rowHeight / 2

/** The titles of sessions are long; the table below has them whole. */
const shortened = (title: string) => (title.length > 46 ? `${title.slice(0, 45).trimEnd()}…` : title)

/** The red line from session to session; dotted where nobody has read. */
function Runs({ matrix: { rows } }: { matrix: Matrix }) {
  return (
    <>
      <Each of={rows.slice(1)}>
        {(row, i) => {
          const [from, to] = [rowY(i), rowY(i + 1)]
          const bend = i % 2 === 0 ? -14 : 14
          const isUnread = isNotRead(row.cells) || isNotRead(rows[i]?.cells ?? [])
          return (
            <path
              class={isUnread ? 'matrix__thread matrix__thread--unread' : 'matrix__thread'}
              d={`M${threadAt} ${from} C${threadAt + bend} ${from + 12} ${threadAt + bend} ${to - 12} ${threadAt} ${to}`}
            />
          )
        }}
      </Each>
      {rows.map(
        ({ found }, i) => found.found > 0 && <circle class="matrix__knot" cx={threadAt} cy={rowY(i)} r="5" />,
      )}
    </>
  )
}

const isNotRead = (cells: readonly MatrixCell[]) =>
  cells.every(({ state }) => state === 'not-read' || state === 'no-such-table')

function Sign({ state, x, y }: { state: Presence; x: number; y: number }) {
  switch (state) {
    case 'unasked':
      return <circle class="matrix__present" cx={x} cy={y} r="8" />
    case 'asked':
      return (
        <g>
          <circle class="matrix__asked" cx={x} cy={y} r="8" />
          <circle class="matrix__present" cx={x} cy={y} r="3.5" />
        </g>
      )
    case 'counter':
      return <path class="matrix__against" d={`M${x - 6} ${y - 6}l12 12M${x + 6} ${y - 6}l-12 12`} />
    case 'read-not-found':
      return (
        <text class="matrix__quiet" x={x} y={y + 4} text-anchor="middle">
          0
        </text>
      )
    case 'not-read':
      return (
        <g>
          <rect fill="url(#hatch)" x={x - 12} y={y - 8} width="24" height="16" />
          <rect class="matrix__unread" x={x - 12} y={y - 8} width="24" height="16" />
        </g>
      )
    case 'no-such-table':
      return null
  }
}

const shownInLegend: readonly Presence[] = ['unasked', 'asked', 'counter', 'read-not-found', 'not-read']

function Legend() {
  return (
    <ul class="legend" aria-label={t.threads.whatSignsMean}>
      {shownInLegend.map((state) => (
        <li>
          <svg class="matrix-sign" viewBox="0 0 26 20" aria-hidden="true" focusable="false">
            <Sign state={state} x={13} y={10} />
          </svg>
          {t.threads.presence[state]}
        </li>
      ))}
    </ul>
  )
}

function MatrixTable({ matrix: { tables, rows } }: { matrix: Matrix }) {
  return (
    <div class="scroll">
      <table aria-label={t.threads.sameAsTable}>
        <thead>
          <tr>
            <th scope="col">{t.common.session}</th>
            {tables.map((table) => (
              <th scope="col">{table ?? t.threads.conversation}</th>
            ))}
            <th scope="col">{t.threads.kOfNTables}</th>
          </tr>
        </thead>
        <tbody>
          <Each of={rows}>
            {({ session, cells, found }) => (
              <tr>
                <th scope="row">{session}</th>
                {cells.map(({ state }) => (
                  <td>{t.threads.presence[state]}</td>
                ))}
                <td>{found.of === 0 ? t.threads.notRead : t.threads.kOfN(found.found, found.of)}</td>
              </tr>
            )}
          </Each>
        </tbody>
      </table>
    </div>
  )
}
