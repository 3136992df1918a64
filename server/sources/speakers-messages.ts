import type { Details } from '../errors.ts'

/** Why something about speakers, participants or talks was refused. */
export const speakerMessages: Record<string, (details: Details) => string> = {
  'speakers-incomplete': () => 'De sprekers zijn niet volledig ingevuld. Laad de pagina opnieuw.',
  'speakers-circle': ({ label }) =>
    `‘${label}’ wijst via andere sprekers naar zichzelf. Kies voor één van hen wie het is.`,
  'speaker-gone': () => 'Deze deelnemer staat niet meer op een lijst. Kies iemand anders.',
  'speaker-without-name': () => 'Vul de naam van de nieuwe deelnemer in.',
  'speaker-without-session': () =>
    'Deze beurten horen bij geen bijeenkomst, dus is er geen deelnemerslijst. Verbeter eerst de indeling.',
  'turns-without-speaker': () => 'Kies ook van wie de aangevinkte beurten zijn.',
  'talk-not-sources': () =>
    'Kies een andere bron uit het project; een rapport is geen verslag van een gesprek.',
  'talk-other-session': () =>
    'Deze bronnen horen niet bij dezelfde bijeenkomst. Verbeter eerst de indeling als dat wel zo is.',
  'talk-not-linked': () => 'Deze bron is niet (meer) aan een ander verslag gekoppeld.',
  'participant-twice': ({ file, row, before }) =>
    `In ${file}, regel ${row}, staat dezelfde naam als in regel ${before}. Zet iedereen er één keer in.`,
  'participant-yes-or-no': ({ file, row, column, words }) =>
    `In ${file}, regel ${row}, staat ‘${words}’ in kolom ${column}. Schrijf ja of nee, of laat de cel leeg.`,
  'participant-exists': ({ name }) =>
    `Er is al iemand met de naam ‘${name}’. Zijn het twee mensen, maak de namen dan verschillend.`,
  'participant-agreed': ({ name }) =>
    `Met ${name} is iets over citeren afgesproken. Haal eerst die afspraak weg; anders raakt zij vergeten.`,
  'participant-without-name': () => 'Vul de naam van de deelnemer in.',
}
