import type { Wanted } from '../../server/figures/behind.ts'
import type { FlowLink, FlowNode } from '../../server/figures/flow.ts'
import type { Scope } from '../../server/figures/scope.ts'
import { behindHref } from './addresses.ts'
import { columnWords, tableOf } from './matrix-drawing.ts'

/** What a box is called in full: the same in the table. */
export function nodeWords(node: FlowNode): string {
  switch (node.column) {
    case 'table':
      return columnWords(node)
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

function asked(node: FlowNode): Wanted {
  switch (node.column) {
    case 'table':
      return { session: node.session.id, table: tableOf(node) }
    case 'code':
      return { code: node.code.id, own: true }
    case 'thread':
      return { thread: node.thread.id }
    case 'report':
      return { report: node.report.id }
  }
}
