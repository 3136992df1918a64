import { type Paper, plainWords, type Section, type Table, type Words } from './sheet.ts'

/** A paper as Markdown. Signs that Markdown or HTML would take for their own are escaped. */
export function mdOf({ title, about, sections }: Paper): string {
  const blocks = [`# ${line(title)}`, ...about.map(escaped), ...sections.flatMap(blocksOf)]
  return `${blocks.join('\n\n')}\n`
}

function blocksOf({ heading, level, paragraphs, table }: Section): string[] {
  const head = `${'#'.repeat(level)} ${line(heading)}`
  return [head, ...paragraphs.map((words) => escaped(plainWords(words))), ...(table ? [tableOf(table)] : [])]
}

function tableOf({ columns, rows }: Table): string {
  const titles = columns.map(({ title }) => line(title))
  return [titles, titles.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** Lines of a cell stay apart: a cell cannot hold a line end, but it can hold a break. */
const cell = (words: Words) =>
  plainWords(words)
    .split(/\s*\n\s*/u)
    .map(escaped)
    .join('<br>')

/** Text on one line. */
const line = (text: string) => escaped(text.replace(/\s*\n\s*/gu, ' '))

/**
 * Text as Markdown says it. Only a sign can be escaped: before a figure a backslash would stay to be read, so in `1. ` the
 * point is. A line break within a paragraph is written with a backslash, as CommonMark has it.
 */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~$&]/gu, '\\$&')
    .replace(/^(\s*)([-+=])/gmu, '$1\\$2')
    .replace(/^(\s*\d+)(?=[.)])/gmu, '$1\\')
    .replace(/([^\n])\n(?=[^\n])/gu, '$1\\\n')
}
