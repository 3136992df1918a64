import type { Flow, FlowNode } from '../../server/figures/flow.ts'
import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import {
  type Area,
  box,
  type Drawing,
  type Looks,
  line,
  type Mark,
  type Place,
  swatch,
  text,
} from './drawing.ts'
import { type FlowScope, linkHref, nodeHref, nodeWords } from './flow-addresses.ts'
import {
  at,
  type Band,
  bandsOf,
  bar,
  centredColumns,
  columns,
  head,
  least,
  type Placed,
  placedIn,
  scaleOf,
  width,
} from './flow-layout.ts'
import { fitted, widthOf, wrapped } from './letters.ts'
import { shortDay, shortSession } from './short.ts'
import { legend } from './signs.ts'

export interface FlowLook {
  readonly looks: Looks
  readonly scope: FlowScope
  /** How many boxes of a column are left out, and where they stand. */
  readonly left: ReadonlyMap<FlowNode['column'], number>
  readonly tableHref: string
}

/** Four columns with bands between them, as thick as the number of fragments that they share. */
export function flowDrawing(flow: Flow, { looks, scope, left, tableHref }: FlowLook): Drawing {
  const scale = scaleOf(flow)
  const placed = columns.flatMap((column) => placedIn(column, flow, scale))
  const end = Math.max(head + 60, ...placed.map(({ y, height }) => y + height))
  const bottom = left.size > 0 ? end + moreHeight + 8 : end
  const centred = centredColumns(placed, end)
  const nodes = new Map(centred.map((one) => [one.node.key, one]))
  const bands = bandsOf(flow.links, nodes, scale)
  const marks: Mark[] = columns.map((column) =>
    text(headOf(column, flow), [column === 'table' ? at.table + bar : at[column], 18], {
      ...{ bold: true, anchor: column === 'table' ? 'end' : 'start' },
    }),
  )
  marks.push(line([0, 30], [width, 30], 'strong'))
  const areas: Area[] = []
  const hasThreads = flow.nodes.some(({ column }) => column === 'thread')
  for (const { path, thick } of bands) {
    if (hasThreads) marks.push({ kind: 'stroke', path, paint: 'strong', width: thick, opacity: 0.22 })
  }
  for (const { link, path, thick, paint } of [...Map.groupBy(bands, inkOf).values()].flat()) {
    const share = hasThreads && link.count > 0 ? link.carrying / link.count : 1
    if (share === 0) continue
    marks.push({
      ...{ kind: 'stroke', path, paint, width: Math.max(0.4, thick * share), opacity: 0.5 },
      ...(link.count === 0 && { dash: '4 4' }),
    })
  }
  for (const { link, path, thick } of bands) {
    const [from, to] = [nodes.get(link.from)?.node, nodes.get(link.to)?.node]
    if (!from || !to) continue
    areas.push({
      ...{ href: linkHref(from, to, link, scope), path, width: Math.max(6, thick) },
      title: t.figures.linkWords(nodeWords(from), nodeWords(to), link.count, link.passages),
    })
  }
  for (const one of centred) {
    marks.push(...nodeMarks(one, looks))
    areas.push({
      href: nodeHref(one.node, scope),
      title: `${nodeWords(one.node)}: ${t.figures.fragments(one.node.count)}`,
      box: labelBox(one),
    })
  }
  marks.push(...sessionMarks(centred), ...emptyMarks(flow))
  for (const column of columns) {
    const more = left.get(column)
    if (!more) continue
    const { mark, area } = moreMark(column, more, centred)
    marks.push(mark)
    areas.push({ ...area, href: tableHref })
  }
  const shown = hasThreads
    ? legend(signs(flow), [at.code, bottom + 22], width - at.code)
    : { marks: [], height: 0 }
  marks.push(...shown.marks)
  return {
    ...{ width, height: bottom + 12 + shown.height, title: t.figures.flow },
    description: t.figures.flowDescription(flow.fragments, flow.inThreads),
    ...{ marks, areas },
  }
}

const inkOf = ({ paint }: Band) => (typeof paint === 'string' ? paint : paint.code)

function headOf(column: FlowNode['column'], { nodes }: Flow): string {
  const isBySession = nodes.some((node) => node.column === 'table' && node.table === undefined)
  return column === 'table' && isBySession ? t.figures.session : t.figures.flowColumns[column]
}

const labelWidth = { table: 150, code: 178, thread: 222, report: 168 } as const

function nodeMarks({ node, y, height }: Placed, looks: Looks): Mark[] {
  const x = at[node.column]
  const middle = y + height / 2
  const count = figure(node.count)
  const rest = { size: 13, rimmed: true }
  const room = labelWidth[node.column] - widthOf(count, 12.5) - 8
  if (node.column === 'table') {
    const called =
      node.table === undefined ? shortSession(node.session.title) : (node.table ?? t.figures.noTable)
    const name = fitted(called, room, 13)
    return [
      box([x, y], [bar, height], 'ink'),
      text(count, [x - 8, middle + 4.5], { size: 12.5, paint: 'quiet', anchor: 'end' }),
      text(name, [x - 8 - Math.max(26, widthOf(count, 12.5) + 10), middle + 4.5], {
        size: 13,
        anchor: 'end',
      }),
    ]
  }
  if (node.column === 'code') {
    const name = fitted(node.code.name, room - 24, 13)
    return [
      box([x, y], [bar, height], { code: node.key }),
      ...swatch([x + bar + 6, middle], node.key, looks, 14),
      text(name, [x + bar + 26, middle + 4.5], rest),
      text(count, [x + bar + 34 + widthOf(name, 13), middle + 4.5], { ...rest, size: 12.5, paint: 'quiet' }),
    ]
  }
  const lines = wrapped(nodeWords(node), room, 13)
  const top = middle - (lines.length - 1) * 8 + 4.5
  const last = lines.at(-1) ?? ''
  return [
    box([x, y], [bar, height], node.column === 'thread' ? 'thread' : 'ink'),
    ...lines.map((words, i) => text(words, [x + bar + 8, top + i * 16], rest)),
    text(count, [x + bar + 16 + widthOf(last, 13), top + (lines.length - 1) * 16], {
      ...rest,
      size: 12.5,
      paint: 'quiet',
    }),
  ]
}

function labelBox({ node, y, height }: Placed): [number, number, number, number] {
  const tall = Math.max(height, least)
  const top = y - (tall - height) / 2
  const wide = labelWidth[node.column]
  return node.column === 'table'
    ? [at.table - wide, top, wide + bar, tall]
    : [at[node.column], top, wide + bar, tall]
}

/** The name and day of a session above its tables. */
function sessionMarks(placed: readonly Placed[]): Mark[] {
  const seen = new Set<string>()
  return placed.flatMap(({ node, y, height }): Mark[] => {
    if (node.column !== 'table' || node.table === undefined || seen.has(node.session.id)) return []
    seen.add(node.session.id)
    const top = y + height / 2 - Math.max(height, least) / 2 - 9
    const day = shortDay(node.session.date)
    const name = fitted(shortSession(node.session.title), 190 - widthOf(day, 12), 13, true)
    return [
      text(day, [at.table + bar, top], { size: 12, paint: 'quiet', anchor: 'end' }),
      text(name, [at.table + bar - 8 - widthOf(day, 12), top], { size: 13, bold: true, anchor: 'end' }),
    ]
  })
}

function signs({ nodes }: Flow) {
  const code = nodes.find(({ column }) => column === 'code')?.key ?? ''
  const band = (paint: Mark['paint'] & {}, opacity: number) => ({
    draw: ([x, y]: Place): Mark[] => [line([x - 12, y], [x + 12, y], paint, { width: 9, opacity })],
  })
  return [
    { words: t.figures.flowColoured, ...band({ code }, 0.5) },
    { words: t.figures.flowGrey, ...band('strong', 0.22) },
  ]
}

/** What is left out is said under its column, and leads to the table that has it. */
function moreMark(column: FlowNode['column'], more: number, placed: readonly Placed[]) {
  const own = placed.filter(({ node }) => node.column === column)
  const y = Math.max(head, ...own.map((one) => one.y + Math.max(one.height, least))) + moreHeight
  const words = t.figures.moreBoxes(more)
  const isTable = column === 'table'
  const x = isTable ? at.table + bar : at[column]
  const mark = text(words, [x, y], { size: 13, paint: 'quiet', anchor: isTable ? 'end' : 'start' })
  const wide = widthOf(words, 13)
  const box = [isTable ? x - wide : x, y - 17, wide, 24] as const
  return { mark, area: { title: `${words}: ${t.figures.sameFigures}`, box } }
}

const moreHeight = 22

/** An empty column says why it is empty. */
function emptyMarks({ nodes }: Flow): Mark[] {
  const said = { thread: t.figures.flowNoThreads, report: t.figures.flowNoReports } as const
  return (['thread', 'report'] as const).flatMap((column): Mark[] => {
    if (nodes.some((node) => node.column === column)) return []
    return wrapped(said[column], 170, 13, 3).map((words, i) =>
      text(words, [at[column], head + 16 + i * 17], { size: 13, paint: 'quiet' }),
    )
  })
}
