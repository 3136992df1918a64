import type { Vote } from '../../server/database/tables.ts'
import { enumeration, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'

/** `17 eens, 9 oneens`; after a shift: `vóór de inleiding 9, erna 15 eens (van 23)`. */
export function votesInWords(votes: readonly Vote[]): string {
  const [first, ...later] = votes
  if (!first) return t.sessions.noVote
  const totals = new Set(votes.map((vote) => vote.for + vote.against))
  if (later.length === 0) return counts(first)
  const [total] = totals
  if (totals.size > 1 || total === undefined)
    return votes.map((vote) => withMoment(vote, counts(vote))).join('; ')
  const shift = votes.map((vote) => withMoment(vote, figure(vote.for))).join(', ')
  return t.sessions.inFavourOf(shift, figure(total))
}

function counts(vote: Vote): string {
  return t.sessions.forAndAgainst(figure(vote.for), figure(vote.against))
}

function withMoment({ moment }: Vote, words: string): string {
  return moment === '' ? words : `${moment} ${words}`
}

/** What people noted of a proposition without its number: for a narrow column. */
export function shortProposition(title: string): string {
  return title.replace(/^(?:stelling|gespreksvraag|vraag)\s+\d+\s*[:.–-]\s*/iu, '')
}

/** Which sources are notes of one talk: `‘a.md’ en ‘b.md’ zijn verslagen van hetzelfde gesprek`. */
export function talksTold(talks: readonly (readonly string[])[]): string[] {
  return talks
    .filter((talk) => talk.length > 1)
    .map((talk) => t.sessions.sameTalk(enumeration(talk.map((name) => `‘${name}’`))))
}
