import type { Messages } from '../messages.ts'

/** What is said about suggestions besides what they are. */
export const suggestionMessages: Messages = {
  'source-in-other-language': ({ document, language }) =>
    `‘${document}’ lijkt ${language}. De woorden van uw codes zeggen daar niets over, dus in deze bron stelt het programma niets voor.`,
}
