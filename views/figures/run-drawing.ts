import type { RunCell, RunRow, ThreadRun } from '../../server/figures/thread-run.ts'
import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { behindHref } from './addresses.ts'
import {
  type Area,
  cross,
  type Drawing,
  dot,
  line,
  type Mark,
  type Place,
  ring,
  spot,
  text,
  unread,
} from './drawing.ts'
import { fitted, widthOf, wrapped } from './letters.ts'
import { longDay } from './short.ts'
import { legend } from './signs.ts'

const names = 270
const threadAt = 310
const firstCell = 356
const head = 40
const rowHeight = 58
const totalWidth = 96

/** A thread through the sessions: one row each by date, along a red line; dotted where nobody has read. */
export function runDrawing(run: ThreadRun, thread: { readonly id: string; readonly title: string }): Drawing {
  const { tables, rows } = run
  const cell = Math.max(96, Math.min(150, Math.floor(620 / Math.max(1, tables.length))))
  const right = firstCell + tables.length * cell
  const width = right + totalWidth
  const marks: Mark[] = []
  const areas: Area[] = []
  for (const [k, table] of tables.entries()) {
    const words = fitted(table ?? t.figures.noTable, cell - 8, 13)
    marks.push(
      text(words, [firstCell + (k + 0.5) * cell, 22], { size: 13, paint: 'quiet', anchor: 'middle' }),
    )
  }
  marks.push(
    text(t.figures.kOfTables, [right + totalWidth - 8, 22], { size: 13, paint: 'quiet', anchor: 'end' }),
  )
  for (const [i, row] of rows.entries()) {
    const top = head + i * rowHeight
    const middle = top + rowHeight / 2
    marks.push(line([0, top], [width, top]), ...named(row, middle))
    areas.push({
      href: `/sessions/${row.session.id}`,
      title: row.session.title,
      box: [0, top + 1, names, rowHeight - 2],
    })
    for (const [k, one] of row.cells.entries()) {
      const at: Place = [firstCell + (k + 0.5) * cell, middle]
      marks.push(...cellMarks(one, at))
      if (sumOf(one) === 0) continue
      const table = tables[k] ?? null
      areas.push({
        href: behindHref({ thread: thread.id, session: row.session.id, table: table ?? '' }),
        title: `${row.session.title}, ${table ?? t.figures.noTable}: ${runWords(one)}`,
        box: [firstCell + k * cell + 1, top + 1, cell - 2, rowHeight - 2],
      })
    }
    const { found, of } = row.found
    if (row.cells.some((one) => sumOf(one) > 0)) {
      areas.push({
        href: behindHref({ thread: thread.id, session: row.session.id }),
        title: `${row.session.title}: ${t.figures.fragments(row.cells.reduce((sum, one) => sum + sumOf(one), 0))}`,
        box: [right, top + 1, totalWidth, rowHeight - 2],
      })
    }
    const total = of === 0 ? t.figures.unread : t.figures.kOfN(found, of)
    marks.push(
      text(total, [right + totalWidth - 8, middle + 5], {
        ...(of === 0 ? { size: 13, paint: 'quiet' as const } : { bold: true }),
        anchor: 'end',
      }),
    )
  }
  const bottom = head + rows.length * rowHeight
  marks.push(line([0, bottom], [width, bottom]), ...threadLine(rows))
  const shown = legend(signs(), [0, bottom + 26], width)
  const runs = rows.filter(({ found }) => found.found > 0).length
  return {
    ...{ width, height: bottom + 26 + shown.height, title: t.figures.runTitle(thread.title) },
    description: t.figures.runDescription(runs, rows.filter(({ isRead }) => isRead).length),
    ...{ marks: [...marks, ...shown.marks], areas },
  }
}

/** What stands in a cell, in words: the same in the table. */
function runWords({ state, roles }: RunCell): string {
  const counts = [
    roles.supports > 0 ? `${t.figures.supportsHead} ${figure(roles.supports)}` : '',
    roles.qualifies > 0 ? `${t.figures.qualifiesHead} ${figure(roles.qualifies)}` : '',
    roles.contradicts > 0 ? `${t.figures.contradictsHead} ${figure(roles.contradicts)}` : '',
  ].filter((words) => words !== '')
  if (counts.length > 0) return counts.join(', ')
  if (state === 'not-read') return t.figures.unread
  return state === 'no-such-table' ? t.figures.absent : t.figures.notFound
}

export const sumOf = ({ roles }: RunCell) => roles.supports + roles.qualifies + roles.contradicts

function named({ session }: RunRow, middle: number): Mark[] {
  const lines = wrapped(session.title, names, 14)
  const top = middle - (lines.length * 17) / 2 + 4
  return [
    ...lines.map((words, i) => text(words, [0, top + i * 17], { bold: true })),
    text(longDay(session.date), [0, top + lines.length * 17 - 1], { size: 12.5, paint: 'quiet' }),
  ]
}

/** From session to session; a knot where the thread was found. */
function threadLine(rows: readonly RunRow[]): Mark[] {
  const y = (i: number) => head + (i + 0.5) * rowHeight
  const runs = rows.slice(1).map((row, i): Mark => {
    const [from, to, bend] = [y(i), y(i + 1), i % 2 === 0 ? -14 : 14]
    const isUnread = !row.isRead || !rows[i]?.isRead
    return {
      ...{ kind: 'stroke', paint: 'thread', width: 2.5, ...(isUnread && { dash: '2 6' }) },
      path: `M${threadAt} ${from}C${threadAt + bend} ${from + 16} ${threadAt + bend} ${to - 16} ${threadAt} ${to}`,
    }
  })
  const knots = rows.flatMap((row, i): Mark[] => {
    const at: Place = [threadAt, y(i)]
    if (row.found.found > 0) return [dot(at, 6, 'thread')]
    if (row.cells.some(({ roles }) => roles.contradicts > 0))
      return [dot(at, 7, 'page'), ring(at, 5, 'thread', 2.5)]
    return []
  })
  return [...runs, ...knots]
}

/** A sign with its number for each role that was found; else what is known of the table. */
function cellMarks(cell: RunCell, [x, y]: Place): Mark[] {
  const { state, roles, asked } = cell
  if (sumOf(cell) === 0) {
    if (state === 'not-read') return unread([x, y])
    if (state === 'no-such-table') return []
    return [text('0', [x, y + 5], { size: 14, paint: 'quiet', anchor: 'middle' })]
  }
  const isAsked = state === 'asked' || asked.length > 0
  const signs: [number, (at: Place) => Mark[]][] = [
    [roles.supports, isAsked ? askedSign : unaskedSign],
    [roles.qualifies, nuanceSign],
    [roles.contradicts, (at) => [cross(at, 6)]],
  ]
  const shown = signs.filter(([count]) => count > 0)
  const widths = shown.map(([count]) => 20 + widthOf(figure(count), 14))
  let left = x - (widths.reduce((sum, wide) => sum + wide, 0) + (shown.length - 1) * 10) / 2
  return shown.flatMap(([count, draw], i) => {
    const marks = [...draw([left + 8, y]), text(figure(count), [left + 20, y + 5], { size: 14 })]
    left += (widths[i] ?? 0) + 10
    return marks
  })
}

const unaskedSign = (at: Place): Mark[] => [dot(at, 7.5, 'ink')]
const askedSign = (at: Place): Mark[] => [ring(at, 7.25, 'ink'), dot(at, 3.25, 'ink')]
const nuanceSign = ([x, y]: Place): Mark[] => [
  ring([x, y], 6.75, 'ink'),
  { kind: 'shape', path: `M${spot([x, y - 6.75])}a6.75 6.75 0 0 0 0 13.5z`, paint: 'ink' },
]

const signs = () => [
  { words: t.figures.unasked, draw: unaskedSign },
  { words: t.figures.asked, draw: askedSign },
  { words: t.figures.qualifies, draw: nuanceSign },
  { words: t.figures.against, draw: (at: Place): Mark[] => [cross(at, 6)] },
  {
    words: t.figures.notFound,
    draw: ([x, y]: Place): Mark[] => [text('0', [x, y + 5], { paint: 'quiet', anchor: 'middle' })],
  },
  { words: t.figures.unread, draw: (at: Place) => unread(at) },
  {
    words: t.figures.lineUnread,
    draw: ([x, y]: Place): Mark[] => [line([x - 12, y], [x + 12, y], 'thread', { width: 2.5, dash: '2 6' })],
  },
]
