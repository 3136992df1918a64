import { introductionOf, isAttributed } from './introductions.ts'
import { type Inner, innerOf, type Marked } from './marked.ts'
import { isAsked, isNamed } from './naming.ts'

/**
 * Whether words between marks are a term, a title or a word as a word, and nobody's utterance. Tried in this order:
 *
 * 1. a question that stands behind *de vraag* and that nobody is said to ask is a term, and so is whatever
 *    a word right before it names or titles something (`het begrip`, `het rapport`): a term, unless somebody says a
 *    sentence;
 * 2. somebody says them, by the words around them (`zei een bakker`, a colon, `(ondernemer, tafel 3)`): a quotation,
 *    unless single marks stand around a word or two that only a colon introduces;
 * 3. otherwise double marks make a quotation of a sentence or of five words and more, single marks of a whole
 *    sentence with capital and closing mark, or of one in which somebody says *ik* or *wij*.
 */
export function isTerm(marked: Marked): boolean {
  const inner = innerOf(marked)
  const introduced = introductionOf(marked.before)
  if (isAsked(marked)) return true
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
  return inner.hasVerb && inner.count > 3 && (inner.ofSelf || singlesQuote || inner.count > 6)
}
