import { t } from '../../server/language/t.ts'
import { codeClass } from '../parts/code-colours.ts'
import type { Area, Drawing, Looks, Mark, Paint, Words } from './drawing.ts'
import { round } from './drawing.ts'
import { wrapped } from './letters.ts'
import { beginOf, boxPath, drawnTogether, escaped } from './marks.ts'

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
  return `${picture}<svg class="figure__hits" ${size} aria-hidden="true" focusable="false">${hits(areas)}</svg>`
}

/** Of a large picture the upper left corner is enough to know it by. */
const corner = { width: 1240, height: 720 }

/** A small one without places to click, beside a link that says what it is. */
export function previewSvg({ width, height, marks }: Drawing, id: string): string {
  const seen = marks.filter((mark) => {
    const [x, y] = beginOf(mark)
    return x < corner.width && y < corner.height
  })
  const size = `0 0 ${round(Math.min(width, corner.width))} ${round(Math.min(height, corner.height))}`
  return `<svg viewBox="${size}" preserveAspectRatio="xMinYMin slice" aria-hidden="true" focusable="false">${hatching(id, pagePen)}${drawn(seen, pagePen, id)}</svg>`
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
  drawnTogether(marks.flatMap(withRim), (mark) => lookOf(mark, pen, id))

/** The rim of words lies under them. */
const withRim = (mark: Mark): Mark[] =>
  mark.kind === 'words' && mark.rimmed ? [mark, { ...mark, rimmed: false }] : [mark]

function lookOf(mark: Mark, pen: Pen, id: string): string {
  switch (mark.kind) {
    case 'words':
      return lookOfWords(mark, pen)
    case 'stroke': {
      const dash = mark.dash ? ` stroke-dasharray="${mark.dash}"` : ''
      const width = mark.opacity === undefined ? ` stroke-width="${round(mark.width ?? 1)}"` : ''
      const faint = mark.opacity === undefined ? '' : ` stroke-opacity="${round(mark.opacity)}"`
      return ` fill="none"${width}${dash}${faint}${pen(mark.paint, 'stroke')}`
    }
    case 'circle':
      return ` fill="none" stroke-linecap="round" stroke-width="${round(2 * (mark.radius ?? 0))}"${pen(mark.paint ?? 'ink', 'stroke')}`
    case 'hatch':
      return ` fill="url(#${id}-hatch)"`
    default: {
      const faint = mark.opacity === undefined ? '' : ` fill-opacity="${round(mark.opacity)}"`
      return `${faint}${pen(mark.paint ?? 'ink', 'fill')}`
    }
  }
}

function lookOfWords({ size = 14, bold, paint = 'ink', anchor = 'start', rimmed }: Words, pen: Pen): string {
  const weight = bold ? ' font-weight="600"' : ''
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  const ink = rimmed
    ? ` fill="none" stroke-width="4" stroke-linejoin="round"${pen('page', 'stroke')}`
    : pen(paint, 'fill')
  return ` font-size="${size}"${weight}${place}${ink}`
}

/** The places to click; those of one row share a title. */
function hits(areas: readonly Area[]): string {
  const parts: string[] = []
  let row: string | undefined
  for (const area of areas) {
    if (row !== undefined && area.row !== row) parts.push('</g>')
    if (area.row !== undefined && area.row !== row) parts.push(`<g><title>${escaped(area.row)}</title>`)
    row = area.row
    parts.push(hit(area))
  }
  return `${parts.join('')}${row === undefined ? '' : '</g>'}`
}

function hit({ href, title, row, box, path, width }: Area): string {
  const shape = box
    ? `<path d="${boxPath(box)}"/>`
    : `<path d="${path ?? ''}" stroke-width="${round(width ?? 8)}"/>`
  const own = row === undefined ? `<title>${escaped(title ?? '')}</title>` : ''
  return `<a href="${escaped(href)}" tabindex="-1">${own}${shape}</a>`
}
