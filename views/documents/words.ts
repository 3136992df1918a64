import type { Why } from '../../server/suggestions/suggestion.ts'

/** Reasons that are words in the sentence itself. Others speak of whole sentences, and are told, not coloured. */
export function isAboutWords(why: Why): boolean {
  return why !== 'context' && why !== 'likeness'
}
