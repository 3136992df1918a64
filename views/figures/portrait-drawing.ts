import type { Portrait } from '../../server/figures/portrait.ts'
import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Span } from '../../server/text/span.ts'
import { behindHref } from './addresses.ts'
import { type Area, box, type Drawing, type Looks, line, type Mark, swatch, text } from './drawing.ts'
import { fitted, widthOf } from './letters.ts'
import { shortSession } from './short.ts'

const widestName = 230
const swatchWidth = 26
const track = 820
const head = 52
const rowHeight = 26
const totalWidth = 72
const tall = 14
/** With more fragments than this a click cannot tell one stripe from the next. */
const mostStripes = 600
/** Fragments that follow each other stay two. */
const gap = 0.75

export interface PortraitOf {
  readonly id: string
  readonly name: string
}

/** Whether a click leads to the part that a stripe stands in instead of to its words. */
export const isDense = ({ lanes }: Portrait): boolean =>
  lanes.reduce((sum, { fragments }) => sum + fragments.length, 0) > mostStripes

/** A document from left to right, a lane for each code, a stripe for each fragment. */
export function portraitDrawing(portrait: Portrait, document: PortraitOf, looks: Looks): Drawing {
  const { length, parts, lanes } = portrait
  const names = Math.min(widestName, Math.max(80, ...lanes.map(({ code }) => widthOf(code.name, 14))))
  const left = swatchWidth + names + 16
  const x = (position: number) => left + (position / Math.max(1, length)) * track
  const width = left + track + totalWidth
  const bottom = head + lanes.length * rowHeight
  const marks: Mark[] = []
  const areas: Area[] = []
  const areDense = isDense(portrait)
  for (const { start, end, session, table } of parts) {
    const [from, to] = [x(start), x(end)]
    marks.push(line([from, 22], [from, bottom], 'line'))
    if (session === null) continue
    const title = table === null ? shortSession(session) : table
    const words = fitted(title, to - from - 8, 12.5)
    marks.push(line([from + 1, 40], [to - 1, 40], 'strong', { width: 2 }))
    if (words.length > 2) marks.push(text(words, [(from + to) / 2, 32], { size: 12.5, anchor: 'middle' }))
  }
  marks.push(line([left + track, 22], [left + track, bottom], 'line'))
  marks.push(text(t.figures.fragmentsHead, [width, 32], { size: 12, paint: 'quiet', anchor: 'end' }))
  for (const [i, { code, fragments, perPart }] of lanes.entries()) {
    const middle = head + (i + 0.5) * rowHeight
    marks.push(line([0, middle + rowHeight / 2], [width, middle + rowHeight / 2]))
    marks.push(...swatch([0, middle], code.id, looks))
    marks.push(text(fitted(code.name, names, 14), [swatchWidth, middle + 5]))
    areas.push({ href: `/codebook/${code.id}`, title: code.name, box: [0, middle - 12, left - 8, 24] })
    for (const [k, part] of areDense ? parts.entries() : []) {
      const count = perPart[k] ?? 0
      if (count === 0) continue
      areas.push({
        href: behindHref({ document: document.id, code: code.id, start: part.start, end: part.end }),
        title: `${code.name}: ${t.figures.fragments(count)}`,
        box: [x(part.start), middle - rowHeight / 2 + 1, x(part.end) - x(part.start), rowHeight - 2],
      })
    }
    for (const stripe of stripesOf(fragments, x)) {
      marks.push(
        box([stripe.x, middle - tall / 2], [Math.max(1.5, stripe.width - gap), tall], { code: code.id }),
      )
      if (areDense) continue
      areas.push({
        href: `/documents/${document.id}?start=${stripe.first.start}&end=${stripe.first.end}`,
        title: `${code.name}: ${t.figures.fragments(stripe.count)}`,
        box: [stripe.x - 1, middle - rowHeight / 2 + 1, Math.max(stripe.width + 2, 5), rowHeight - 2],
      })
    }
    if (fragments.length > 0) {
      areas.push({
        href: behindHref({ document: document.id, code: code.id }),
        title: `${code.name}: ${t.figures.fragments(fragments.length)}`,
        box: [left + track + 1, middle - 12, totalWidth, 24],
      })
    }
    marks.push(
      text(figure(fragments.length), [width, middle + 5], {
        ...{ size: 13, anchor: 'end', paint: fragments.length === 0 ? 'quiet' : 'ink' },
      }),
    )
  }
  const all = lanes.reduce((sum, { fragments }) => sum + fragments.length, 0)
  marks.push(
    text(t.figures.beginning, [left, bottom + 18], { size: 12, paint: 'quiet' }),
    text(t.figures.ending, [left + track, bottom + 18], { size: 12, paint: 'quiet', anchor: 'end' }),
  )
  return {
    ...{ width, height: bottom + 26, title: t.figures.portraitTitle(document.name) },
    description: t.figures.portraitDescription(lanes.length, all),
    ...{ marks, areas },
  }
}

interface Stripe {
  readonly x: number
  readonly width: number
  readonly first: Span
  readonly count: number
}

/** What would lie on each other becomes one stripe, so that ten thousand fragments stay a picture. */
function stripesOf(fragments: readonly Span[], x: (position: number) => number): Stripe[] {
  const stripes: Stripe[] = []
  for (const span of fragments) {
    const [from, to] = [x(span.start), Math.max(x(span.end), x(span.start) + 2.5)]
    const last = stripes.at(-1)
    if (last && from <= last.x + last.width - 1) {
      const joined = { ...last, width: Math.max(last.x + last.width, to) - last.x, count: last.count + 1 }
      stripes[stripes.length - 1] = joined
    } else stripes.push({ x: from, width: to - from, first: span, count: 1 })
  }
  return stripes
}
