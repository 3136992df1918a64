import { attribute, type Element, elementsIn, type Node, parentOf, textOf } from './html-tree.ts'

/** What somebody wrote in the margin of a document that was saved as html. */
export interface HtmlComments {
  /** The words of a comment, by the link in the text where it hangs. */
  readonly texts: ReadonlyMap<Element, string>
  /** The elements that hold them, below the text. */
  readonly bodies: ReadonlySet<Element>
  /** `<!-- … -->` among the words is one too, as LibreOffice writes them. */
  readonly isMarginal: boolean
}

/** As mammoth and Word name them. */
const commentName = /^#(?:noot-comment-\d+|_msocom_\d+)$/

export function htmlCommentsIn(roots: readonly Node[], isMarginal: boolean): HtmlComments {
  const texts = new Map<Element, string>()
  const bodies = new Set<Element>()
  const links: Element[] = []
  const named = new Map<string, Element>()
  for (const element of elementsIn(roots)) {
    for (const name of [attribute(element, 'id'), attribute(element, 'name')])
      if (/^(?:noot-comment-\d|_msocom_\d)/.test(name)) named.set(`#${name}`, element)
    if (element.tagName === 'a' && commentName.test(attribute(element, 'href'))) links.push(element)
    if (/mso-element:\s*comment-list/.test(attribute(element, 'style'))) bodies.add(element)
  }
  for (const link of links) {
    const holders = holdersOf(named.get(attribute(link, 'href')))
    if (holders.length === 0) continue
    for (const holder of holders) bodies.add(holder)
    texts.set(link, wordsOf(holders.at(-1)!))
  }
  return { texts, bodies, isMarginal }
}

/** Mammoth puts a name in `dt` and the words in the `dd` after it; Word a name in the division that holds the words. */
function holdersOf(name: Element | undefined): Element[] {
  if (!name) return []
  if (name.tagName === 'dt') {
    const siblings = parentOf(name)?.childNodes.filter((node): node is Element => 'tagName' in node) ?? []
    const words = siblings[siblings.indexOf(name) + 1]
    return words ? [name, words] : []
  }
  for (let at: Element | undefined = name, up = 0; at && up < 4; at = parentOf(at), up++)
    if (at.tagName === 'div') return [at]
  return []
}

/** Paragraph by paragraph, without the link that leads back. */
function wordsOf(holder: Element): string {
  const paragraphs = elementsIn(holder.childNodes).filter(({ tagName }) => tagName === 'p')
  const written = (paragraphs.length > 0 ? paragraphs : [holder]).map((paragraph) =>
    wordsWithoutLinks(paragraph).replace(/\s+/g, ' ').trim(),
  )
  return written.filter((words) => words !== '').join('\n')
}

function wordsWithoutLinks(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (
        'tagName' in node &&
        node.tagName === 'a' &&
        /^#(?:noot-comment|_mso)/.test(attribute(node, 'href'))
      )
        return ''
      return 'childNodes' in node && 'tagName' in node ? wordsWithoutLinks(node) : textOf([node])
    })
    .join('')
}
