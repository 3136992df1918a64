import { alternatives, counted, figure } from '../../server/language/figures.ts'
import type { Proposal } from '../../server/suggestions/words/proposal.ts'
import type { WordKind, WordRow } from '../../server/suggestions/words/word-rows.ts'

/** What a list of words is called. */
export const kindWords: Readonly<Record<WordKind, string>> = {
  name: 'Naam',
  keyword: 'Trefwoorden',
  related: 'Verwante woorden',
  excluding: 'Uitsluitwoorden',
}

/** Why a word stands out, in a few words; nothing when it does not. */
export function remarkOn({ state, kind, figure }: WordRow): string | undefined {
  if (state === 'absent') return 'komt niet voor'
  if (state === 'wrong') return 'vaak mis'
  if (state === 'hidden') return 'steeds verborgen'
  if (state === 'hides-too-much') return 'verbergt te veel'
  return kind !== 'excluding' && figure && figure.hidden > 0 ? 'soms verborgen' : undefined
}

/** How often a word stands somewhere, and how often that was right. */
export function figureWords({ state, kind, figure: found }: WordRow): string {
  if (state === 'wordless') return 'Hier staat geen woord in waarop Rode Draad kan zoeken.'
  if (!found) return 'Nog niet geteld.'
  const { sentences, hidden, looked, right } = found
  if (kind === 'excluding') {
    if (sentences === 0) return 'Staat in geen enkele zin.'
    const hides =
      hidden > 0
        ? `verbergt in ${figure(hidden)} daarvan een woord van deze code`
        : 'verbergt daar geen woord van deze code'
    return `In ${counted(sentences, 'zin', 'zinnen')}; ${hides}.${rightWords(looked, right)}`
  }
  const behind = hidden > 0 ? ` Nog ${figure(hidden)} keer verborgen door een uitsluitwoord.` : ''
  if (sentences === 0) return hidden > 0 ? behind.trim() : 'Staat in geen enkele zin.'
  return `In ${counted(sentences, 'zin', 'zinnen')}.${rightWords(looked, right)}${behind}`
}

function rightWords(looked: number, right: number): string {
  if (looked === 0) return ' Nog niet bekeken.'
  if (looked === 1)
    return right === 1 ? ' De ene bekeken zin heeft deze code.' : ' De ene bekeken zin heeft deze code niet.'
  if (right === 0) return ` Van ${figure(looked)} bekeken zinnen heeft geen enkele deze code.`
  return ` Van ${figure(looked)} bekeken zinnen ${right === 1 ? 'heeft' : 'hebben'} er ${figure(right)} deze code.`
}

/** Why a word is proposed. */
export function proposalWords({ why, sentences, inside, beside }: Proposal, coded: number): string {
  if (why === 'typical') {
    const elsewhere = sentences - inside
    const there = elsewhere === 0 ? 'elders nergens' : `elders in ${figure(elsewhere)}`
    return `Staat in ${figure(inside)} van de ${counted(coded, 'gecodeerde zin', 'gecodeerde zinnen')}, ${there}.`
  }
  if (why === 'part') return `Bevat ‘${beside[0] ?? ''}’; staat in ${counted(sentences, 'zin', 'zinnen')}.`
  const besides = alternatives(beside.map((word) => `‘${word}’`))
  return `Staat in ${counted(sentences, 'zin', 'zinnen')}, ${figure(inside)} keer samen met ${besides}.`
}

/** The search page for a word; undefined for what it cannot look for: patterns, and beginnings or ends of words. */
export function searchFor(written: string): string | undefined {
  if (/[|*()]/u.test(written) || !/[\p{L}\p{N}]/u.test(written) || written.length > 150) return undefined
  return `/search?q=${encodeURIComponent(written)}`
}
