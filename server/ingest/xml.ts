import { SaxesParser } from 'saxes'
import { invalid } from '../errors.ts'

/** An element of an XML document; names keep their prefix. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

const mostDepth = 500

/**
 * Parses XML that comes from a document.
 * @throws {AppError} invalid - it has a DTD, is nested too deep, or is not well-formed
 */
export function parseXml(xml: string, { file, format }: { file: string; format: string }): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  const parser = new SaxesParser()
  parser.on('doctype', () => invalid('ingest.dtd', { file }))
  parser.on('error', () => invalid('ingest.broken', { file, format }))
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('cdata', (text) => open.at(-1)?.children.push(text))
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > mostDepth) invalid('ingest.broken', { file, format })
    const element: XmlElement = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return root
}

/** All elements of that name below this one, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...descendants(child, name)],
  )
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** XML in UTF-8, or in UTF-16 when its mark says so. */
export function decodeXml(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}

/** Refuses a document type definition before a library that would follow it sees the file. */
export function refuseDtd(parts: ReadonlyMap<string, Uint8Array>, file: string): void {
  for (const [name, bytes] of parts)
    if (/\.(?:xml|rels)$/i.test(name) && /<!(?:DOCTYPE|ENTITY)/.test(decodeXml(bytes)))
      invalid('ingest.dtd', { file })
}
