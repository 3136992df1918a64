import type { Paper, Section, Table } from './sheet.ts'

/** A paper as Markdown. Signs that Markdown or HTML would take for their own are escaped. */
export function mdOf({ title, about, sections }: Paper): string {
  const blocks = [`# ${line(title)}`, ...about.map(escaped), ...sections.flatMap(blocksOf)]
  return `${blocks.join('\n\n')}\n`
}

function blocksOf({ heading, level, paragraphs, table }: Section): string[] {
  const head = `${'#'.repeat(level)} ${line(heading)}`
  return [head, ...paragraphs.map(escaped), ...(table ? [tableOf(table)] : [])]
}

function tableOf({ columns, rows }: Table): string {
  const titles = columns.map(({ title }) => line(title))
  return [titles, titles.map(() => '---'), ...rows.map((row) => row.map(line))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** Text on one line: in a heading or a cell. */
const line = (text: string) => escaped(text.replace(/\s*\n\s*/gu, ' '))

/** A line break within a paragraph is written with a backslash, as CommonMark has it. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~$]/gu, '\\$&')
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/gmu, '$1\\$2')
    .replace(/\n(?=\n)/gu, '\n')
    .replace(/([^\n])\n(?=[^\n])/gu, '$1\\\n')
}
