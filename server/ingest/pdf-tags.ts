import type { BlockKind } from '../text/block.ts'

/** What the structure tree of a tagged pdf (ISO 32000-1, 14.8) says about a stretch of text. */
export interface Tag {
  /** The same for all text of one paragraph, item or cell of a page. */
  readonly key: string
  readonly kind: BlockKind
  readonly level?: number
  /** The sign or number before an item, or the mark of a note. */
  readonly isMark: boolean
  /** Where a cell stands in its table. */
  readonly cell?: { readonly table: string; readonly row: number; readonly column: number }
}

/** A node of the tree as pdf.js gives it. */
export interface StructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructNode[]
}

interface Inside extends Omit<Tag, 'key'> {
  readonly key: string | undefined
  readonly lists: number
}

/** For each piece of marked content on a page what it is, by its id. */
export function tagsOf(tree: StructNode | null | undefined, page: number): Map<string, Tag> {
  const tags = new Map<string, Tag>()
  let count = 0
  const newKey = () => `${page}.${++count}`

  const visit = (node: StructNode, inside: Inside): void => {
    if (node.type === 'content' && node.id !== undefined) {
      const { key = newKey(), kind, level, isMark, cell } = inside
      tags.set(node.id, { key, kind, isMark, ...(level ? { level } : {}), ...(cell ? { cell } : {}) })
      return
    }
    if (node.role === 'Table') {
      visitTable(node, inside)
      return
    }
    const within = step(node.role ?? '', inside, newKey)
    for (const child of node.children ?? []) visit(child, within)
  }

  const visitTable = (table: StructNode, inside: Inside): void => {
    const id = newKey()
    rowsOf(table).forEach((row, at) => {
      const cells = (row.children ?? []).filter(({ role }) => role === 'TD' || role === 'TH')
      cells.forEach((cell, column) => {
        const within: Inside = {
          ...inside,
          key: newKey(),
          kind: 'cell',
          cell: { table: id, row: at, column },
        }
        for (const child of cell.children ?? []) visit(child, within)
      })
    })
  }

  if (tree) visit(tree, { key: undefined, kind: 'paragraph', isMark: false, lists: 0 })
  return tags
}

function step(role: string, inside: Inside, newKey: () => string): Inside {
  const heading = /^H([1-6])?$/.exec(role)
  if (heading)
    return { ...inside, key: newKey(), kind: 'heading', ...(heading[1] ? { level: Number(heading[1]) } : {}) }
  switch (role) {
    case 'L':
      return { ...inside, lists: inside.lists + 1 }
    case 'LI':
      return {
        ...inside,
        key: newKey(),
        kind: inside.kind === 'contents' ? 'contents' : 'item',
        level: inside.lists,
      }
    case 'Lbl':
      return { ...inside, isMark: true }
    case 'P':
      return inside.cell ? inside : { ...inside, key: newKey() }
    case 'BlockQuote':
      return { ...inside, key: newKey(), kind: 'quote' }
    case 'TOC':
      return { ...inside, kind: 'contents' }
    case 'TOCI':
      return { ...inside, key: newKey(), kind: 'contents' }
    case 'Caption':
      return { ...inside, key: newKey(), kind: 'caption' }
    case 'Note':
      return { ...inside, key: newKey(), kind: 'footnote' }
    default:
      return inside
  }
}

function rowsOf(table: StructNode): StructNode[] {
  return (table.children ?? []).flatMap((child) =>
    child.role === 'TR' ? [child] : /^T(?:Head|Body|Foot)$/.test(child.role ?? '') ? rowsOf(child) : [],
  )
}
