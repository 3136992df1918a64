import type { Details } from '../../errors.ts'

/** What can be refused about a word of a code. */
export const wordMessages: Readonly<Record<string, (details: Details) => string>> = {
  'not-one-word': () => 'Kies één woord of uitdrukking tegelijk, zonder puntkomma of nieuwe regel.',
  'word-is-name': ({ word }) =>
    `‘${word}’ is de naam van deze code. Een uitsluitwoord zou de code voor zichzelf verbergen.`,
}
