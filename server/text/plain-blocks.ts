import type { Block } from './block.ts'
import { Layer } from './plain/layer.ts'
import { linesIn } from './plain/lines.ts'
import { isWhollyQuoted } from './plain/quotes.ts'
import { rolesOf } from './plain/roles.ts'
import { wrapWidth } from './plain/wrapping.ts'

/**
 * The blocks of a plain text, or of text once pasted: headings, entries of a table of contents, list items,
 * quotations, turns of speakers, captions, notes and paragraphs. The text itself is never changed; blocks lie over
 * it, and leave out the white space around them, list marks, `>`, `#`, time stamps and the labels of speakers.
 *
 * A line is a block, but for two cases. In a hard-wrapped document the lines of a paragraph make one block. And a
 * turn runs on, also over empty lines, until the next turn, heading or list; what was heard and not said, as
 * `(gelach)`, stands apart.
 */
export function blocksIn(text: string): Block[] {
  const lines = linesIn(text)
  const width = wrapWidth(lines)
  const roles = rolesOf(lines, width)
  const layer = new Layer(lines, roles, width)
  for (const [index, role] of roles.entries()) layer.lay(index, role)
  return layer.blocks.map((block) =>
    block.kind === 'paragraph' && isWhollyQuoted(text, block) ? { ...block, kind: 'quote' } : block,
  )
}
