import { type DefaultTreeAdapterTypes, parseFragment, defaultTreeAdapter as tree } from 'parse5'
import type { BlockKind } from '../text/block.ts'
import { asBoldHeading } from './bold-heading.ts'
import type { Piece } from './piece.ts'
import { tablePieces } from './table.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What a run of words is, from the elements around it. */
interface Place {
  readonly kind: BlockKind
  readonly level?: number
}

/** The words of the block that is being read. */
interface Words {
  text: string
  /** How many visible characters there are, and how many of those are bold. */
  visible: number
  bold: number
}

/** Stands before the names of notes, so that they cannot be confused with bookmarks. */
export const notePrefix = 'noot-'

/**
 * The pieces of a document as mammoth writes it in HTML, with its notes at the end.
 * Notes keep their mark, `[1]`, in the text and before the note itself.
 */
export function piecesOfHtml(html: string): { pieces: Piece[]; images: number } {
  const reader = new HtmlReader()
  reader.read(parseFragment(html).childNodes)
  return { pieces: [...reader.pieces, ...reader.notes], images: reader.images }
}

class HtmlReader {
  pieces: Piece[] = []
  readonly notes: Piece[] = []
  images = 0
  private words: Words = { text: '', visible: 0, bold: 0 }

  read(nodes: readonly Node[]): void {
    const place: Place = { kind: 'paragraph' }
    this.walk(nodes, place, false)
    this.end(place)
  }

  private walk(nodes: readonly Node[], place: Place, isBold: boolean): void {
    for (const node of nodes) {
      if (tree.isTextNode(node)) this.add(node.value, isBold)
      else if (tree.isElementNode(node)) this.element(node, place, isBold)
    }
  }

  private element(element: Element, place: Place, isBold: boolean): void {
    const name = element.tagName
    if (name === 'br') this.add('\n', isBold)
    else if (name === 'img') this.images++
    else if (name === 'hr') this.end(place)
    else if (name === 'strong' || name === 'b') this.walk(element.childNodes, place, true)
    else if (name === 'a' && isWayBack(element)) return
    else if (name === 'ul' || name === 'ol') this.list(element, place)
    else if (name === 'table') this.table(element, place)
    else if (isBlock(name)) {
      this.end(place)
      const inner = placeOf(element) ?? place
      this.walk(element.childNodes, inner, false)
      this.end(inner)
    } else this.walk(element.childNodes, place, isBold)
  }

  private list(list: Element, place: Place): void {
    this.end(place)
    const item: Place = { kind: 'item', level: place.kind === 'item' ? (place.level ?? 0) + 1 : 1 }
    for (const child of list.childNodes.filter(tree.isElementNode)) {
      if (attribute(child, 'id').startsWith(notePrefix)) this.note(child)
      else {
        this.walk(child.childNodes, item, false)
        this.end(item)
      }
    }
  }

  private note(note: Element): void {
    const label = `[${this.notes.filter(({ label }) => label).length + 1}] `
    const pieces = this.apart(note.childNodes)
    pieces.forEach(({ text }, index) => {
      this.notes.push({ kind: 'footnote', text, ...(index === 0 ? { label } : {}) })
    })
  }

  private table(table: Element, place: Place): void {
    this.end(place)
    const rows = elementsNamed(table, ['thead', 'tbody', 'tfoot', 'tr'])
      .flatMap((part) => (part.tagName === 'tr' ? [part] : elementsNamed(part, ['tr'])))
      .map((row) => elementsNamed(row, ['td', 'th']).map((cell) => this.apart(cell.childNodes)))
    this.pieces.push(...tablePieces(rows))
  }

  /** Reads nodes on their own: what they hold does not come among the other pieces. */
  private apart(nodes: readonly Node[]): Piece[] {
    const outer = this.pieces
    this.pieces = []
    this.read(nodes)
    const inner = this.pieces
    this.pieces = outer
    return inner
  }

  private add(text: string, isBold: boolean): void {
    const visible = text.replace(/\s/g, '').length
    this.words.text += text
    this.words.visible += visible
    if (isBold) this.words.bold += visible
  }

  private end(place: Place): void {
    const { text, visible, bold } = this.words
    this.words = { text: '', visible: 0, bold: 0 }
    if (visible === 0) return
    const piece: Piece = { ...place, text }
    this.pieces.push(visible === bold ? asBoldHeading(piece) : piece)
  }
}

const isBlock = (name: string) => /^(?:h[1-6]|p|blockquote|div|li)$/.test(name)

function placeOf(element: Element): Place | undefined {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (level) return { kind: 'heading', level: Number(level) }
  if (element.tagName === 'blockquote') return { kind: 'quote' }
  const name = attribute(element, 'class')
  return name === 'contents' || name === 'caption' ? { kind: name } : undefined
}

/** The arrow by which a note points back to its place. */
const isWayBack = (link: Element) =>
  new RegExp(`^#${notePrefix}(?:foot|end)note-ref`).test(attribute(link, 'href'))

const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value ?? ''

const elementsNamed = (parent: Element, names: readonly string[]) =>
  parent.childNodes.filter(tree.isElementNode).filter(({ tagName }) => names.includes(tagName))
