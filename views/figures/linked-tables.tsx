import type { EvidenceRole } from '../../server/database/finding-tables.ts'
import type { Flow, FlowLink, FlowNode } from '../../server/figures/flow.ts'
import type { Portrait } from '../../server/figures/portrait.ts'
import type { RunCell, RunRow, ThreadRun } from '../../server/figures/thread-run.ts'
import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { CodeName } from '../parts/Code.tsx'
import { markup, nothing } from '../parts/markup.ts'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { behindHref } from './addresses.ts'
import { Behind, behind, FigureTable, type TableOf } from './FigureTable.tsx'
import { type FlowScope, linkHref, nodeHref, nodeWords } from './flow-addresses.ts'
import type { PortraitOf } from './portrait-drawing.ts'
import { sumOf } from './run-drawing.ts'
import { longDay } from './short.ts'

interface RunLine {
  readonly row: RunRow
  readonly cell: RunCell
  readonly table: string | null
}

/** A table of a session a row: for, with a nuance, against, asked or not. */
export function runTable(run: ThreadRun, thread: { id: string; title: string }): TableOf {
  const rows = run.rows.flatMap((row) =>
    row.cells.flatMap((cell, k): RunLine[] =>
      cell.state === 'no-such-table' ? [] : [{ row, cell, table: run.tables[k] ?? null }],
    ),
  )
  const row = ({ row: { session, found }, cell, table }: RunLine) => {
    const sum = sumOf(cell)
    const isUnread = cell.state === 'not-read' && sum === 0
    const count = (role: EvidenceRole) => {
      const n = cell.roles[role]
      const where = { thread: thread.id, session: session.id, table: table ?? '', role }
      if (isUnread) return t.figures.unread
      return <Behind href={n > 0 ? behindHref(where) : undefined}>{figure(n)}</Behind>
    }
    const isAsked = cell.state === 'asked' || cell.asked.length > 0
    return {
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
    }
  }
  return {
    ...{ rows: rows.length, columns: 4 },
    shown: (stretch) => (
      <FigureTable
        {...{ rows, row, stretch }}
        label={t.figures.runTitle(thread.title)}
        heads={[
          t.figures.sessionHead,
          t.figures.dateHead,
          t.figures.tableHead,
          ...[t.figures.supportsHead, t.figures.qualifiesHead, t.figures.contradictsHead],
          ...[t.figures.askedHead, t.figures.propositionsHead, t.figures.kOfTables],
        ]}
      />
    ),
  }
}

interface FlowLine {
  readonly link: FlowLink
  readonly from: FlowNode
  readonly to: FlowNode
}

/** A band of the flow a row. */
export function flowTable(flow: Flow, scope: FlowScope): TableOf {
  const nodes = new Map(flow.nodes.map((node) => [node.key, node]))
  const rows = flow.links.flatMap((link): FlowLine[] => {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)]
    return from && to ? [{ link, from, to }] : []
  })
  const lang = peoplesLanguage()
  const inLanguage = lang ? markup` lang="${lang}"` : nothing
  const shown: TableOf['shown'] = (stretch) => {
    const row = ({ link, from, to }: FlowLine, i: number) => {
      const count = behind(link.count > 0 ? linkHref(from, to, link, scope) : undefined, figure(link.count))
      const passages = to.column === 'report' ? figure(link.passages) : ''
      const isFirst = i === 0 || rows[stretch.from + i - 1]?.from !== from
      return {
        head: isFirst ? (
          <a href={nodeHref(from, scope)} lang={lang}>
            {nodeWords(from)}
          </a>
        ) : (
          <span lang={lang}>{nodeWords(from)}</span>
        ),
        cells: markup`<td><a href="${nodeHref(to, scope)}"${inLanguage}>${nodeWords(to)}</a></td><td>${count}</td><td>${passages}</td>`,
      }
    }
    const heads = [t.figures.fromHead, t.figures.toHead, t.figures.fragmentsHead, t.figures.passagesHead]
    return <FigureTable {...{ rows, row, stretch, heads }} label={t.figures.flow} />
  }
  return { rows: rows.length, columns: 3, shown }
}

/** A code a row, a stretch of the document a column. */
export function portraitTable({ parts, lanes }: Portrait, document: PortraitOf): TableOf {
  const heads = () => [
    t.figures.codeHead,
    ...parts.map(({ session, table }) =>
      session === null ? (
        t.figures.outside
      ) : (
        <span lang={peoplesLanguage()}>{`${session}, ${table ?? t.figures.noTable}`}</span>
      ),
    ),
    t.figures.total,
  ]
  const row = ({ code, fragments, perPart }: Portrait['lanes'][number]) => {
    const here = { document: document.id, code: code.id }
    const own = perPart.map((count, k) => {
      const part = parts[k]
      const href = count > 0 && part ? behindHref({ ...here, start: part.start, end: part.end }) : undefined
      return markup`<td>${behind(href, figure(count))}</td>`
    })
    const all = behind(fragments.length > 0 ? behindHref(here) : undefined, figure(fragments.length))
    return {
      head: <CodeName code={code} href={`/codebook/${code.id}`} />,
      cells: markup`${own}<td>${all}</td>`,
    }
  }
  return {
    ...{ rows: lanes.length, columns: parts.length + 1 },
    shown: (stretch) => (
      <FigureTable
        {...{ row, stretch, rows: lanes }}
        heads={heads()}
        label={t.figures.portraitTitle(document.name)}
      />
    ),
  }
}
