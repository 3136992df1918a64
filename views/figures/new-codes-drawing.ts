import type { NewCodes } from '../../server/figures/new-codes.ts'
import { baseSize } from '../../server/figures/new-codes.ts'
import type { Scope } from '../../server/figures/scope.ts'
import { enumeration, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { behindHref } from './addresses.ts'
import { type Area, box, type Drawing, line, type Mark, type Place, text, unread } from './drawing.ts'
import { fitted, wrapped } from './letters.ts'
import { longDay } from './short.ts'

const names = 270
const barsAt = 300
const longest = 240
const knownAt = 590
const whichAt = 690
const width = 1180
const head = 40
const rowHeight = 58

/** Sessions by date, each with a bar for the codes that came up there for the first time, and which those are. */
export function newCodesDrawing({ rows, base }: NewCodes, scope: Scope): Drawing {
  const most = Math.max(1, ...rows.map(({ codes }) => codes.length))
  const marks: Mark[] = [
    text(t.figures.newHead, [barsAt, 22], { size: 13, paint: 'quiet' }),
    text(t.figures.knownHead, [knownAt + 60, 22], { size: 13, paint: 'quiet', anchor: 'end' }),
    text(t.figures.whichHead, [whichAt, 22], { size: 13, paint: 'quiet' }),
  ]
  const areas: Area[] = []
  let read = 0
  for (const [i, { session, codes, known, isRead }] of rows.entries()) {
    const top = head + i * rowHeight
    const middle = top + rowHeight / 2
    const isEndOfBase = isRead && base !== null && ++read === baseSize
    marks.push(line([0, top], [width, top]), ...named(session, middle))
    areas.push({
      href: `/sessions/${session.id}`,
      title: session.title,
      box: [0, top + 1, names, rowHeight - 2],
    })
    if (isRead) {
      const long = (codes.length / most) * longest
      marks.push(line([barsAt, top + 8], [barsAt, top + rowHeight - 8], 'strong'))
      if (codes.length > 0) marks.push(box([barsAt, middle - 8], [long, 16], 'ink'))
      marks.push(text(figure(codes.length), [barsAt + long + 8, middle + 5], { bold: codes.length > 0 }))
      if (codes.length > 0) {
        areas.push({
          href: behindHref({ ...scope, session: session.id, fresh: true }),
          title: `${session.title}: ${enumeration(codes.map(({ name }) => name))}`,
          box: [barsAt, top + 1, width - barsAt, rowHeight - 2],
        })
      }
      marks.push(text(figure(known), [knownAt + 60, middle + 5], { anchor: 'end', size: 13.5 }))
      marks.push(
        ...which(
          codes.map(({ name }) => name),
          [whichAt, middle],
        ),
      )
    } else {
      marks.push(...unread([barsAt + 14, middle]))
      marks.push(text(t.figures.unread, [barsAt + 36, middle + 4.5], { size: 13, paint: 'quiet' }))
    }
    if (isEndOfBase) {
      const at = top + rowHeight
      marks.push(line([0, at], [width, at], 'ink', { width: 1.5, dash: '5 4' }))
      marks.push(
        text(t.figures.base(baseSize, base ?? 0), [width, at - 7], {
          ...{ size: 12, paint: 'quiet', anchor: 'end', rimmed: true },
        }),
      )
    }
  }
  const bottom = head + rows.length * rowHeight
  marks.push(line([0, bottom], [width, bottom]))
  const all = rows.reduce((sum, { codes }) => sum + codes.length, 0)
  return {
    ...{ width, height: bottom + 8, title: t.figures.newCodes },
    description: t.figures.newCodesDescription(rows.length, all),
    ...{ marks, areas },
  }
}

function named(session: { title: string; date: string | null }, middle: number): Mark[] {
  const lines = wrapped(session.title, names, 14)
  const top = middle - (lines.length * 17) / 2 + 4
  return [
    ...lines.map((words, i) => text(words, [0, top + i * 17], { bold: true })),
    text(longDay(session.date), [0, top + lines.length * 17 - 1], { size: 12.5, paint: 'quiet' }),
  ]
}

/** As many names as fit on two lines; the table has them all. */
function which(list: readonly string[], [x, y]: Place): Mark[] {
  if (list.length === 0) return []
  const lines = wrapped(enumeration(list.map((name) => fitted(name, 240, 13))), width - x, 13)
  return lines.map((words, i) => text(words, [x, y + 4.5 + (i - (lines.length - 1) / 2) * 17], { size: 13 }))
}
