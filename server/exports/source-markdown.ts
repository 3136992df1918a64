import type { MaskedText } from './copy/masked-text.ts'
import { escaped } from './md.ts'

/** A text with its structure as Markdown: headings, items and quotes. */
export function sourceMarkdown(name: string, { text, blocks }: MaskedText): string {
  const parts = blocks.map(({ kind, start, end, level = 1 }) => {
    const words = text.slice(start, end)
    const line = escaped(words.replace(/\s*\n\s*/gu, ' '))
    if (kind === 'heading') return `${'#'.repeat(Math.min(6, level + 1))} ${line}`
    if (kind === 'item') return `${'  '.repeat(Math.max(0, level - 1))}- ${line}`
    return kind === 'quote' ? escaped(words).replace(/^/gmu, '> ') : escaped(words)
  })
  return `# ${escaped(name)}\n\n${parts.join('\n\n')}\n`
}
