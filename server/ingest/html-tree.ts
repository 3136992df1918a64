import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5'
import { invalid } from '../errors.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode

export const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value ?? ''

/** Browsers stop at 512. */
const mostDepth = 2000

/**
 * Parses a page as browsers do. By their rules a few tags that are never closed are opened again in each paragraph, so that
 * a small page can grow without end: it may not come to more elements than its tags could be.
 * @throws {AppError} invalid - nested too deep, or growing
 */
export function parsePage(html: string, file: string): Node[] {
  const broken = () => invalid('ingest.broken', { file, format: 'html' })
  let left = html.length / 2 + 100
  const { childNodes } = parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...tree,
      createElement: (...named) => {
        if (left-- < 0) broken()
        return tree.createElement(...named)
      },
    },
  })
  return isNestedWithin(childNodes, mostDepth) ? childNodes : broken()
}

/** The elements below these nodes, in document order, however deep; no more than `most`. */
export function elementsIn(nodes: readonly Node[], most = Number.POSITIVE_INFINITY): Element[] {
  const found: Element[] = []
  const waiting: Node[] = nodes.toReversed()
  for (let node = waiting.pop(); node && found.length < most; node = waiting.pop()) {
    if (!tree.isElementNode(node)) continue
    found.push(node)
    for (let at = node.childNodes.length - 1; at >= 0; at--) waiting.push(node.childNodes[at]!)
  }
  return found
}

/** Whether no element below these nodes stands within more than `most` others. */
function isNestedWithin(nodes: readonly Node[], most: number): boolean {
  let level = nodes
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return false
    level = level.flatMap((node) => (tree.isElementNode(node) ? node.childNodes : []))
  }
  return true
}

/** The characters below these nodes; once there are more than `most` it may stop. */
export function textOf(nodes: readonly Node[], most = Number.POSITIVE_INFINITY): string {
  let text = ''
  const waiting: Node[] = nodes.toReversed()
  for (let node = waiting.pop(); node && text.length <= most; node = waiting.pop()) {
    if (tree.isTextNode(node)) text += node.value
    else if (tree.isElementNode(node))
      for (let at = node.childNodes.length - 1; at >= 0; at--) waiting.push(node.childNodes[at]!)
  }
  return text
}

export function parentOf(element: Element): Element | undefined {
  const parent = element.parentNode
  return parent && tree.isElementNode(parent) ? parent : undefined
}

export function* ancestorsOf(element: Element): Generator<Element> {
  for (let at = parentOf(element); at; at = parentOf(at)) yield at
}
