import { alternatives, counted, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Proposal } from '../../server/suggestions/words/proposal.ts'
import type { WordRow } from '../../server/suggestions/words/word-rows.ts'

/** Why a word stands out, in a few words; nothing when it does not. */
export function remarkOn({ state, kind, figure }: WordRow): string | undefined {
  if (state === 'absent') return t.codeWords.absent
  if (state === 'wrong') return t.codeWords.wrong
  if (state === 'hidden') return t.codeWords.alwaysHidden
  if (state === 'hides-too-much') return t.codeWords.hidesTooMuch
  return kind !== 'excluding' && figure && figure.hidden > 0 ? t.codeWords.sometimesHidden : undefined
}

/** How often a word stands somewhere, and how often that was right. */
export function figureWords({ state, kind, figure: found }: WordRow): string {
  if (state === 'wordless') return t.codeWords.wordless
  if (!found) return t.codeWords.notCounted
  const { sentences, hidden, looked, right } = found
  if (kind === 'excluding') {
    if (sentences === 0) return t.codeWords.inNoSentence
    const hides = hidden > 0 ? t.codeWords.hidesThere(figure(hidden)) : t.codeWords.hidesNone
    return t.codeWords.inHiding(
      counted(sentences, t.common.sentence, t.common.sentences),
      hides,
      rightWords(looked, right),
    )
  }
  const behind = hidden > 0 ? t.codeWords.timesHidden(figure(hidden)) : ''
  if (sentences === 0) return hidden > 0 ? behind.trim() : t.codeWords.inNoSentence
  return t.codeWords.inSentences(
    counted(sentences, t.common.sentence, t.common.sentences),
    rightWords(looked, right),
    behind,
  )
}

function rightWords(looked: number, right: number): string {
  if (looked === 0) return t.codeWords.notLooked
  if (looked === 1) return right === 1 ? t.codeWords.oneHas : t.codeWords.oneHasNot
  if (right === 0) return t.codeWords.noneHas(figure(looked))
  return t.codeWords.someHave(figure(looked), right === 1 ? t.codeWords.has : t.codeWords.have, figure(right))
}

/** Why a word is proposed. */
export function proposalWords({ why, sentences, inside, beside }: Proposal, coded: number): string {
  if (why === 'typical') {
    const elsewhere = sentences - inside
    const there = elsewhere === 0 ? t.codeWords.nowhereElse : t.codeWords.elsewhere(figure(elsewhere))
    return t.codeWords.insideOf(
      figure(inside),
      counted(coded, t.codeWords.codedSentence, t.codeWords.codedSentences),
      there,
    )
  }
  if (why === 'part')
    return t.codeWords.contains(beside[0] ?? '', counted(sentences, t.common.sentence, t.common.sentences))
  const besides = alternatives(beside.map((word) => `‘${word}’`))
  return t.codeWords.together(
    counted(sentences, t.common.sentence, t.common.sentences),
    figure(inside),
    besides,
  )
}

/** The search page for a word; undefined for what it cannot look for: patterns, and beginnings or ends of words. */
export function searchFor(written: string): string | undefined {
  if (/[|*()]/u.test(written) || !/[\p{L}\p{N}]/u.test(written) || written.length > 150) return undefined
  return `/search?q=${encodeURIComponent(written)}`
}
