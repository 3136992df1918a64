import type { Details } from '../../errors.ts'

/** What can be refused where reasons are told and words tried. */
export const trialMessages: Readonly<Record<string, (details: Details) => string>> = {
  'word-too-long': ({ longest }) =>
    `Dit is te lang voor een woord of uitdrukking. Kies hooguit ${longest} tekens.`,
  'sentence-not-here': () => 'Op deze plek staat geen zin. Misschien is de tekst intussen verbeterd.',
}
