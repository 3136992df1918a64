import type { Flow, FlowLink, FlowNode } from '../../server/figures/flow.ts'
import type { Scope } from '../../server/figures/scope.ts'
import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { type Behind, behindHref } from './addresses.ts'
import {
  type Area,
  box,
  type Drawing,
  type Looks,
  line,
  type Mark,
  type Place,
  round,
  swatch,
  text,
} from './drawing.ts'
import { fitted, widthOf, wrapped } from './letters.ts'
import { shortDay, shortSession } from './short.ts'
import { legend } from './signs.ts'

const columns = ['table', 'code', 'thread', 'report'] as const
const at = { table: 196, code: 480, thread: 790, report: 1060 } as const
const bar = 8
const width = 1240
const head = 56
const gap = 7
const sessionGap = 30
/** What a label takes. */
const least = 17
const leastThread = 36

interface Placed {
  readonly node: FlowNode
  readonly y: number
  readonly height: number
}

/** Four columns with bands between them, as thick as the number of fragments that they share. */
export function flowDrawing(flow: Flow, looks: Looks, scope: FlowScope): Drawing {
  const scale = scaleOf(flow)
  const placed = columns.flatMap((column) => placedIn(column, flow, scale))
  const bottom = Math.max(head + 60, ...placed.map(({ y, height }) => y + height))
  const centred = centredColumns(placed, bottom)
  const nodes = new Map(centred.map((one) => [one.node.key, one]))
  const bands = bandsOf(flow.links, nodes, scale)
  const marks: Mark[] = columns.map((column) =>
    text(t.figures.flowColumns[column], [column === 'table' ? at.table + bar : at[column], 18], {
      ...{ bold: true, anchor: column === 'table' ? 'end' : 'start' },
    }),
  )
  marks.push(line([0, 30], [width, 30], 'strong'))
  const areas: Area[] = []
  const hasThreads = flow.nodes.some(({ column }) => column === 'thread')
  for (const { path, thick } of bands) {
    if (hasThreads) marks.push({ kind: 'stroke', path, paint: 'strong', width: thick, opacity: 0.22 })
  }
  for (const { link, path, thick, paint } of bands) {
    const share = hasThreads && link.count > 0 ? link.carrying / link.count : 1
    if (share === 0) continue
    marks.push({
      ...{ kind: 'stroke', path, paint, width: Math.max(1, thick * share), opacity: 0.5 },
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

/** What a box is called in full: the same in the table. */
export function nodeWords(node: FlowNode): string {
  switch (node.column) {
    case 'table':
      return `${node.session.title}, ${node.table ?? t.figures.noTable}`
    case 'code':
      return node.code.name
    case 'thread':
      return node.thread.title
    case 'report':
      return node.report.name
  }
}

/** What part of the project is shown, and which thread is followed. */
export interface FlowScope extends Scope {
  readonly thread?: string | undefined
}

/** The page with the fragments that two boxes share; where a report only has passages of a thread, the thread. */
export function linkHref(
  from: FlowNode,
  to: FlowNode,
  link: FlowLink,
  { thread, ...scope }: FlowScope,
): string {
  if (link.count === 0) return nodeHref(from, scope)
  const carries = to.column === 'code' ? thread : undefined
  const coded = to.column === 'report' && Object.values(scope).some((value) => value !== undefined)
  return behindHref({ ...scope, ...asked(from), ...asked(to), carries, coded: coded || undefined })
}

export function nodeHref(node: FlowNode, { thread, ...scope }: FlowScope): string {
  if (node.column === 'thread') return `/threads/${node.thread.id}`
  if (node.column === 'report') {
    return node.report.audit ? `/reports/${node.report.audit}` : `/documents/${node.report.id}`
  }
  return behindHref({ ...scope, ...asked(node), carries: thread })
}

function asked(node: FlowNode): Behind {
  switch (node.column) {
    case 'table':
      return { session: node.session.id, table: node.table ?? '' }
    case 'code':
      return { code: node.code.id, own: true }
    case 'thread':
      return { thread: node.thread.id }
    case 'report':
      return { report: node.report.id }
  }
}

/** Pixels for a fragment: the fullest column is some 520 high. */
function scaleOf({ nodes, links }: Flow): number {
  const flows = columns.map((column) =>
    nodes
      .filter((node) => node.column === column)
      .reduce((sum, { key, count }) => sum + Math.max(count, throughput(key, links)), 0),
  )
  return Math.min(9, 520 / Math.max(1, ...flows))
}

const throughput = (key: string, links: readonly FlowLink[]) =>
  Math.max(
    links.filter(({ from }) => from === key).reduce((sum, { count }) => sum + count, 0),
    links.filter(({ to }) => to === key).reduce((sum, { count }) => sum + count, 0),
  )

function placedIn(column: FlowNode['column'], { nodes, links }: Flow, scale: number): Placed[] {
  const placed: Placed[] = []
  let y = head
  let session: string | undefined
  for (const node of nodes) {
    if (node.column !== column) continue
    if (node.column === 'table' && node.session.id !== session) {
      y += session === undefined ? 20 : sessionGap
      session = node.session.id
    }
    const thick = Math.max(2, Math.max(node.count, throughput(node.key, links)) * scale)
    const slot = Math.max(thick, column === 'thread' || column === 'report' ? leastThread : least)
    placed.push({ node, y: y + (slot - thick) / 2, height: thick })
    y += slot + gap
  }
  return placed
}

/** Shorter columns stand beside the middle of the longest. */
function centredColumns(placed: readonly Placed[], bottom: number): Placed[] {
  return columns.flatMap((column) => {
    const own = placed.filter(({ node }) => node.column === column)
    const end = Math.max(0, ...own.map(({ y, height }) => y + height))
    const shift = Math.max(0, (bottom - end) / 2)
    return own.map((one) => ({ ...one, y: one.y + (column === 'table' ? 0 : shift) }))
  })
}

interface Band {
  readonly link: FlowLink
  readonly path: string
  readonly thick: number
  readonly paint: Mark['paint'] & {}
}

function bandsOf(links: readonly FlowLink[], nodes: ReadonlyMap<string, Placed>, scale: number): Band[] {
  const order = [...nodes.keys()]
  const place = new Map(order.map((key, i) => [key, i]))
  const sorted = links
    .filter(({ from, to }) => nodes.has(from) && nodes.has(to))
    .sort(
      (a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to),
    )
  const out = starts(sorted, nodes, scale, 'from')
  const byEnd = [...sorted].sort(
    (a, b) =>
      (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0) || (place.get(a.from) ?? 0) - (place.get(b.from) ?? 0),
  )
  const into = starts(byEnd, nodes, scale, 'to')
  return sorted.flatMap((link): Band[] => {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)]
    if (!from || !to) return []
    const thick = Math.max(1, link.count * scale)
    const [x1, x2] = [at[from.node.column] + bar, at[to.node.column]]
    const [y1, y2] = [(out.get(link) ?? from.y) + thick / 2, (into.get(link) ?? to.y) + thick / 2]
    const middle = round((x1 + x2) / 2)
    const coded = [from.node, to.node].find((node) => node.column === 'code')
    return [
      {
        ...{ link, thick, paint: coded ? { code: coded.key } : 'thread' },
        path: `M${round(x1)} ${round(y1)}C${middle} ${round(y1)} ${middle} ${round(y2)} ${round(x2)} ${round(y2)}`,
      },
    ]
  })
}

/** Where on the side of its box each band begins. What is thinner than its box lies in the middle. */
function starts(
  links: readonly FlowLink[],
  nodes: ReadonlyMap<string, Placed>,
  scale: number,
  end: 'from' | 'to',
): Map<FlowLink, number> {
  const found = new Map<FlowLink, number>()
  for (const [key, own] of Map.groupBy(links, (link) => link[end])) {
    const box = nodes.get(key)
    if (!box) continue
    const total = own.reduce((sum, { count }) => sum + Math.max(1, count * scale), 0)
    let y = box.y + (box.height - total) / 2
    for (const link of own) {
      found.set(link, y)
      y += Math.max(1, link.count * scale)
    }
  }
  return found
}

const labelWidth = { table: 150, code: 178, thread: 222, report: 168 } as const

function nodeMarks({ node, y, height }: Placed, looks: Looks): Mark[] {
  const x = at[node.column]
  const middle = y + height / 2
  const count = figure(node.count)
  const rest = { size: 13, rimmed: true }
  const room = labelWidth[node.column] - widthOf(count, 12.5) - 8
  if (node.column === 'table') {
    const name = fitted(node.table ?? t.figures.noTable, room, 13)
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
    if (node.column !== 'table' || seen.has(node.session.id)) return []
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
