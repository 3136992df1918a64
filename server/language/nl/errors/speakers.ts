import { counted } from '../../figures.ts'
import type { Sentence } from '../../sentence.ts'

/** Why something about speakers, participants or talks was refused. */
export const speakerErrors = {
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
  'participants-without-names': ({ file }) =>
    `In ‘${file}’ is geen kolom met namen gevonden. Zet boven de namen ‘naam’, of ‘voornaam’ en ‘achternaam’.`,
  'participants-quoting-column': ({ file, column }) =>
    `In ‘${file}’ gaat de kolom ‘${column}’ over citeren, maar wat erin staat kan niet als afspraak worden gelezen. Noem de kolom ‘afspraak’ en schrijf bij iedereen: met naam en functie, met functie, zonder naam en functie, of niet citeren.`,
  'participants-line-unused': ({ row, words }) =>
    `Regel ${row} staat boven de namen van de kolommen: ‘${words}’.`,
  'participants-column-unused': ({ column, count, instead }) =>
    `Kolom ‘${column}’ (${counted(Number(count), 'ingevulde cel', 'ingevulde cellen')})${instead ? `: kolom ‘${instead}’ is in plaats daarvan gelezen` : ''}.`,
  'participants-row-unused': ({ row, words }) => `Regel ${row} heeft geen naam: ‘${words}’.`,
  'participants-without-agreement': ({ row, column, words }) =>
    `Regel ${row}, kolom ‘${column}’: ‘${words}’. Er staat geen afspraak bij.`,
  'participants-cell-unused': ({ row, column, words }) =>
    `Regel ${row}, kolom ‘${column}’: ‘${words}’. Een andere kolom van deze regel zegt iets anders.`,
  'participants-quoting-unused': ({ row, column, words }) =>
    `Let op: regel ${row}, kolom ‘${column}’, gaat over citeren: ‘${words}’. Leg die afspraak zelf vast.`,
  'participant-twice': ({ file, row, before }) =>
    `In ${file}, regel ${row}, staat dezelfde naam als in regel ${before}. Zet iedereen er één keer in.`,
  'participant-yes-or-no': ({ file, row, column, words }) =>
    `In ${file}, regel ${row}, staat ‘${words}’ in kolom ${column}. Schrijf ja of nee, of laat de cel leeg.`,
  'participant-exists': ({ name }) =>
    `Er is al iemand met de naam ‘${name}’. Zijn het twee mensen, maak de namen dan verschillend.`,
  'participant-agreed': ({ name }) =>
    `Met ${name} is iets over citeren afgesproken. Haal eerst die afspraak weg; anders raakt zij vergeten.`,
  'participant-without-name': () => 'Vul de naam van de deelnemer in.',
} satisfies Readonly<Record<string, Sentence>>
