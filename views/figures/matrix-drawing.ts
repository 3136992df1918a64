import type { CodeCell, CodeMatrix, MatrixColumn } from '../../server/figures/code-matrix.ts'
import type { Scope } from '../../server/figures/scope.ts'
import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { behindHref } from './addresses.ts'
import {
  type Area,
  box,
  type Drawing,
  dot,
  type Looks,
  line,
  type Mark,
  type Place,
  ring,
  swatch,
  text,
  unread,
} from './drawing.ts'
import { fitted, widthOf } from './letters.ts'
import { shortDay, shortSession } from './short.ts'
import { legend } from './signs.ts'

export interface MatrixLook {
  readonly matrix: CodeMatrix
  readonly by: 'session' | 'table'
  readonly looks: Looks
  readonly scope: Scope
}

const widestName = 250
const swatchWidth = 26
const indent = 14
const totalWidth = 92

/** Marks of one kind follow each other, and are drawn as one. */
const layers = { hatch: 0, stroke: 1, box: 2, circle: 3, shape: 4, words: 5 } as const

const sizes = {
  session: { cell: 86, row: 42, head: 52 },
  table: { cell: 52, row: 30, head: 72 },
}

/** Codes below each other, sessions or tables beside each other. A long row has the name of its code at both ends. */
export function matrixDrawing({ matrix, by, looks, scope }: MatrixLook): Drawing {
  const { columns, rows } = matrix
  const { cell, row: rowHeight, head } = sizes[by]
  const names = Math.min(
    widestName,
    Math.max(90, ...rows.map(({ code, depth }) => depth * indent + widthOf(code.name, 14, depth === 0))),
  )
  const left = swatchWidth + names + 16
  const right = left + columns.length * cell
  const isLong = columns.length * cell > 1000
  const width = right + totalWidth + (isLong ? names + 16 : 0)
  const marks: Mark[] = heads(columns, by, left)
  const areas: Area[] = []
  marks.push(
    text(t.figures.ofSessions, [right + totalWidth / 2, 33], {
      ...{ size: 12, paint: 'quiet', anchor: 'middle' },
    }),
  )
  for (const [i, { code, depth, cells, found, fragments }] of rows.entries()) {
    const top = head + i * rowHeight
    const middle = top + rowHeight / 2
    const name = fitted(code.name, names - depth * indent, 14, depth === 0)
    marks.push(line([0, top], [width, top]))
    marks.push(...swatch([depth * indent, middle], code.id, looks))
    marks.push(text(name, [swatchWidth + depth * indent, middle + 5], { bold: depth === 0 }))
    if (isLong) marks.push(text(name, [right + totalWidth, middle + 5], { paint: 'quiet', size: 13 }))
    areas.push({ href: `/codebook/${code.id}`, title: code.name, box: [0, top + 1, left - 8, rowHeight - 2] })
    const inRow: Mark[] = []
    for (const [k, one] of cells.entries()) {
      const column = columns[k]
      if (!column || one.state === 'absent') continue
      const at: Place = [left + (k + 0.5) * cell, middle]
      inRow.push(...(by === 'session' ? sessionCell(one, at, code.id) : tableCell(one, at, code.id)))
      if (one.fragments > 0) {
        areas.push({
          href: behindHref({ ...scope, code: code.id, session: column.session.id, table: tableOf(column) }),
          row: code.name,
          box: [left + k * cell + 1, top + 1, cell - 2, rowHeight - 2],
        })
      }
    }
    marks.push(...inRow.sort((a, b) => layers[a.kind] - layers[b.kind]))
    const total = found.of === 0 ? '–' : t.figures.kOfN(found.found, found.of)
    marks.push(text(total, [right + totalWidth / 2, middle + 5], { anchor: 'middle', size: 13.5 }))
    if (fragments > 0) {
      areas.push({
        ...{
          href: behindHref({ ...scope, code: code.id }),
          box: [right, top + 1, totalWidth, rowHeight - 2],
        },
        title: `${code.name}: ${t.figures.fragments(fragments)}`,
      })
    }
  }
  const bottom = head + rows.length * rowHeight
  marks.push(line([0, bottom], [width, bottom]))
  const shown = legend(signs(by), [0, bottom + 24], Math.max(320, width))
  return {
    ...{ width: Math.max(width, 420), height: bottom + 20 + shown.height },
    title: t.figures.codesTitle(by),
    description: t.figures.codesDescription(rows.length, columns.length, by),
    ...{ marks: [...marks, ...shown.marks], areas },
  }
}

/** What a column is called in full. */
export function columnWords({ session, table }: MatrixColumn): string {
  return table === undefined ? session.title : `${session.title}, ${table ?? t.figures.noTable}`
}

/** What stands in a cell, in words: the same in the table. */
export function cellWords(
  { found, fragments, state, unread: left }: CodeCell,
  by: 'session' | 'table',
): string {
  if (state === 'absent') return t.figures.absent
  if (state === 'unread') return t.figures.unread
  if (by === 'table') return t.figures.fragments(fragments)
  const rest = left > 0 ? `, ${figure(left)} ${t.figures.unread}` : ''
  return `${t.figures.cellWords(found.found, found.of)}${rest}`
}

export const tableOf = ({ table }: MatrixColumn): string | undefined => (table === null ? '' : table)

function heads(columns: readonly MatrixColumn[], by: 'session' | 'table', left: number): Mark[] {
  const { cell, head } = sizes[by]
  const marks: Mark[] = []
  for (let k = 0; k < columns.length; ) {
    const { session } = columns[k]!
    let next = k + 1
    while (by === 'table' && columns[next]?.session.id === session.id) next++
    const wide = (next - k) * cell - 8
    const middle = left + ((k + next) / 2) * cell
    const name = fitted(shortSession(session.title), wide, 13, true)
    const day = fitted(shortDay(session.date), wide, 12)
    marks.push(text(name, [middle, 16], { size: 13, bold: true, anchor: 'middle' }))
    marks.push(text(day, [middle, 33], { size: 12, paint: 'quiet', anchor: 'middle' }))
    if (by === 'table') {
      marks.push(line([left + k * cell + 5, 41], [left + next * cell - 5, 41], 'strong'))
      for (let each = k; each < next; each++) {
        const words = fitted(columns[each]?.table ?? t.figures.noTable, cell - 4, 12)
        marks.push(text(words, [left + (each + 0.5) * cell, head - 14], { size: 12, anchor: 'middle' }))
      }
    }
    k = next
  }
  return marks
}

/** One sign for each table, those with the code first; from more tables than fit a bar; under it *k van n*. */
function sessionCell({ found, unread: left, state }: CodeCell, [x, y]: Place, code: string): Mark[] {
  if (state === 'unread') return unread([x, y])
  const words = t.figures.kOfN(found.found, found.of)
  const under = text(words, [x, y + 15], {
    size: 12,
    anchor: 'middle',
    paint: state === 'none' ? 'quiet' : 'ink',
  })
  if (state === 'none') return [text('0', [x, y - 1], { size: 13, anchor: 'middle', paint: 'quiet' }), under]
  const tables = found.of + left
  if (tables > 6) {
    return [
      box([x - 34, y - 10], [68, 7], 'line'),
      box([x - 34, y - 10], [(68 * found.found) / Math.max(1, found.of), 7], { code }),
      under,
    ]
  }
  const start = x - ((tables - 1) * 13) / 2
  const pips = Array.from({ length: tables }, (_, i): readonly Mark[] => {
    const at: Place = [start + i * 13, y - 6]
    if (i < found.found) return [dot(at, 5, { code })]
    return i < found.of ? [ring(at, 4.25, 'strong', 1.25)] : unread(at, 9, 9)
  })
  return [...pips.flat(), under]
}

function tableCell({ fragments, state }: CodeCell, [x, y]: Place, code: string): Mark[] {
  if (state === 'unread') return unread([x, y])
  if (state === 'none') return [text('0', [x, y + 4.5], { size: 13, anchor: 'middle', paint: 'quiet' })]
  const words = figure(fragments)
  const shift = (10 + 5 + widthOf(words, 13)) / 2
  return [dot([x - shift + 5, y], 5, { code }), text(words, [x - shift + 15, y + 4.5], { size: 13 })]
}

function signs(by: 'session' | 'table') {
  const found = { words: t.figures.legendFound, draw: (at: Place): Mark[] => [dot(at, 5, 'ink')] }
  const none = { words: t.figures.legendNone, draw: (at: Place): Mark[] => [ring(at, 4.25, 'strong', 1.25)] }
  const zero = {
    words: t.figures.legendZero,
    draw: ([x, y]: Place): Mark[] => [
      text('0', [x, y + 4.5], { size: 13, anchor: 'middle', paint: 'quiet' }),
    ],
  }
  const left = { words: t.figures.unread, draw: (at: Place) => unread(at) }
  const empty = { words: t.figures.legendEmpty, draw: (): Mark[] => [] }
  return by === 'session'
    ? [found, none, left, empty]
    : [{ ...found, words: t.figures.legendCount }, zero, left, empty]
}
