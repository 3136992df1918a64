import { defaultTreeAdapter as tree } from 'parse5'
import type { BlockKind } from '../text/block.ts'
import { asBoldHeading } from './bold-heading.ts'
import type { HtmlComments } from './html-comments.ts'
import type { HtmlNotes } from './html-notes.ts'
import { attribute, type Element, type Node } from './html-tree.ts'
import { hungOnLast, type Piece } from './piece.ts'
import { tablePieces } from './table.ts'

/** What a run of words is, from the elements around it. */
export interface Place {
  readonly kind: BlockKind
  readonly level?: number
}

/** How a program writes html: what its elements stand for. */
export interface HtmlDialect {
  /** White space in a row is one space, and lines only wrap, as in a page; not where html only carries words on. */
  readonly collapses: boolean
  /** What an element is by its classes and styles, more than its name says. */
  placeOf(element: Element): Place | undefined
  /** Not shown, or not words: it is passed over. */
  isLeftOut(element: Element): boolean
  isBold(element: Element): boolean
  /** Words of a paragraph without the list mark that a program typed before them. */
  withoutMark(words: string, place: Place): string
}

/** The words of the block that is being read. */
interface Words {
  text: string
  /** The last character of the text: asking a long text that grows for it costs its length each time. */
  last: string
  /** How many visible characters there are, and how many of those are bold. */
  visible: number
  bold: number
  comments: { offset: number; text: string }[]
}

const noWords = (): Words => ({ text: '', last: '', visible: 0, bold: 0, comments: [] })

interface Within {
  readonly place: Place
  readonly isBold: boolean
  readonly isPre: boolean
}

/** Walks through parsed html and makes pieces; its notes come at the end, each with its mark. */
export class HtmlReader {
  private pieces: Piece[] = []
  private words = noWords()
  images = 0
  /** Tracked changes. */
  changes = 0
  private readonly dialect: HtmlDialect
  private readonly notes: HtmlNotes
  private readonly comments: HtmlComments

  constructor(dialect: HtmlDialect, found: { readonly notes: HtmlNotes; readonly comments: HtmlComments }) {
    this.dialect = dialect
    this.notes = found.notes
    this.comments = found.comments
  }

  read(nodes: readonly Node[]): Piece[] {
    const body = this.apart(nodes)
    const notes = [...this.notes.bodies].flatMap(([note, mark]) =>
      this.apart(note.childNodes).map(
        (piece, index): Piece => ({
          ...textOnly(piece),
          kind: 'footnote',
          ...(index === 0 ? { label: `[${mark}] ` } : {}),
        }),
      ),
    )
    const left = this.words.comments.map(({ text }) => text)
    return [...hungOnLast(body, left), ...notes]
  }

  /** Reads nodes on their own: what they hold does not come among the other pieces. */
  private apart(nodes: readonly Node[]): Piece[] {
    const outer = { pieces: this.pieces, words: this.words }
    this.pieces = []
    this.words = noWords()
    const within: Within = { place: { kind: 'paragraph' }, isBold: false, isPre: false }
    this.walk(nodes, within)
    this.end(within.place)
    const inner = this.pieces
    const left = this.words.comments
    this.pieces = outer.pieces
    this.words = outer.words
    for (const { text } of left) this.hang(text)
    return inner
  }

  private walk(nodes: readonly Node[], within: Within): void {
    for (const node of nodes) {
      if (tree.isTextNode(node)) this.add(node.value, within)
      else if (tree.isElementNode(node)) this.element(node, within)
      else if (tree.isCommentNode(node) && this.comments.isMarginal) this.hang(node.data)
    }
  }

  private element(element: Element, within: Within): void {
    const name = element.tagName
    if (name === 'br') this.add('\n', { ...within, isPre: true })
    else if (name === 'img' || name === 'picture') this.images++
    else if (name === 'del') this.changes++
    else if (name === 'a' && this.isMark(element)) return
    else if (this.isElsewhere(element) || this.dialect.isLeftOut(element)) return
    else if (name === 'hr') this.end(within.place)
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.list(element, within.place)
    else if (name === 'table') this.table(element, within.place)
    else if (isBlock(name)) this.block(element, within)
    else {
      if (name === 'ins') this.changes++
      if (name === 'q') this.add('“', within)
      const isBold = within.isBold || this.dialect.isBold(element)
      this.walk(element.childNodes, { ...within, isBold })
      if (name === 'q') this.add('”', within)
    }
  }

  /** A link that stands for a note becomes its mark, one for a comment hangs that there; one that leads back is no words. */
  private isMark(link: Element): boolean {
    const mark = this.notes.marks.get(link)
    const comment = this.comments.texts.get(link)
    if (mark !== undefined) this.write(`[${mark}]`)
    if (comment !== undefined) this.hang(comment)
    return mark !== undefined || comment !== undefined || this.notes.back.has(link)
  }

  /** Notes and comments are read where they belong. */
  private isElsewhere(element: Element): boolean {
    return this.notes.bodies.has(element) || this.comments.bodies.has(element)
  }

  private block(element: Element, within: Within): void {
    this.end(within.place)
    const place = this.dialect.placeOf(element) ?? placeByName(element) ?? within.place
    const isPre = within.isPre || element.tagName === 'pre'
    this.walk(element.childNodes, { place, isPre, isBold: this.dialect.isBold(element) })
    this.end(place)
  }

  private list(list: Element, place: Place): void {
    this.end(place)
    const item: Place = { kind: 'item', level: place.kind === 'item' ? (place.level ?? 0) + 1 : 1 }
    for (const child of list.childNodes.filter(tree.isElementNode)) {
      if (child.tagName !== 'li') this.element(child, { place: item, isBold: false, isPre: false })
      else if (!this.isElsewhere(child) && !this.dialect.isLeftOut(child)) {
        this.walk(child.childNodes, { place: item, isBold: false, isPre: false })
        this.end(item)
      }
    }
  }

  private table(table: Element, place: Place): void {
    this.end(place)
    const shown = (parent: Element, names: readonly string[]) =>
      parent.childNodes
        .filter(tree.isElementNode)
        .filter((one) => names.includes(one.tagName) && !this.dialect.isLeftOut(one))
    for (const caption of shown(table, ['caption']))
      this.pieces.push(
        ...this.apart(caption.childNodes).map((piece): Piece => ({ ...piece, kind: 'caption' })),
      )
    const rows = shown(table, ['thead', 'tbody', 'tfoot', 'tr'])
      .flatMap((part) => (part.tagName === 'tr' ? [part] : shown(part, ['tr'])))
      .map((row) => shown(row, ['td', 'th']).map((cell) => this.apart(cell.childNodes)))
    for (const piece of tablePieces(rows.filter((row) => row.length > 0))) this.pieces.push(piece)
  }

  private add(value: string, { isBold, isPre }: Within): void {
    const text = this.dialect.collapses && !isPre ? collapsed(value, this.words.last) : value
    const visible = text.replace(/\s/g, '').length
    this.write(text)
    this.words.visible += visible
    if (isBold) this.words.bold += visible
  }

  private write(text: string): void {
    this.words.text += text
    this.words.last = text.at(-1) ?? this.words.last
  }

  private hang(text: string): void {
    this.words.comments.push({ offset: this.words.text.length, text: text.trim() })
  }

  private end(place: Place): void {
    const { text, visible, bold, comments } = this.words
    this.words = noWords()
    if (visible === 0) {
      for (const comment of comments) this.hang(comment.text)
      return
    }
    const piece: Piece = {
      ...place,
      text: this.dialect.withoutMark(text, place),
      ...(comments.length > 0 ? { comments } : {}),
    }
    this.pieces.push(visible === bold ? asBoldHeading(piece) : piece)
  }
}

/** In a page white space in a row is one space, also across elements; a no-break space is none. */
function collapsed(text: string, last: string): string {
  const single = text.replace(/[ \t\r\n\f]+/g, ' ')
  return last === '' || last === ' ' || last === '\n' ? single.replace(/^ /, '') : single
}

const textOnly = ({ text, comments }: Piece): Pick<Piece, 'text' | 'comments'> => ({
  text,
  ...(comments ? { comments } : {}),
})

const isBlock = (name: string) =>
  /^(?:h[1-6]|p|blockquote|div|li|pre|dl|dt|dd|section|article|main|header|footer|aside|nav|address|figure|figcaption|details|summary|fieldset|legend|form|center|hgroup|search|body|html)$/.test(
    name,
  )

function placeByName({ tagName }: Element): Place | undefined {
  const level = /^h([1-6])$/.exec(tagName)?.[1]
  if (level) return { kind: 'heading', level: Number(level) }
  if (tagName === 'blockquote') return { kind: 'quote' }
  return tagName === 'figcaption' ? { kind: 'caption' } : undefined
}

/** Html as mammoth writes it: words stand as they do in the document, and classes are those of our own style map. */
export const mammothDialect: HtmlDialect = {
  collapses: false,
  placeOf: (element) => {
    const name = attribute(element, 'class')
    return name === 'contents' || name === 'caption' ? { kind: name } : undefined
  },
  isLeftOut: () => false,
  isBold: ({ tagName }) => tagName === 'strong',
  withoutMark: (words) => words,
}
