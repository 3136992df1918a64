import { ancestorsOf, attribute, type Element, elementsIn, type Node, parentOf, textOf } from './html-tree.ts'

/** The notes of a page: what refers to them, where they stand, and what leads back. */
export interface HtmlNotes {
  /** The mark of a note, by the link in the text that stands for it. */
  readonly marks: ReadonlyMap<Element, string>
  /** The mark of a note, by the element that holds it; in the order in which the text refers to them. */
  readonly bodies: ReadonlyMap<Element, string>
  /** Links from a note to its place in the text. */
  readonly back: ReadonlySet<Element>
}

/** Names by which programs mark notes: ours for mammoth, Word, LibreOffice, Markdown writers, MediaWiki. */
const noteName =
  /^(?:noot-(?:foot|end)note-\d|_(?:ftn|edn)\d|sd(?:foot|end)note\d+sym$|(?:user-content-)?fn[:_-]?[\w.-]*\d|(?:foot|end)note[\w.:-]*\d|(?:voet|eind)noot[\w.:-]*\d|cite_note)/i

/** The place in the text to which a note leads back. */
const placeName = /ref[:_-]?[\w.-]*\d/i

const mostInNote = 200

/** Finds what is marked as a note: by its role, or by a name that programs give to notes. */
export function notesIn(roots: readonly Node[]): HtmlNotes {
  const links: Element[] = []
  const named = new Map<string, Element>()
  for (const element of elementsIn(roots)) {
    for (const name of [attribute(element, 'id'), attribute(element, 'name')])
      if (name !== '' && !named.has(name)) named.set(name, element)
    if (element.tagName === 'a' && attribute(element, 'href').startsWith('#')) links.push(element)
  }
  const marks = new Map<Element, string>()
  const bodies = new Map<Element, string>()
  const taken = new Set<string>()
  for (const link of links) {
    const target = named.get(targetOf(link))
    if (!target || !isReference(link)) continue
    const body = bodyOf(target)
    if (!body || isWithin(link, body)) continue
    const mark = bodies.get(body) ?? markOf(link, taken)
    taken.add(mark)
    marks.set(link, mark)
    bodies.set(body, mark)
  }
  return { marks, bodies, back: linksBack(links, { marks, bodies, named }) }
}

function isReference(link: Element): boolean {
  const role = attribute(link, 'role') || attribute(link, 'epub:type')
  if (/backlink/.test(role)) return false
  return /noteref/.test(role) || (noteName.test(targetOf(link)) && !placeName.test(targetOf(link)))
}

/** A list item, cell or division holds a note whole; a bare name stands in the paragraph or division that does. */
function bodyOf(target: Element): Element | undefined {
  let at: Element | undefined = target
  for (let up = 0; at && up < 6; up++, at = parentOf(at)) {
    if (/^(?:li|div|aside|section|td|dd)$/.test(at.tagName)) return isLarge(at) ? undefined : at
    if (at.tagName === 'p' && !isNoteDivision(parentOf(at))) return at
  }
  return undefined
}

const isNoteDivision = (element: Element | undefined) =>
  element?.tagName === 'div' && /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/.test(attribute(element, 'id'))

/** A whole page or chapter is no note. */
function isLarge(element: Element): boolean {
  const inside = elementsIn(element.childNodes, mostInNote + 1)
  return inside.length > mostInNote || inside.some(({ tagName }) => /^h[1-3]$/.test(tagName))
}

/** What leads from within a note to a reference to it, or says that it does. */
function linksBack(
  links: readonly Element[],
  found: {
    readonly marks: ReadonlyMap<Element, string>
    readonly bodies: ReadonlyMap<Element, string>
    readonly named: ReadonlyMap<string, Element>
  },
): Set<Element> {
  return new Set(
    links.filter((link) => {
      if (/backlink/.test(attribute(link, 'role'))) return true
      if (found.marks.has(link) || ![...ancestorsOf(link)].some((one) => found.bodies.has(one))) return false
      const target = found.named.get(targetOf(link))
      return (
        target !== undefined && [target, ...elementsIn(target.childNodes)].some((one) => found.marks.has(one))
      )
    }),
  )
}

/** The mark that the writer gave, when it is a number or a sign and no other note has it; else the next number. */
function markOf(link: Element, taken: ReadonlySet<string>): string {
  const own = textOf(link.childNodes).replace(/[\s[\]()]/g, '')
  if (/^(?:\d{1,4}|[*†‡§]{1,3})$/.test(own) && !taken.has(own)) return own
  let number = taken.size + 1
  while (taken.has(String(number))) number++
  return String(number)
}

const targetOf = (link: Element) => {
  const href = attribute(link, 'href').slice(1)
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

function isWithin(element: Element, outer: Element): boolean {
  for (const one of ancestorsOf(element)) if (one === outer) return true
  return false
}
