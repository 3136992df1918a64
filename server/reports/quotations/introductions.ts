import { type Inner, type Marked, sentenceBefore, view } from './marked.ts'
import { isPersonWord, saysWho } from './people-words.ts'
import { noteMark, sayingVerb, speechNoun, speechVerb } from './speech-words.ts'

const anyVerb = new RegExp(speechVerb, 'iu')

/** How the words before the marks introduce what stands between them. */
export type Introduction = 'verb' | 'said' | 'weak-verb' | 'noun' | 'colon' | 'none'

const colon = /(?:[:]|[–—])\s*$/
const verbRightBefore = new RegExp(
  `${sayingVerb}(?:\\s+(?:hij|zij|ze|het|dat|toen|ook|men|dan|eens|letterlijk|een\\s+[\\p{L}-]+))?\\s*[,:]?\\s*$`,
  'iu',
)
const verbBefore = new RegExp(
  `(?:${speechVerb}|(?<!\\p{L})(?:volgens\\s|(?:een|de) ander(?=\\s)))[^.!?;:“”"]{0,50}$`,
  'iu',
)
const nounBefore = new RegExp(
  `${speechNoun}(?:\\s+(?:was|is|luidt|luidde|als|dat|van\\s+\\S+(?:\\s+\\S+)?))?\\s*[,:]?\\s*$`,
  'iu',
)

export function introductionOf(before: string): Introduction {
  const near = sentenceBefore(before)
  if (verbRightBefore.test(near)) return 'verb'
  if (nounBefore.test(near)) return 'noun'
  if (colon.test(near)) return anyVerb.test(near) || saysWho(near) ? 'said' : 'colon'
  const [, who = ''] = /([\p{L}'’-]+)\s+(?:van|over|met|zelfs|juist)\s*$/u.exec(near) ?? []
  return verbBefore.test(near) || isPersonWord(who) ? 'weak-verb' : 'none'
}

const attributedByVerb = new RegExp(
  `^${noteMark}\\s*,\\s*(?:zo\\s+|zoals\\s+|dus\\s+|volgens\\s|${speechVerb}|(?:was|is)\\s+(?:het|de|zijn|haar|hun)\\s+${speechNoun})|^${noteMark},?\\s+(?:was|is|bleef|luidde|luidt)\\s+(?:het|de|een|zijn|haar|hun)\\s+(?:\\p{L}+\\s+)?${speechNoun}|^${noteMark}\\s+(?:aldus|volgens)\\s`,
  'iu',
)
const verbBehind = new RegExp(`^${noteMark}\\s+(${speechVerb})(?=\\s|[:,])`, 'iu')
const inBrackets = new RegExp(`^${noteMark}[.,]?\\s*[*_]*\\(((?:[^()]|\\([^()]*\\)){2,120})\\)`, 'u')
/** `(‘We moeten door’, tafel 3)`: all of it in brackets. */
const insideBrackets = new RegExp(`^${noteMark}\\s*[,;–—]\\s*([^()]{2,80})\\)`, 'u')
const behindDash = new RegExp(`^${noteMark}[.,]?[*_]*\\s*(?:[–—]|--?)\\s*([^.!?]{2,80})[.]?\\s*$`, 'u')

/** Whether what stands behind the marks says whose words they are. */
export function isAttributed({ before, after, isSingle }: Marked, inner: Inner): boolean {
  const near = after.slice(0, view)
  if (attributedByVerb.test(near)) return true
  const verb = verbBehind.exec(near)
  if (verb) return !isSingle || inner.isClosed || saysWho(near.slice(verb[0].length, verb[0].length + 40))
  const bracketed = (inBrackets.exec(near) ?? (before.endsWith('(') ? insideBrackets.exec(near) : null))?.[1]
  if (bracketed) return saysWho(bracketed) && (!isSingle || inner.isSentence || inner.count > 2)
  const behind = behindDash.exec(near)?.[1]
  return behind !== undefined && saysWho(behind)
}
