import type { Tag } from './pdf-tags.ts'

/** A stretch of characters as pdf.js gives it. */
export interface TextRun {
  readonly str: string
  /** a b c d x y: scale, turn and place, from the lower left corner of the page. */
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

/** Where marked content begins or ends, between the runs. */
export interface ContentMark {
  readonly type: string
  readonly id?: string
  readonly tag?: string
}

/** Words that stand next to each other on one line of a page. */
export interface PdfChunk {
  readonly page: number
  text: string
  readonly x: number
  right: number
  y: number
  size: number
  /** The font of most of its characters. */
  readonly fonts: Map<string, number>
  /** What the structure tree says it is, in a tagged pdf. */
  readonly tag: Tag | undefined
  /** Whether the file itself says that this is a header, footer or ornament. */
  readonly isArtifact: boolean
}

/** A line of a page, or of a column of it. */
export interface PdfLine {
  readonly page: number
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
  readonly tag: Tag | undefined
  /** The sign or number that the structure tree gives for this item or note. */
  readonly mark?: string
  /** Where the lines of its column end; undefined when the page has no columns. */
  readonly edge: number | undefined
  /** Whether something was set aside between its page and the one before. */
  readonly comesAfterAside?: true
}

/** A gap wider than this many times the size of the letters parts two chunks on a line. */
const widestSpace = 1.2

/** Puts the characters of a page together to chunks, in the order in which the file draws them. */
export function chunksOf(
  items: readonly (TextRun | ContentMark)[],
  page: number,
  tags: ReadonlyMap<string, Tag>,
): PdfChunk[] {
  const chunks: PdfChunk[] = []
  const open: ContentMark[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item)
    } else if (item.str.trim() !== '') {
      const tag = open
        .map(({ id }) => (id === undefined ? undefined : tags.get(id)))
        .findLast((one) => one !== undefined)
      const isArtifact = open.some((mark) => mark.tag === 'Artifact')
      add(chunks, item, { page, tag, isArtifact })
    }
  }
  return chunks
}

function add(chunks: PdfChunk[], run: TextRun, about: Pick<PdfChunk, 'page' | 'tag' | 'isArtifact'>): void {
  const [a = 0, b = 0, , , x = 0, y = 0] = run.transform
  const size = Math.hypot(a, b) || 1
  const text = letters(run.str)
  const right = x + run.width
  const chunk = chunks.at(-1)
  const isSameTag = chunk?.tag?.key === about.tag?.key && chunk?.tag?.isMark === about.tag?.isMark
  if (chunk && isSameTag && isNextTo(chunk, { x, y, size }))
    append(chunk, { text, x, y, size, right, font: run.fontName })
  else chunks.push({ ...about, text, x, y, size, right, fonts: new Map([[run.fontName, text.length]]) })
}

interface Placed {
  readonly x: number
  readonly y: number
  readonly size: number
}

function isNextTo(chunk: PdfChunk, { x, y, size }: Placed): boolean {
  const larger = Math.max(chunk.size, size)
  return (
    Math.abs(y - chunk.y) <= 0.45 * larger &&
    x >= chunk.right - 0.7 * larger &&
    x - chunk.right <= widestSpace * larger
  )
}

function append(chunk: PdfChunk, run: Placed & { text: string; right: number; font: string }): void {
  const { text, x, y, size, right, font } = run
  const isRaised = (small: Placed, large: Placed) =>
    small.size < 0.8 * large.size && small.y > large.y + 0.1 * large.size
  const needsSpace = x - chunk.right > 0.15 * chunk.size && !/\s$/.test(chunk.text) && !/^\s/.test(text)
  if (/^\d{1,3}$/.test(text.trim()) && isRaised(run, chunk)) chunk.text += `[${text.trim()}]`
  else if (/^\s*\d{1,3}\s*$/.test(chunk.text) && isRaised(chunk, run)) {
    chunk.text = `[${chunk.text.trim()}] ${text.trimStart()}`
    chunk.size = size
    chunk.y = y
  } else {
    // The sign before an item may have another size than its words.
    if (chunk.text.trim().length <= 2) chunk.size = size
    chunk.text += (needsSpace ? ' ' : '') + text
  }
  chunk.right = Math.max(chunk.right, right)
  chunk.fonts.set(font, (chunk.fonts.get(font) ?? 0) + text.trim().length)
}

const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

/** Letters that are drawn as one become letters again. */
const letters = (text: string) => text.replace(/[ﬀ-ﬆ]/g, (one) => ligatures[one] ?? one)

/** The font of most of the characters. */
export function mainFont(fonts: ReadonlyMap<string, number>): string {
  return [...fonts].reduce((best, font) => (font[1] > best[1] ? font : best), ['', 0])[0]
}
