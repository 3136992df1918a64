import type { Introduction } from './introductions.ts'
import { type Inner, type Marked, sentenceBefore, view } from './marked.ts'
import { namesPerson } from './people-words.ts'
import { noteMark } from './speech-words.ts'
import { namingWord, titledThing } from './term-words.ts'

const name =
  '(?:\\s+(?:van|voor|over|met|in|op|uit|de|het|een|den|der|\\p{Lu}[\\p{L}\\d.&-]*|\\d{4}(?:-\\d{4})?))'
const namedRightBefore = new RegExp(`(?<!\\p{L})(?:${namingWord})\\s*[,:]?\\s*[(*_]*$`, 'iu')
const titledBefore = new RegExp(`(?<!\\p{L})(?:[\\p{L}]+)?(?:${titledThing})${name}{0,6}\\s*[*_(]*$`, 'iu')
const titledWithColon = new RegExp(`(?<!\\p{L})(?:${titledThing})${name}{0,4}\\s*:\\s*$`, 'iu')
const titledAbove = /(?<!\p{L})(?:titel|ondertitel|naam|kop|motto|thema)\s+van\s[^.!?;:“”"]{2,60},\s*$/iu
const titledBehind = new RegExp(
  `^${noteMark},?\\s+(?:(?:is|was|luidt|luidde|heet|werd|wordt)\\s+)?(?:de|het|een|als|onze)\\s+(?:\\p{L}+\\s+)?(?:titel|motto|naam|thema|slogan|leus|term|begrip|werktitel)(?!\\p{L})`,
  'iu',
)

const questionBefore = /(?<!\p{L})(?:\p{L}*vraag)\s*$/iu

/** `Op de vraag “Bent u tevreden?” antwoordden velen`: a question on a list, and nobody's words. */
export function isAsked({ words, before }: Marked): boolean {
  const near = sentenceBefore(before)
  return words.endsWith('?') && questionBefore.test(near) && !namesPerson(near)
}

/** Whether a word right before or behind the marks names what stands between them, or gives it as a title. */
export function isNamed(
  { before, after, isSingle }: Marked,
  inner: Inner,
  introduced: Introduction,
): boolean {
  const near = sentenceBefore(before)
  if (namedRightBefore.test(near)) return (introduced !== 'verb' && introduced !== 'said') || inner.count < 4
  if (titledAbove.test(near)) return true
  if (titledBehind.test(after.slice(0, view))) return true
  if (titledWithColon.test(near)) return !namesPerson(near) && !inner.ofSelf
  return titledBefore.test(near) && (isSingle || !inner.isClosed || inner.count < 4)
}
