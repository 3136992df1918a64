import type { Span } from '../../text/span.ts'
import { isPersonWord, saysWho, sittingNoun } from './people-words.ts'
import { speechVerb } from './speech-words.ts'

const bracketed = /\s*\(((?:[^()]|\([^()]*\)){2,120})\)\s*\.?\s*$/
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

const shortPart = /^\S+(?:\s+\S+){0,4}$/
const onlyWho =
  /^[*_\s]*(?:\(((?:[^()]|\([^()]*\)){2,120})\)|(?:[–—]|--?)\s*(.{2,100})|(.{2,60}[^.!?:;"”’]))[*_\s]*$/u

/** Whether a block says who spoke and nothing else: `(ondernemer, denkdiner 3)` below a quotation. */
export function isOnlyWho(words: string): boolean {
  if (words.length > 130) return false
  const [, inBrackets, behindDash, bare] = onlyWho.exec(words) ?? []
  if (bare !== undefined) return bare.length < 60 && isLabel(bare.trim())
  return saysWho(inBrackets ?? behindDash ?? '')
}

const sitting = new RegExp(`^(?:(?:eerste|tweede|derde|vierde|vijfde) )?${sittingNoun}(?: \\d{1,2})?$`, 'iu')
const name = /^\p{Lu}[\p{L}'’.-]+(?: (?:\p{Ll}{2,4} ){0,2}\p{Lu}[\p{L}'’.-]+){0,3}(?: \([^()]{2,40}\))?$/u

const small = /^(?:een|de|het|’n|'n)$/i

/** A role of a few words, its noun among the first two: `jonge ondernemer uit Twente`. */
function isRole(part: string): boolean {
  const words = part.split(' ').filter((word) => !small.test(word))
  return words.length < 7 && words.slice(0, 2).some(isPersonWord)
}

/** `Ondernemer, tafel 3`; `Jan de Wit, bakker`: parts of a few words, of which one is a role or a sitting. */
function isLabel(words: string): boolean {
  const parts = words.split(',').map((part) => part.trim())
  return (
    parts.some((part) => isRole(part) || sitting.test(part)) &&
    parts.every((part) => shortPart.test(part) && (isRole(part) || sitting.test(part) || name.test(part)))
  )
}
