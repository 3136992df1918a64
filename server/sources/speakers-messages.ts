import type { Details } from '../errors.ts'

/** Why something about speakers and participants was refused. */
export const speakerMessages: Record<string, (details: Details) => string> = {
  'speakers-incomplete': () => 'De sprekers zijn niet volledig ingevuld. Laad de pagina opnieuw.',
  'speakers-circle': ({ label }) =>
    `‘${label}’ wijst via andere sprekers naar zichzelf. Kies voor één van hen wie het is.`,
  'speaker-without-name': () => 'Vul de naam van de nieuwe deelnemer in.',
  'speaker-without-session': () =>
    'Deze beurten horen bij geen bijeenkomst, dus is er geen deelnemerslijst. Verbeter eerst de indeling.',
  'turns-without-speaker': () => 'Kies ook van wie de aangevinkte beurten zijn.',
  'participant-without-name': () => 'Vul de naam van de deelnemer in.',
}
