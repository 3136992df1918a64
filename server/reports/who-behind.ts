import type { Span } from '../text/span.ts'
import { saysWho } from './people-words.ts'
import { speechVerb } from './speech-words.ts'

const bracketed = /\s*\(([^()]{2,120})\)\s*\.?\s*$/
const dashed = /(?:(?<=[.!?…"”’»)])\s*|\s*\n\s*)(?:[–—]|--?)\s*([^.!?\n]{2,80})\.?\s*$/
const dashedName = /\s+[–—]\s*(\p{Lu}[^.!?\n]{2,60})\.?\s*$/u
const ownLine = /\s*\n\s*([^.!?\n]{2,80})\s*$/
const told = new RegExp(`(?:,|(?<=[.!?…])\\s)\\s*(?:aldus|${speechVerb})\\s([^.!?]{2,100})\\.?\\s*$`, 'iu')
const view = 200

/**
 * Where the words end that say who spoke, behind a quotation without marks: `(ondernemer, tafel 3)`, `– Jan, bakker`,
 * `, aldus een deelnemer`. The end of the span when nothing does.
 */
export function endBeforeWho(text: string, span: Span): number {
  const from = Math.max(span.start, span.end - view)
  const tail = text.slice(from, span.end)
  for (const pattern of [bracketed, dashed, dashedName, ownLine, told]) {
    const found = pattern.exec(tail)
    if (found && saysWho(found[1] ?? '') && from + found.index > span.start) return from + found.index
  }
  return span.end
}

const onlyWho = /^[*_\s]*(?:\(([^()]{2,120})\)|(?:[–—]|--?)\s*(.{2,100})|(.{2,60}))\.?[*_\s]*$/u

/** Whether a block says who spoke and nothing else: `(ondernemer, denkdiner 3)` below a quotation. */
export function isOnlyWho(words: string): boolean {
  if (words.length > 130) return false
  const [, inBrackets, behindDash, bare] = onlyWho.exec(words) ?? []
  if (bare !== undefined)
    return (
      !/[.!?…:]$|["“”„]/.test(bare.trim()) &&
      bare.length < 50 &&
      saysWho(bare) &&
      !/\s(?:is|zijn|was|heeft|hebben|wil|kan|moet)\s/.test(bare)
    )
  return saysWho(inBrackets ?? behindDash ?? '')
}
