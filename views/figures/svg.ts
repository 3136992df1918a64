import { t } from '../../server/language/t.ts'
import { codeClass } from '../parts/code-colours.ts'
import type { Area, Drawing, Looks, Mark, Paint } from './drawing.ts'
import { round } from './drawing.ts'
import { wrapped } from './letters.ts'

/** Gives a mark its colour: a class that the page's stylesheet fills in, or the colour itself. */
type Pen = (paint: Paint, how: 'fill' | 'stroke') => string

/** On a page colours are classes, so that dark, print and forced colours are right. */
const pagePen: Pen = (paint, how) => {
  const look = typeof paint === 'string' ? `p-${paint}` : codeClass(paint.code)
  return ` class="${how === 'fill' ? 'f' : 's'} ${escaped(look)}"`
}

/** On paper everything carries its own colour on white. */
const paperColours: Readonly<Record<Exclude<Paint, object>, string>> = {
  ink: '#1a1f25',
  quiet: '#535b63',
  line: '#d9dcd7',
  strong: '#7d8580',
  thread: '#c2151c',
  page: '#ffffff',
}

const paperPen =
  (looks: Looks): Pen =>
  (paint, how) => {
    const colour =
      typeof paint === 'string' ? paperColours[paint] : (looks.get(paint.code)?.light ?? paperColours.ink)
    return ` ${how}="${colour}"`
  }

/**
 * A drawing for a page: one picture with title and description, and over it, hidden from who reads the table instead,
 * the places to click. Within a picture nothing can be reached by the keyboard; the table has the same links.
 * @param id unique on the page
 */
export function pageSvg(drawing: Drawing, id: string): string {
  const { width, height, title, description, marks, areas } = drawing
  const size = `viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}"`
  const picture = `<svg ${size} role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(`${description} ${t.figures.sameInTable}`)}</desc>${hatching(id, pagePen)}${drawn(marks, pagePen, id)}</svg>`
  if (areas.length === 0) return picture
  return `${picture}<svg class="figure__hits" ${size} aria-hidden="true" focusable="false">${areas.map(hit).join('')}</svg>`
}

/** A small one without places to click, beside a link that says what it is. */
export function previewSvg({ width, height, marks }: Drawing, id: string): string {
  return `<svg viewBox="0 0 ${round(width)} ${round(height)}" preserveAspectRatio="xMinYMin slice" aria-hidden="true" focusable="false">${hatching(id, pagePen)}${drawn(marks, pagePen, id)}</svg>`
}

const fonts = "'Source Sans 3', 'Segoe UI', 'Noto Sans', Arial, sans-serif"
const margin = 24
const headHeight = 44
const lineHeight = 18

/** A file of its own: white ground, own colours, title above and below it where it comes from and how it was counted. */
export function paperSvg(drawing: Drawing, looks: Looks, source: readonly string[]): string {
  const { title, description, marks } = drawing
  const width = round(drawing.width + 2 * margin)
  const lines = source.flatMap((words) => wrapped(words, drawing.width, 12.5, 8))
  const foot = headHeight + drawing.height + 28
  const height = round(foot + lines.length * lineHeight + margin)
  const pen = paperPen(looks)
  const letters = (y: number, size: number, rest: string, words: string) =>
    `<text x="${margin}" y="${round(y)}" font-size="${size}"${rest}>${escaped(words)}</text>`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" font-family="${escaped(fonts)}">`,
    `<title id="title">${escaped(title)}</title><desc id="desc">${escaped([description, ...source].join(' '))}</desc>`,
    `<rect width="${width}" height="${height}"${pen('page', 'fill')}/>`,
    letters(margin + 12, 18, ` font-weight="600"${pen('ink', 'fill')}`, title),
    `<g transform="translate(${margin} ${headHeight})">${hatching('paper', pen)}${drawn(marks, pen, 'paper')}</g>`,
    ...lines.map((words, i) => letters(foot + i * lineHeight, 12.5, pen('quiet', 'fill'), words)),
    '</svg>\n',
  ].join('')
}

const hatching = (id: string, pen: Pen) =>
  `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="6"${pen('strong', 'stroke')}/></pattern></defs>`

const drawn = (marks: readonly Mark[], pen: Pen, id: string) =>
  marks.map((mark) => markOf(mark, pen, id)).join('')

function markOf(mark: Mark, pen: Pen, id: string): string {
  const faintness = 'opacity' in mark && mark.opacity !== undefined ? `-opacity="${mark.opacity}"` : ''
  const faint = faintness && ` ${mark.kind === 'stroke' ? 'stroke' : 'fill'}${faintness}`
  switch (mark.kind) {
    case 'words':
      return wordsOf(mark, pen)
    case 'stroke':
      return `<path d="${mark.path}" fill="none" stroke-width="${round(mark.width ?? 1)}"${mark.dash ? ` stroke-dasharray="${mark.dash}"` : ''}${faint}${pen(mark.paint, 'stroke')}/>`
    case 'circle':
      return `<circle cx="${round(mark.at?.[0] ?? 0)}" cy="${round(mark.at?.[1] ?? 0)}" r="${round(mark.radius ?? 0)}"${faint}${pen(mark.paint ?? 'ink', 'fill')}/>`
    case 'shape':
      return `<path d="${mark.path ?? ''}"${faint}${pen(mark.paint ?? 'ink', 'fill')}/>`
    case 'box':
      return `<rect ${boxOf(mark)}${faint}${pen(mark.paint ?? 'ink', 'fill')}/>`
    case 'hatch':
      return `<rect ${boxOf(mark)} fill="url(#${id}-hatch)"/>`
  }
}

const boxOf = ({
  at = [0, 0],
  size = [0, 0],
}: Extract<Mark, { kind: 'box' | 'hatch' | 'circle' | 'shape' }>) =>
  `x="${round(at[0])}" y="${round(at[1])}" width="${round(size[0])}" height="${round(size[1])}"`

function wordsOf(mark: Extract<Mark, { kind: 'words' }>, pen: Pen): string {
  const { at, words, size = 14, bold, paint = 'ink', anchor = 'start', rimmed } = mark
  const place = `x="${round(at[0])}" y="${round(at[1])}" font-size="${size}"`
  const rest = `${bold ? ' font-weight="600"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`
  const letters = escaped(words)
  const rim = rimmed
    ? `<text ${place}${rest} fill="none" stroke-width="4" stroke-linejoin="round"${pen('page', 'stroke')}>${letters}</text>`
    : ''
  return `${rim}<text ${place}${rest}${pen(paint, 'fill')}>${letters}</text>`
}

function hit({ href, title, box, path, width }: Area): string {
  const shape = box
    ? `<rect x="${round(box[0])}" y="${round(box[1])}" width="${round(box[2])}" height="${round(box[3])}"/>`
    : `<path d="${path ?? ''}" fill="none" stroke-width="${round(width ?? 8)}"/>`
  return `<a href="${escaped(href)}" tabindex="-1"><title>${escaped(title)}</title>${shape}</a>`
}

/** Words within XML: also in attributes, and without what no XML may hold. */
export function escaped(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;')
}
