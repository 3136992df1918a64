import { type DefaultTreeAdapterTypes, defaultTreeAdapter as tree } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode

export const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value ?? ''

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

/** The characters below these nodes. */
export function textOf(nodes: readonly Node[]): string {
  let text = ''
  const waiting: Node[] = nodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
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
