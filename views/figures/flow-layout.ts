import type { Flow, FlowLink, FlowNode } from '../../server/figures/flow.ts'
import { type Paint, round } from './drawing.ts'

export const columns = ['table', 'code', 'thread', 'report'] as const
/** Where each column stands. */
export const at = { table: 196, code: 480, thread: 790, report: 1060 } as const
export const bar = 8
export const width = 1240
export const head = 56
const gap = 7
const sessionGap = 30
/** What a label takes. */
export const least = 17
const leastThread = 36
/** A band that can still be seen; thicker ones would not fit beside their box. */
const thinnest = 0.4

/** A box with its place. */
export interface Placed {
  readonly node: FlowNode
  readonly y: number
  readonly height: number
}

/** Pixels for a fragment: the fullest column is some 520 high. */
export function scaleOf({ nodes, links }: Flow): number {
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

export function placedIn(column: FlowNode['column'], { nodes, links }: Flow, scale: number): Placed[] {
  const placed: Placed[] = []
  let y = head
  let session: string | undefined
  for (const node of nodes) {
    if (node.column !== column) continue
    if (node.column === 'table' && node.table !== undefined && node.session.id !== session) {
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
export function centredColumns(placed: readonly Placed[], bottom: number): Placed[] {
  return columns.flatMap((column) => {
    const own = placed.filter(({ node }) => node.column === column)
    const end = Math.max(0, ...own.map(({ y, height }) => y + height))
    const shift = Math.max(0, (bottom - end) / 2)
    return own.map((one) => ({ ...one, y: one.y + (column === 'table' ? 0 : shift) }))
  })
}

/** A band between two boxes. */
export interface Band {
  readonly link: FlowLink
  readonly path: string
  readonly thick: number
  readonly paint: Paint
}

export function bandsOf(
  links: readonly FlowLink[],
  nodes: ReadonlyMap<string, Placed>,
  scale: number,
): Band[] {
  const place = new Map([...nodes.keys()].map((key, i) => [key, i]))
  const turn = (key: string) => place.get(key) ?? 0
  const sorted = links
    .filter(({ from, to }) => nodes.has(from) && nodes.has(to))
    .sort((a, b) => turn(a.from) - turn(b.from) || turn(a.to) - turn(b.to))
  const out = starts(sorted, nodes, scale, 'from')
  const byEnd = [...sorted].sort(
    (a, b) =>
      (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0) || (place.get(a.from) ?? 0) - (place.get(b.from) ?? 0),
  )
  const into = starts(byEnd, nodes, scale, 'to')
  return sorted.flatMap((link): Band[] => {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)]
    if (!from || !to) return []
    const thick = Math.max(thinnest, link.count * scale)
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
    const total = own.reduce((sum, { count }) => sum + Math.max(thinnest, count * scale), 0)
    let y = box.y + (box.height - total) / 2
    for (const link of own) {
      found.set(link, y)
      y += Math.max(thinnest, link.count * scale)
    }
  }
  return found
}
