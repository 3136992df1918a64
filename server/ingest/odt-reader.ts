import type { BlockKind } from '../text/block.ts'
import { asBoldHeading } from './bold-heading.ts'
import type { OdtStyles } from './odt-styles.ts'
import { hungOnLast, type Piece } from './piece.ts'
import { tablePieces } from './table.ts'
import { descendants, type XmlElement } from './xml.ts'

interface Place {
  readonly kind: BlockKind
  readonly level?: number
}

type Nodes = readonly (XmlElement | string)[]

const running: Place = { kind: 'paragraph' }

/** Walks through the body of an OpenDocument text. */
export class OdtReader {
  private pieces: Piece[] = []
  private readonly notes: Piece[] = []
  changes = 0
  images = 0
  /** Stretches of words that are not shown. */
  hidden = 0
  private readonly styles: OdtStyles
  private noteCount = 0
  /** What a paragraph holds that comes after it: text in a frame. */
  private later: XmlElement[] = []
  /** Comments in a paragraph without words, for the next one that has any. */
  private waiting: string[] = []

  constructor(styles: OdtStyles) {
    this.styles = styles
  }

  /** The text, then its notes. */
  finish(): Piece[] {
    return [...hungOnLast(this.pieces, this.waiting), ...this.notes]
  }

  read(nodes: Nodes, place: Place = running): void {
    for (const node of nodes) if (typeof node !== 'string') this.block(node, place)
  }

  private block(element: XmlElement, place: Place): void {
    const { name, attributes } = element
    if (name === 'text:h') {
      const level = Math.min(6, Math.max(1, Number(attributes['text:outline-level'] ?? 1) || 1))
      this.paragraph(element, { kind: 'heading', level })
    } else if (name === 'text:p') {
      const own = this.styles.placeOf(attributes['text:style-name'])
      this.paragraph(element, place.kind === 'contents' && own?.kind !== 'heading' ? place : (own ?? place))
    } else if (name === 'text:list') {
      const level = place.kind === 'item' ? (place.level ?? 0) + 1 : 1
      for (const item of element.children)
        if (typeof item !== 'string') this.read(item.children, { kind: 'item', level })
    } else if (name === 'table:table') this.table(element)
    else if (name === 'text:tracked-changes')
      this.changes += descendants(element, 'text:changed-region').filter(isOfWords).length
    else if (isIndex(name)) this.read(element.children, { kind: 'contents' })
    else if (name === 'text:index-title') this.read(element.children, { kind: 'heading', level: 1 })
    else if (attributes['text:display'] === 'none') this.hidden++
    else if (!isSource(name)) this.read(element.children, place)
  }

  private paragraph(paragraph: XmlElement, place: Place): void {
    const style = this.styles.isBold(paragraph.attributes['text:style-name'])
    const before = this.waiting.map((text) => ({ offset: 0, text }))
    const words: Words = { text: '', last: '', visible: 0, bold: 0, comments: before }
    this.waiting = []
    if (this.styles.isHidden(paragraph.attributes['text:style-name'])) this.hidden++
    else this.words(paragraph.children, words, style)
    if (words.visible > 0) {
      const { text, comments } = words
      const piece: Piece = { ...place, text, ...(comments.length > 0 ? { comments } : {}) }
      this.pieces.push(words.visible === words.bold ? asBoldHeading(piece) : piece)
    } else this.waiting = [...words.comments.map(({ text }) => text), ...this.waiting]
    const frames = this.later
    this.later = []
    for (const frame of frames) this.read(frame.children)
  }

  private words(nodes: Nodes, words: Words, isBold: boolean): void {
    for (const node of nodes) {
      if (typeof node === 'string') add(words, collapsed(node, words.last), isBold)
      else this.inline(node, words, isBold)
    }
  }

  private inline(element: XmlElement, words: Words, isBold: boolean): void {
    const { name, attributes } = element
    if (name === 'text:s')
      write(words, ' '.repeat(Math.min(200, Math.max(1, Number(attributes['text:c'] ?? 1) || 1))))
    else if (name === 'text:tab') write(words, '\t')
    else if (name === 'text:line-break') write(words, '\n')
    else if (name === 'text:note') add(words, this.note(element), isBold)
    else if (name === 'office:annotation')
      words.comments.push({ offset: words.text.length, text: this.commentIn(element) })
    else if (name === 'draw:image') this.images++
    else if (name === 'draw:text-box') this.later.push(element)
    else if (name === 'text:span' && this.styles.isHidden(attributes['text:style-name'])) this.hidden++
    else if (name === 'text:span')
      this.words(element.children, words, isBold || this.styles.isBold(attributes['text:style-name']))
    else if (!isAside(name)) this.words(element.children, words, isBold)
  }

  /** What somebody wrote in the margin, without who that was and when. */
  private commentIn(annotation: XmlElement): string {
    const paragraphs = annotation.children.filter(
      (child) => typeof child !== 'string' && /^text:(?:p|h|list)$/.test(child.name),
    )
    return this.apart(paragraphs)
      .map(({ text }) => text.trim())
      .join('\n')
  }

  /** The mark that stays in the text; the note itself comes at the end. */
  private note(note: XmlElement): string {
    const mark = `[${++this.noteCount}]`
    const pieces = this.apart(descendants(note, 'text:note-body').flatMap(({ children }) => children))
    pieces.forEach(({ text, comments }, index) => {
      const label = index === 0 ? { label: `${mark} ` } : {}
      this.notes.push({ kind: 'footnote', text, ...label, ...(comments ? { comments } : {}) })
    })
    return mark
  }

  private table(table: XmlElement): void {
    const rows = rowsOf(table).map((row) =>
      row.children
        .filter((cell): cell is XmlElement => typeof cell !== 'string')
        .filter(({ name }) => name === 'table:table-cell' || name === 'table:covered-table-cell')
        .map((cell) => this.apart(cell.children)),
    )
    for (const piece of tablePieces(rows)) this.pieces.push(piece)
  }

  private apart(nodes: Nodes): Piece[] {
    const outer = this.pieces
    const waiting = this.later
    this.pieces = []
    this.later = []
    this.read(nodes)
    const inner = this.pieces
    this.pieces = outer
    this.later = waiting
    return inner
  }
}

interface Words {
  text: string
  /** The last character of the text: asking a long text that grows for it costs its length each time. */
  last: string
  visible: number
  bold: number
  comments: { offset: number; text: string }[]
}

function add(words: Words, text: string, isBold: boolean): void {
  const visible = text.replace(/\s/g, '').length
  write(words, text)
  words.visible += visible
  if (isBold) words.bold += visible
}

function write(words: Words, text: string): void {
  words.text += text
  words.last = text.at(-1) ?? words.last
}

/** In OpenDocument white space in a row is one space, also across elements. */
function collapsed(text: string, last: string): string {
  const single = text.replace(/[ \t\r\n]+/g, ' ')
  return last === '' || last === ' ' || last === '\n' ? single.replace(/^ /, '') : single
}

/** A change of formatting changes no words. */
const isOfWords = (region: XmlElement) =>
  region.children.some(
    (child) => typeof child !== 'string' && /^text:(?:insertion|deletion)$/.test(child.name),
  )

const isIndex = (name: string) =>
  /^text:(?:table-of-content|illustration-index|table-index|alphabetical-index)$/.test(name)
/** How an index is made, or what a form or a declaration holds: not words of the text. */
const isSource = (name: string) =>
  /-source$|^office:(?:forms|annotation)|-decls$|^text:(?:note|change)/.test(name)
const isAside = (name: string) =>
  /^text:(?:hidden-text|hidden-paragraph|ruby-text|note-citation|tracked-changes)$|^svg:|^office:annotation-end$/.test(
    name,
  )

function rowsOf(table: XmlElement): XmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === 'table:table-row') return [child]
    return /^table:table-(?:rows|header-rows|row-group)$/.test(child.name) ? rowsOf(child) : []
  })
}
