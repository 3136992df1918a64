import { withSigns } from '../parts/markup.ts'
import { type Mark, round, type Shape, type Stroke, type Words } from './drawing.ts'

/** What a mark looks like as attributes; where it lies comes apart, so that marks that look alike say so once. */
type Look = (mark: Mark) => string

/**
 * Marks as SVG. What follows each other in one look is one path or one group: a picture of sixty codes and ninety
 * tables has five thousand cells.
 */
export function drawnTogether(marks: readonly Mark[], look: Look): string {
  const parts: string[] = []
  for (let at = 0; at < marks.length; ) {
    const first = marks[at]!
    const same = look(first)
    let next = at + 1
    while (next < marks.length && marks[next]!.kind === first.kind && look(marks[next]!) === same) next++
    parts.push(together(marks.slice(at, next), same))
    at = next
  }
  return parts.join('')
}

function together(marks: readonly Mark[], look: string): string {
  const words = marks.filter((mark) => mark.kind === 'words')
  if (words.length > 0) return wordsTogether(words, look)
  const shapes = marks.filter((mark) => mark.kind !== 'words')
  const isFaint = shapes.some(({ opacity }) => opacity !== undefined)
  if (shapes.length === 1 || (!isFaint && !shapes.some((mark) => mark.kind === 'stroke' && mark.dash))) {
    return `<path d="${shapes.map(pathOf).join('')}"${look}${widthOf(shapes[0]!)}/>`
  }
  const paths = shapes.map((mark) => `<path d="${pathOf(mark)}"${widthOf(mark)}/>`).join('')
  return `<g${look}>${paths}</g>`
}

/** Faint strokes of any width stand together, since each says its own. */
const widthOf = (mark: Shape | Stroke) =>
  mark.kind === 'stroke' && mark.opacity !== undefined ? ` stroke-width="${round(mark.width ?? 1)}"` : ''

function wordsTogether(marks: readonly Words[], look: string): string {
  const own = (mark: Words) => `x="${round(mark.at[0])}" y="${round(mark.at[1])}"`
  const [only] = marks
  if (only && marks.length === 1) return `<text ${own(only)}${look}>${escaped(only.words)}</text>`
  return `<g${look}>${marks.map((mark) => `<text ${own(mark)}>${escaped(mark.words)}</text>`).join('')}</g>`
}

function pathOf(mark: Shape | Stroke): string {
  switch (mark.kind) {
    case 'stroke':
    case 'shape':
      return mark.path ?? ''
    case 'circle':
      return `M${round(mark.at?.[0] ?? 0)} ${round(mark.at?.[1] ?? 0)}h.01`
    case 'box':
    case 'hatch':
      return boxPath([...(mark.at ?? [0, 0]), ...(mark.size ?? [0, 0])])
  }
}

export function boxPath([x = 0, y = 0, width = 0, height = 0]: readonly number[]): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`
}

/** Where a mark begins, for what is cut off. */
export function beginOf(mark: Mark): readonly [number, number] {
  if ('at' in mark && mark.at) return mark.at
  const [, x = 0, y = 0] = /^M(-?[\d.]+)[ ,](-?[\d.]+)/u.exec('path' in mark ? (mark.path ?? '') : '') ?? []
  return [Number(x), Number(y)]
}

/** Words within XML: escaped, and without what no XML may hold. */
export function escaped(words: string): string {
  if (!/[^\w ,.:;()/?=+-]/u.test(words)) return words
  return withSigns(
    words.toWellFormed().replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ''),
  )
}
