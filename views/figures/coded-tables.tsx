import type { CodeCell, CodeMatrix, MatrixColumn } from '../../server/figures/code-matrix.ts'
import type { NewCodes } from '../../server/figures/new-codes.ts'
import type { Pairs } from '../../server/figures/pairs.ts'
import type { Scope } from '../../server/figures/scope.ts'
import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { CodeName } from '../parts/Code.tsx'
import { type Markup, markup } from '../parts/markup.ts'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { behindHref } from './addresses.ts'
import { Behind, behind, FigureTable, type TableOf } from './FigureTable.tsx'
import { cellWords, columnWords, tableOf } from './matrix-drawing.ts'
import { longDay } from './short.ts'

type By = 'session' | 'table'

/** A code a row, a session or table a column. */
export function matrixTable(matrix: CodeMatrix, by: By, scope: Scope): TableOf {
  const { columns, rows } = matrix
  const heads = () => [
    t.figures.codeHead,
    ...columns.map((column) => (
      <>
        <span lang={peoplesLanguage()}>{columnWords(column)}</span>
        <span class="under">{longDay(column.session.date)}</span>
      </>
    )),
    t.figures.ofSessionsHead,
    t.figures.fragmentsHead,
  ]
  const row = ({ code, cells, found, fragments }: CodeMatrix['rows'][number]) => {
    const own = cells.flatMap((cell, k) => {
      const column = columns[k]
      const href = () => hrefOf(code.id, column, scope)
      return column ? matrixCell(cell, by, href) : []
    })
    const share = found.of === 0 ? t.figures.unread : t.figures.kOfN(found.found, found.of)
    const all = fragments > 0 ? behindHref({ ...scope, code: code.id }) : undefined
    return {
      head: <CodeName code={code} href={`/codebook/${code.id}`} />,
      cells: markup`${own}<td>${share}</td><td>${behind(all, figure(fragments))}</td>`,
    }
  }
  return {
    ...{ rows: rows.length, columns: columns.length },
    shown: (stretch) => (
      <FigureTable {...{ rows, row, stretch }} heads={heads()} label={t.figures.codesTitle(by)} />
    ),
  }
}

const hrefOf = (code: string, column: MatrixColumn | undefined, scope: Scope) =>
  behindHref({ ...scope, code, session: column?.session.id, table: column && tableOf(column) })

function matrixCell(cell: CodeCell, by: By, href: () => string): Markup {
  const { fragments, found } = cell
  const said = by === 'table' && found.of > 0 ? figure(fragments) : cellWords(cell, by)
  const words = behind(fragments > 0 ? href() : undefined, said)
  if (by === 'table' || fragments === 0) return markup`<td>${words}</td>`
  return markup`<td>${words}<span class="under">${t.figures.fragments(fragments)}</span></td>`
}

/** A session a row: how many codes were new, which, and how many there were until then. */
export function newCodesTable(found: NewCodes, scope: Scope): TableOf {
  const row = ({ session, codes, known, isRead }: NewCodes['rows'][number]) => ({
    head: (
      <a href={`/sessions/${session.id}`} lang={peoplesLanguage()}>
        {session.title}
      </a>
    ),
    cells: isRead
      ? [
          longDay(session.date),
          <Behind
            href={codes.length > 0 ? behindHref({ ...scope, session: session.id, fresh: true }) : undefined}
          >
            {figure(codes.length)}
          </Behind>,
          figure(known),
          codes.map((code, i) => (
            <>
              {i > 0 && ', '}
              <a
                href={behindHref({ ...scope, code: code.id, session: session.id, own: true })}
                lang={peoplesLanguage()}
              >
                {code.name}
              </a>
            </>
          )),
        ]
      : [longDay(session.date), t.figures.unread, '', ''],
  })
  return {
    ...{ rows: found.rows.length, columns: 2 },
    shown: (stretch) => (
      <FigureTable
        {...{ row, stretch, rows: found.rows }}
        label={t.figures.newCodes}
        heads={[
          ...[t.figures.sessionHead, t.figures.dateHead, t.figures.newHead],
          ...[t.figures.knownHead, t.figures.whichHead],
        ]}
      />
    ),
  }
}

/** Two codes a row. */
export function pairsTable({ pairs }: Pairs, scope: Scope): TableOf {
  const row = ({ one, other, sentences }: Pairs['pairs'][number]) => ({
    head: <CodeName code={one} href={`/codebook/${one.id}`} />,
    cells: [
      <CodeName code={other} href={`/codebook/${other.id}`} />,
      <Behind href={behindHref({ ...scope, code: one.id, with: other.id, own: true })}>
        {figure(sentences)}
      </Behind>,
    ],
  })
  return {
    ...{ rows: pairs.length, columns: 3 },
    shown: (stretch) => (
      <FigureTable
        {...{ row, stretch, rows: pairs }}
        label={t.figures.pairs}
        heads={[t.figures.oneHead, t.figures.otherHead, t.figures.sentencesHead]}
      />
    ),
  }
}
