import type { Details } from '../errors.ts'

/** Why something about speakers, participants or talks was refused. */
export const speakerMessages: Record<string, (details: Details) => string> = {
  'speakers-incomplete': () => 'De sprekers zijn niet volledig ingevuld. Laad de pagina opnieuw.',
  'speakers-circle': ({ label }) =>
    `‘${label}’ wijst via andere sprekers naar zichzelf. Kies voor één van hen wie het is.`,
  'speaker-without-name': () => 'Vul de naam van de nieuwe deelnemer in.',
  'speaker-without-session': () =>
    'Deze beurten horen bij geen bijeenkomst, dus is er geen deelnemerslijst. Verbeter eerst de indeling.',
  'turns-without-speaker': () => 'Kies ook van wie de aangevinkte beurten zijn.',
  'talk-not-sources': () =>
    'Kies een andere bron uit het project; een rapport is geen verslag van een gesprek.',
  'talk-other-session': () =>
    'Deze bronnen horen niet bij dezelfde bijeenkomst. Verbeter eerst de indeling als dat wel zo is.',
  'talk-not-linked': () => 'Deze bron is niet (meer) aan een ander verslag gekoppeld.',
  'participant-without-name': () => 'Vul de naam van de deelnemer in.',
}
