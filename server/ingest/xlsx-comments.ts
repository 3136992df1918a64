import { posix } from 'node:path'
import { canonicalText } from '../text/canonical.ts'
import { decodeXml, parseXml, type XmlElement } from './xml.ts'

/** What people wrote at the cells of one sheet, by the number of the row (from 1), from left to right. */
export type CellComments = ReadonlyMap<number, readonly string[]>

interface Found {
  readonly row: number
  readonly column: string
  readonly text: string
}

type Parts = ReadonlyMap<string, Uint8Array>

/**
 * The comments on cells of a workbook, by the name of their sheet (ECMA-376, 18.7; [MS-XLSX] 2.6.205 for those that are
 * answered), without who wrote them. Excel writes those that are answered twice, once more as a note for older programs.
 * @throws {AppError} invalid - a part of the file is damaged
 */
export function cellCommentsIn(parts: Parts, file: string): Map<string, CellComments> {
  const read = (name: string) => {
    const bytes = parts.get(name)
    return bytes && parseXml(decodeXml(bytes), { file, format: 'xlsx' })
  }
  const book = 'xl/workbook.xml'
  const places = new Map(relationsOf(book, read).map(({ id, target }) => [id, target]))
  const sheets = below(read(book), 'sheet').flatMap(({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1]
    const place = places.get(id ?? '')
    return place === undefined ? [] : [{ name: attributes.name ?? '', place }]
  })
  return new Map(sheets.map(({ name, place }) => [name, commentsOf(place, read)]))
}

/** How many comments the file holds, wherever they are; an answered one also counts as the note for older programs. */
export function commentCount(parts: Parts): number {
  const notes = [...parts].filter(([name]) => /^xl\/comments[^/]*\.xml$|^xl\/comments\//.test(name))
  return notes.reduce(
    (sum, [, xml]) => sum + (decodeXml(xml).match(/<(?:\w+:)?comment[\s>]/g)?.length ?? 0),
    0,
  )
}

type ReadPart = (name: string) => XmlElement | undefined

function commentsOf(sheet: string, read: ReadPart): CellComments {
  const parts = relationsOf(sheet, read)
  const rootsOf = (type: RegExp) =>
    parts.filter((part) => type.test(part.type)).map(({ target }) => read(target))
  const answered = rootsOf(/\/threadedComment$/).flatMap(answeredIn)
  const told = new Set(answered.map(({ row, column }) => `${column}${row}`))
  const notes = rootsOf(/\/comments$/)
    .flatMap(notesIn)
    .filter(({ row, column }) => !told.has(`${column}${row}`))
  const found = [...notes, ...answered].filter(({ text }) => text !== '').sort(inOrder)
  const rows = Map.groupBy(found, ({ row }) => row)
  return new Map([...rows].map(([row, comments]) => [row, comments.map(({ text }) => text)]))
}

const inOrder = (a: Found, b: Found) =>
  a.row - b.row ||
  a.column.length - b.column.length ||
  (a.column < b.column ? -1 : a.column > b.column ? 1 : 0)

function answeredIn(root: XmlElement | undefined): Found[] {
  return below(root, 'threadedComment').flatMap(({ attributes, children }) => {
    const words = children.find((child) => typeof child !== 'string' && localName(child) === 'text')
    return foundAt(attributes.ref, typeof words === 'object' ? wordsIn(words) : '')
  })
}

function notesIn(root: XmlElement | undefined): Found[] {
  const authors = below(root, 'author').map(wordsIn)
  return below(root, 'comment').flatMap((comment) => {
    const runs = below(comment, 't').map(wordsIn)
    const author = authors[Number(comment.attributes.authorId)] ?? ''
    return foundAt(comment.attributes.ref, withoutPreface(runs.join(''), author))
  })
}

/** Excel opens a note with the name of its writer, and the copy of one that is answered with what it is. */
function withoutPreface(text: string, author: string): string {
  const own = text.replace(/^\[[^\]]{1,60}\][\s\S]{0,600}?linkid=\d+\s+[^:\n]{1,40}:\s*/u, '')
  return author !== '' && own.startsWith(`${author}:`) ? own.slice(author.length + 1) : own
}

function foundAt(ref = '', text: string): Found[] {
  const [, column, row] = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::|$)/.exec(ref) ?? []
  return column && row ? [{ row: Number(row), column, text: canonicalText(text).trim() }] : []
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** What a part of the file refers to (ECMA-376 part 2, 9.3). */
function relationsOf(part: string, read: ReadPart): Relation[] {
  const folder = posix.dirname(part)
  const relations = below(read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)), 'Relationship')
  return relations.map(({ attributes: { Id: id = '', Type: type = '', Target: target = '' } }) => ({
    id,
    type,
    target: target.startsWith('/') ? posix.normalize(target.slice(1)) : posix.join(folder, target),
  }))
}

const localName = ({ name }: XmlElement) => name.slice(name.indexOf(':') + 1)

/** All elements of that name below this one, whatever their prefix; how a word is spoken (`rPh`) is none of its words. */
function below(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) => {
    if (typeof child === 'string' || localName(child) === 'rPh') return []
    return [...(localName(child) === name ? [child] : []), ...below(child, name)]
  })
}

const wordsIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')
