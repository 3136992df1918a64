import type { MemoKind, Origin, SuggestionMode } from '../../server/database/coding-tables.ts'
import type { Why } from '../../server/suggestions/suggestion.ts'

/** How a coding came about, as it stands after the name of who made it. */
export const originWords: Record<Origin, string> = {
  reading: 'eigen lezing',
  suggestion: 'suggestie overgenomen',
  adjusted: 'suggestie aangepast',
  search: 'gevonden door zoeken',
  bulk: 'in één keer overgenomen',
  import: 'uit een bestand',
}

export const modeWords: Record<SuggestionMode, string> = { off: 'uit', after: 'na mijn lezing', on: 'aan' }

/** Where a reason comes from: a word for its badge, and what that means. */
export const whyWords: Record<Why, { word: string; meaning: string }> = {
  name: { word: 'naam', meaning: 'is de naam van deze code' },
  keyword: { word: 'trefwoord', meaning: 'staat bij de trefwoorden in het codeboek' },
  related: { word: 'verwant', meaning: 'staat bij de verwante woorden in het codeboek' },
  definition: { word: 'omschrijving', meaning: 'komt voor in de omschrijving van de code' },
  learned: { word: 'geleerd', meaning: 'geleerd van eerdere beslissingen' },
  context: { word: 'zinnen eromheen', meaning: 'daarin staan woorden van deze code' },
  likeness: { word: 'gelijkenis', meaning: 'de zin lijkt op de omschrijving van de code' },
}

/** Reasons that are words in the sentence itself. Others speak of whole sentences, and are told, not coloured. */
export function isAboutWords(why: Why): boolean {
  return why !== 'context' && why !== 'likeness'
}

export const memoKindWords: Record<MemoKind, string> = {
  inhoud: 'inhoud',
  code: 'code',
  methode: 'methode of besluit',
  sfeer: 'sfeer',
}
