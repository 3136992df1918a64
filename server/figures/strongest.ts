import type { Flow, FlowNode } from './flow.ts'

type Column = FlowNode['column']

/** Of a flow what can be followed by the eye. */
export interface Strongest {
  readonly flow: Flow
  /** How many boxes of each column are left out. */
  readonly left: ReadonlyMap<Column, number>
}

/** More boxes below each other than this, and the bands between them cannot be told apart. */
const mostBoxes = 24

/** The boxes of each column with the most fragments, in their own order, and the bands between them. */
export function strongest(flow: Flow): Strongest {
  const columns = [...Map.groupBy(flow.nodes, ({ column }) => column)]
  const drawn = new Set(
    columns.flatMap(([, nodes]) =>
      nodes
        .toSorted((a, b) => b.count - a.count)
        .slice(0, mostBoxes)
        .map(({ key }) => key),
    ),
  )
  const left = columns.map(([column, nodes]): [Column, number] => [
    column,
    Math.max(0, nodes.length - mostBoxes),
  ])
  return {
    flow: {
      ...flow,
      nodes: flow.nodes.filter(({ key }) => drawn.has(key)),
      links: flow.links.filter(({ from, to }) => drawn.has(from) && drawn.has(to)),
    },
    left: new Map(left.filter(([, count]) => count > 0)),
  }
}
