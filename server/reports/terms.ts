import { isPersonWord, namesPerson, saysWho } from './people-words.ts'
import { noteMark, sayingVerb, speechNoun, speechVerb } from './speech-words.ts'
import { hasFiniteVerb, namingWord, speaksOfSelf, titledThing } from './term-words.ts'

/** Words between quotation marks with what stands on both sides of the marks, in one paragraph. */
export interface Marked {
  readonly words: string
  readonly isSingle: boolean
  /** Up to and without the opening mark. */
  readonly before: string
  /** From behind the closing mark. */
  readonly after: string
  /** Whether single marks are what this report quotes people with. */
  readonly singlesQuote: boolean
}

/**
 * Whether words between marks are a term, a title or a word as a word, and nobody's utterance. Tried in this order:
 *
 * 1. a word right before them names or titles something (`het begrip`, `het rapport`): a term, unless somebody says a
 *    sentence;
 * 2. somebody says them, by the words around them (`zei een bakker`, a colon, `(ondernemer, tafel 3)`): a quotation,
 *    unless single marks stand around a word or two that only a colon introduces;
 * 3. otherwise double marks make a quotation of a sentence or of five words and more, single marks of a whole
 *    sentence with capital and closing mark, or of one in which somebody says *ik* or *wij*.
 */
export function isTerm(marked: Marked): boolean {
  const inner = innerOf(marked)
  const introduced = introductionOf(marked.before)
  const isTold = isAttributed(marked, inner)
  if (isNamed(marked, inner, introduced)) return !(isTold && inner.isSentence)
  if (isTold) return false
  if (introduced === 'verb') return false
  if (introduced === 'said') return inner.count < 2 && marked.isSingle
  if (introduced === 'noun') return inner.count < 2
  if (introduced === 'weak-verb')
    return marked.isSingle ? !inner.isSentence : inner.count < 3 && !inner.isClosed
  if (introduced === 'colon') return isListedTerm(marked, inner)
  return marked.isSingle ? !isSaidInSingles(marked, inner) : !isSaidInDoubles(inner)
}

interface Inner {
  readonly count: number
  readonly isCapital: boolean
  /** Ends in a mark that ends a sentence. */
  readonly isClosed: boolean
  readonly hasVerb: boolean
  readonly isSentence: boolean
  readonly ofSelf: boolean
  /** More than one sentence. */
  readonly isSeveral: boolean
}

const view = 160

function innerOf({ words }: Marked): Inner {
  const start = words.slice(0, 2 * view)
  const all = start.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []
  const isCapital = /^[^\p{L}]*\p{Lu}/u.test(start)
  const isClosed = /[.!?…]["'”’)\]]*$/.test(words.slice(-4))
  const hasVerb = hasFiniteVerb(all, start)
  const ofSelf = speaksOfSelf(start)
  return {
    count: all.length,
    isCapital,
    isClosed,
    hasVerb,
    isSentence:
      (isCapital && isClosed && all.length > 1) ||
      ((hasVerb || ofSelf) && all.length > 3) ||
      (isCapital && hasVerb && ofSelf && all.length > 2),
    ofSelf,
    isSeveral: isClosed && /[.!?…]\s+\p{Lu}/u.test(start),
  }
}

const anyVerb = new RegExp(speechVerb, 'iu')

type Introduction = 'verb' | 'said' | 'weak-verb' | 'noun' | 'colon' | 'none'

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

function introductionOf(before: string): Introduction {
  const near = sentenceBefore(before)
  if (verbRightBefore.test(near)) return 'verb'
  if (nounBefore.test(near)) return 'noun'
  if (colon.test(near)) return anyVerb.test(near) || saysWho(near) ? 'said' : 'colon'
  const [, who = ''] = /([\p{L}'’-]+)\s+(?:van|over|met|zelfs|juist)\s*$/u.exec(near) ?? []
  return verbBefore.test(near) || isPersonWord(who) ? 'weak-verb' : 'none'
}

/** What stands before the marks in their own sentence, as far as is looked at. */
function sentenceBefore(before: string): string {
  const near = before.slice(-view)
  const ends = [...near.matchAll(/[.!?…]["”’)\]]*\s+(?=[\p{Lu}"“‘„])/gu)].at(-1)
  return ends ? near.slice(ends.index + ends[0].length) : near
}

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

function isNamed({ before, after, isSingle }: Marked, inner: Inner, introduced: Introduction): boolean {
  const near = sentenceBefore(before)
  if (namedRightBefore.test(near)) return (introduced !== 'verb' && introduced !== 'said') || inner.count < 4
  if (titledAbove.test(near)) return true
  if (titledBehind.test(after.slice(0, view))) return true
  if (titledWithColon.test(near)) return !namesPerson(near) && !inner.ofSelf
  return titledBefore.test(near) && (isSingle || !inner.isClosed || inner.count < 4)
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
function isAttributed({ before, after, isSingle }: Marked, inner: Inner): boolean {
  const near = after.slice(0, view)
  if (attributedByVerb.test(near)) return true
  const verb = verbBehind.exec(near)
  if (verb) return !isSingle || inner.isClosed || saysWho(near.slice(verb[0].length, verb[0].length + 40))
  const bracketed = (inBrackets.exec(near) ?? (before.endsWith('(') ? insideBrackets.exec(near) : null))?.[1]
  if (bracketed) return saysWho(bracketed) && (!isSingle || inner.isSentence || inner.count > 2)
  const behind = behindDash.exec(near)?.[1]
  return behind !== undefined && saysWho(behind)
}

/** After a colon alone: a word or two, and in single marks whatever is no sentence. */
function isListedTerm({ isSingle }: Marked, inner: Inner): boolean {
  if (inner.isSentence || inner.isClosed) return isSingle && inner.count < 2
  return isSingle ? !inner.hasVerb || inner.count < 4 : inner.count < 4 && !inner.hasVerb
}

function isSaidInDoubles(inner: Inner): boolean {
  if (inner.isSentence || (inner.isClosed && inner.count > 1)) return true
  return inner.count > 4 && !inner.isCapital
}

function isSaidInSingles({ singlesQuote }: Marked, inner: Inner): boolean {
  if (inner.count < 3 || !inner.isCapital) return false
  if (inner.isClosed) return inner.hasVerb || inner.count > 3 || inner.isSeveral
  return inner.hasVerb && inner.count > 3 && (inner.ofSelf || singlesQuote)
}
