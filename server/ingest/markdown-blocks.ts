/** A block of Markdown with the marks of emphasis, links and so on still in its lines. */
export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly lines: string[] }
  | { readonly kind: 'paragraph' | 'quote' | 'code'; readonly lines: string[] }
  | { readonly kind: 'item'; readonly level: number; readonly lines: string[] }
  | { readonly kind: 'table'; readonly rows: string[][] }
  | { readonly kind: 'footnote'; readonly mark: string; readonly lines: string[] }

interface OpenItem {
  readonly indent: number
  /** Where the words of the item begin. */
  readonly content: number
}

interface Reader {
  readonly lines: readonly string[]
  at: number
  readonly blocks: MarkdownBlock[]
  readonly items: OpenItem[]
  /** The block that a next line of plain words belongs to. */
  open: MarkdownBlock | undefined
}

/** Reads what stands at the reader's place, when it is what this rule is for. */
type Rule = (reader: Reader, line: string) => boolean

/** Reads lines of Markdown into blocks (CommonMark 0.31, with tables and footnotes), as far as notes use it. */
export function blocksOfMarkdown(lines: readonly string[]): MarkdownBlock[] {
  const reader: Reader = { lines, at: 0, blocks: [], items: [], open: undefined }
  while (reader.at < lines.length) {
    const line = lines[reader.at]!
    rules.some((rule) => rule(reader, line))
  }
  return reader.blocks
}

const emptyLine: Rule = (reader, line) => {
  if (line.trim() !== '') return false
  return next(reader)
}

const code: Rule = (reader, line) => {
  const mark = /^[ \t]*(`{3,}|~{3,})[^`]*$/.exec(line)?.[1]
  if (!mark) return false
  const rest = reader.lines.slice(reader.at + 1)
  const end = rest.findIndex((one) => one.trim().startsWith(mark) && /^(`+|~+)$/.test(one.trim()))
  const lines = end === -1 ? rest : rest.slice(0, end)
  return add(reader, { kind: 'code', lines }, lines.length + 2)
}

const heading: Rule = (reader, line) => {
  const match = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(line)
  if (!match) return false
  reader.items.length = 0
  const words = (match[2] ?? '').replace(/(?:^|[ \t])#+[ \t]*$/, '')
  return add(reader, { kind: 'heading', level: match[1]!.length, lines: [words] })
}

/** A line of `===` or `---` under one line of words makes that line a heading. */
const underline: Rule = (reader, line) => {
  const { open } = reader
  if (open?.kind !== 'paragraph' || open.lines.length > 1 || !/^ {0,3}(?:=+|-+)[ \t]*$/.test(line))
    return false
  if (open.lines[0]!.length > 100) return false
  reader.blocks.pop()
  return add(reader, { kind: 'heading', level: line.trim().startsWith('=') ? 1 : 2, lines: open.lines })
}

const rule: Rule = (reader, line) => {
  if (!/^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$/.test(line)) return false
  reader.items.length = 0
  return next(reader)
}

const quoteMark = /^(?:[ \t]*>)+[ \t]?/

const quotation: Rule = (reader, line) => {
  if (!quoteMark.test(line)) return false
  let end = reader.at + 1
  while (isQuoted(reader.lines[end], reader.lines[end - 1])) end++
  const inner = reader.lines.slice(reader.at, end).map((one) => one.replace(quoteMark, ''))
  reader.items.length = 0
  for (const block of blocksOfMarkdown(inner))
    reader.blocks.push(block.kind === 'paragraph' ? { ...block, kind: 'quote' } : block)
  return next(reader, end - reader.at)
}

/** A line of plain words right below a quoted line belongs to the quotation. */
function isQuoted(line: string | undefined, above: string | undefined): boolean {
  if (line === undefined) return false
  if (quoteMark.test(line)) return true
  return (
    line.trim() !== '' &&
    above !== undefined &&
    above.replace(quoteMark, '').trim() !== '' &&
    !startsBlock.test(line)
  )
}

const startsBlock = /^ {0,3}(?:#{1,6}[ \t]|`{3}|~{3}|[-*+•][ \t]|\d{1,3}[.)][ \t]|[-*_]{3}|\|)/

const footnote: Rule = (reader, line) => {
  const match = /^\[\^([^\][\s]{1,40})\]:[ \t]*(.*)$/.exec(line)
  if (!match) return false
  const block: MarkdownBlock = { kind: 'footnote', mark: match[1]!, lines: [match[2]!] }
  return add(reader, block, 1, block)
}

/** Where a link goes is no part of the text. */
const reference: Rule = (reader, line) => {
  if (
    reader.open ||
    !/^ {0,3}\[[^\][^][^\][]*\]:[ \t]*\S+(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/.test(line)
  )
    return false
  return next(reader)
}

const table: Rule = (reader, line) => {
  const below = reader.lines[reader.at + 1] ?? ''
  if (!line.includes('|') || !/^[ \t|:-]+$/.test(below) || !below.includes('-') || !below.includes('|'))
    return false
  let end = reader.at + 2
  while (reader.lines[end]?.includes('|')) end++
  const rows = [line, ...reader.lines.slice(reader.at + 2, end)].map(cellsOf)
  return add(reader, { kind: 'table', rows }, end - reader.at)
}

function cellsOf(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return bare.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
}

/** Numbers go to three figures: `1974.` at the beginning of a line is a year. */
const item: Rule = (reader, line) => {
  const match = /^([ \t]*)([-*+•·▪◦‣]|\d{1,3}[.)])(?:([ \t]+)(.*)|$)/.exec(line)
  if (!match) return false
  const [, margin = '', mark = '', space = ' ', words = ''] = match
  if (reader.open && isNumberInSentence(reader.open, mark)) return false
  const indent = widthOf(margin)
  closeItems(reader.items, indent)
  reader.items.push({ indent, content: indent + mark.length + widthOf(space) })
  const block: MarkdownBlock = { kind: 'item', level: reader.items.length, lines: [words] }
  return add(reader, block, 1, block)
}

/** `in` at the end of a line and `2026. Daarna` on the next: only a 1, or a number after an item, begins a list there. */
function isNumberInSentence(open: MarkdownBlock, mark: string): boolean {
  return /\d/.test(mark) && (mark.length > 3 || (open.kind !== 'item' && Number.parseInt(mark, 10) !== 1))
}

const words: Rule = (reader, line) => {
  const { open } = reader
  if (open && 'lines' in open) {
    open.lines.push(/^\s*(?:→|⇒|->|=>)/.test(line) ? `\n${line}` : line)
    reader.at++
    return true
  }
  closeItems(reader.items, widthOf(/^[ \t]*/.exec(line)![0]))
  const level = reader.items.length
  const block: MarkdownBlock = level
    ? { kind: 'item', level, lines: [line] }
    : { kind: 'paragraph', lines: [line] }
  return add(reader, block, 1, block)
}

const rules = [emptyLine, code, heading, underline, rule, quotation, footnote, reference, table, item, words]

function add(reader: Reader, block: MarkdownBlock, lines = 1, open?: MarkdownBlock): true {
  reader.blocks.push(block)
  next(reader, lines)
  reader.open = open
  return true
}

function next(reader: Reader, lines = 1): true {
  reader.at += lines
  reader.open = undefined
  return true
}

/** An item is inside another when it stands at least two places to the right of it. */
function closeItems(items: OpenItem[], indent: number): void {
  while (items.length && indent < Math.min(items.at(-1)!.content, items.at(-1)!.indent + 2)) items.pop()
}

const widthOf = (space: string) =>
  [...space].reduce((width, one) => (one === '\t' ? width + 4 - (width % 4) : width + 1), 0)
