import type { EvidenceRole } from '../../server/database/finding-tables.ts'
import type { CodeMatrix } from '../../server/figures/code-matrix.ts'
import type { Flow, FlowNode } from '../../server/figures/flow.ts'
import type { NewCodes } from '../../server/figures/new-codes.ts'
import type { Pairs } from '../../server/figures/pairs.ts'
import type { Portrait } from '../../server/figures/portrait.ts'
import type { Scope } from '../../server/figures/scope.ts'
import type { ThreadRun } from '../../server/figures/thread-run.ts'
import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { CodeName } from '../parts/Code.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { behindHref } from './addresses.ts'
import { Behind, FigureTable } from './FigureTable.tsx'
import { type FlowScope, linkHref, nodeHref, nodeWords } from './flow-addresses.ts'
import { cellWords, columnWords, tableOf } from './matrix-drawing.ts'
import { sumOf } from './run-drawing.ts'
import { longDay } from './short.ts'

type By = 'session' | 'table'

/** A code a row, a session or table a column. */
export function MatrixTable({ matrix, by, scope }: { matrix: CodeMatrix; by: By; scope: Scope }) {
  const { columns, rows } = matrix
  const heads = [
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
  return (
    <FigureTable
      label={t.figures.codesTitle(by)}
      heads={heads}
      rows={rows.map(({ code, cells, found, fragments }) => ({
        head: <CodeName code={code} href={`/codebook/${code.id}`} />,
        cells: [
          ...cells.map((cell, k) => {
            const column = columns[k]
            const href =
              cell.fragments > 0 && column
                ? behindHref({ ...scope, code: code.id, session: column.session.id, table: tableOf(column) })
                : undefined
            const said = by === 'table' && cell.found.of > 0 ? figure(cell.fragments) : cellWords(cell, by)
            const words = <Behind href={href}>{said}</Behind>
            return by === 'table' || cell.fragments === 0 ? (
              words
            ) : (
              <>
                {words}
                <span class="under">{t.figures.fragments(cell.fragments)}</span>
              </>
            )
          }),
          found.of === 0 ? t.figures.unread : t.figures.kOfN(found.found, found.of),
          <Behind href={fragments > 0 ? behindHref({ ...scope, code: code.id }) : undefined}>
            {figure(fragments)}
          </Behind>,
        ],
      }))}
    />
  )
}

/** A table of a session a row: for, with a nuance, against, asked or not. */
export function RunTable({ run, thread }: { run: ThreadRun; thread: { id: string; title: string } }) {
  return (
    <FigureTable
      label={t.figures.runTitle(thread.title)}
      heads={[
        t.figures.sessionHead,
        t.figures.dateHead,
        t.figures.tableHead,
        ...[t.figures.supportsHead, t.figures.qualifiesHead, t.figures.contradictsHead],
        ...[t.figures.askedHead, t.figures.propositionsHead, t.figures.kOfTables],
      ]}
      rows={run.rows.flatMap(({ session, cells, found }) =>
        cells.flatMap((cell, k) => {
          if (cell.state === 'no-such-table') return []
          const table = run.tables[k] ?? null
          const sum = sumOf(cell)
          const isUnread = cell.state === 'not-read' && sum === 0
          const count = (role: EvidenceRole) => {
            const n = cell.roles[role]
            const where = { thread: thread.id, session: session.id, table: table ?? '', role }
            if (isUnread) return t.figures.unread
            return <Behind href={n > 0 ? behindHref(where) : undefined}>{figure(n)}</Behind>
          }
          const isAsked = cell.state === 'asked' || cell.asked.length > 0
          return [
            {
              head: (
                <a href={`/sessions/${session.id}`} lang={peoplesLanguage()}>
                  {session.title}
                </a>
              ),
              cells: [
                longDay(session.date),
                table ?? t.figures.noTable,
                ...(['supports', 'qualifies', 'contradicts'] as const).map(count),
                sum === 0 ? '' : isAsked ? t.figures.askedShort : t.figures.unaskedShort,
                cell.asked.length > 0 && <span lang={peoplesLanguage()}>{cell.asked.join('; ')}</span>,
                found.of === 0 ? t.figures.unread : t.figures.kOfN(found.found, found.of),
              ],
            },
          ]
        }),
      )}
    />
  )
}

/** A band of the flow a row. */
export function FlowTable({ flow, scope }: { flow: Flow; scope: FlowScope }) {
  const nodes = new Map(flow.nodes.map((node) => [node.key, node]))
  let before: FlowNode | undefined
  return (
    <FigureTable
      label={t.figures.flow}
      heads={[t.figures.fromHead, t.figures.toHead, t.figures.fragmentsHead, t.figures.passagesHead]}
      rows={flow.links.flatMap((link) => {
        const [from, to] = [nodes.get(link.from), nodes.get(link.to)]
        if (!from || !to) return []
        const isFirst = from !== before
        before = from
        return [
          {
            head: isFirst ? (
              <a href={nodeHref(from, scope)} lang={peoplesLanguage()}>
                {nodeWords(from)}
              </a>
            ) : (
              <span lang={peoplesLanguage()}>{nodeWords(from)}</span>
            ),
            cells: [
              <a href={nodeHref(to, scope)} lang={peoplesLanguage()}>
                {nodeWords(to)}
              </a>,
              <Behind href={link.count > 0 ? linkHref(from, to, link, scope) : undefined}>
                {figure(link.count)}
              </Behind>,
              to.column === 'report' ? figure(link.passages) : '',
            ],
          },
        ]
      })}
    />
  )
}

/** A code a row, a stretch of the document a column. */
export function PortraitTable({ portrait, document }: PortraitTableProps) {
  const { parts, lanes } = portrait
  return (
    <FigureTable
      label={t.figures.portraitTitle(document.name)}
      heads={[
        t.figures.codeHead,
        ...parts.map(({ session, table }) =>
          session === null ? (
            t.figures.outside
          ) : (
            <span lang={peoplesLanguage()}>{`${session}, ${table ?? t.figures.noTable}`}</span>
          ),
        ),
        t.figures.total,
      ]}
      rows={lanes.map(({ code, fragments, perPart }) => ({
        head: <CodeName code={code} href={`/codebook/${code.id}`} />,
        cells: [
          ...perPart.map((count, k) => {
            const part = parts[k]
            const href =
              count > 0 && part
                ? behindHref({ document: document.id, code: code.id, start: part.start, end: part.end })
                : undefined
            return <Behind href={href}>{figure(count)}</Behind>
          }),
          <Behind
            href={fragments.length > 0 ? behindHref({ document: document.id, code: code.id }) : undefined}
          >
            {figure(fragments.length)}
          </Behind>,
        ],
      }))}
    />
  )
}

export interface PortraitTableProps {
  portrait: Portrait
  document: { id: string; name: string }
}

/** A session a row: how many codes were new, which, and how many there were until then. */
export function NewCodesTable({ found, scope }: { found: NewCodes; scope: Scope }) {
  return (
    <FigureTable
      label={t.figures.newCodes}
      heads={[
        ...[t.figures.sessionHead, t.figures.dateHead, t.figures.newHead],
        ...[t.figures.knownHead, t.figures.whichHead],
      ]}
      rows={found.rows.map(({ session, codes, known, isRead }) => ({
        head: (
          <a href={`/sessions/${session.id}`} lang={peoplesLanguage()}>
            {session.title}
          </a>
        ),
        cells: isRead
          ? [
              longDay(session.date),
              <Behind
                href={
                  codes.length > 0 ? behindHref({ ...scope, session: session.id, fresh: true }) : undefined
                }
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
      }))}
    />
  )
}

/** Two codes a row. */
export function PairsTable({ pairs, scope }: { pairs: Pairs; scope: Scope }) {
  return (
    <FigureTable
      label={t.figures.pairs}
      heads={[t.figures.oneHead, t.figures.otherHead, t.figures.sentencesHead]}
      rows={pairs.pairs.map(({ one, other, sentences }) => ({
        head: <CodeName code={one} href={`/codebook/${one.id}`} />,
        cells: [
          <CodeName code={other} href={`/codebook/${other.id}`} />,
          <Behind href={behindHref({ ...scope, code: one.id, with: other.id, own: true })}>
            {figure(sentences)}
          </Behind>,
        ],
      }))}
    />
  )
}
