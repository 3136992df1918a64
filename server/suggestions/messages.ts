import type { Messages } from '../messages.ts'

/** What is said about suggestions besides what they are. */
export const suggestionMessages: Messages = {
  'source-in-other-language': ({ document, language }) =>
    `‘${document}’ lijkt ${language}. Suggesties gaan op woorden en uw codeboek is in een andere taal; in deze bron stelt het programma dus niets voor.`,
  'adjusted-elsewhere': () =>
    'Deze woorden hebben niets gemeen met de voorgestelde zin. Kies woorden waar die zin bij hoort.',
  'adjusted-words-missing': () =>
    'Deze woorden staan niet in de gekozen zinnen. Neem ze over zoals ze er staan.',
  'adjusted-words-twice': () =>
    'Deze woorden staan meer dan eens in de gekozen zinnen. Neem er woorden bij, of kies minder zinnen.',
}
