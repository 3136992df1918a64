import type { Sentence } from '../../sentence.ts'

/** What is said when something cannot be exported. */
export const exportsErrors = {
  'export-format-unknown': ({ format }) =>
    `Dit kan niet als ‘${format}’ bewaard worden. Kies een van de bestandssoorten die de pagina noemt.`,
  'export-ending-unknown': ({ file, endings }) =>
    `Aan de naam ‘${file}’ is niet te zien welk soort bestand het moet worden. Laat de naam eindigen op ${endings}.`,
  'export-not-written': ({ file }) =>
    `Het bestand ‘${file}’ kon niet worden geschreven. Controleer of de map bestaat en of u erin mag schrijven.`,
  'export-unknown': ({ what, choices }) => `‘${what}’ kan niet worden uitgevoerd. Kies uit ${choices}.`,
  'archive-unmasked': () =>
    'Let op: in dit archief is niets gelakt. Er staan namen in en woorden die niet naar anderen mogen.',
  'archive-without-organisation': () =>
    'Er is geen organisatie ingevuld: in de metagegevens staat als archiefvormer ‘onbekend’. Vul de organisatie in op de startpagina, bij de titel van het project, en maak het archief opnieuw.',
  'archive-too-large': () =>
    'Dit project is te groot voor één zip: meer dan 4 GB, of meer dan 65.535 bestanden. Maak in plaats daarvan een reservekopie met ‘backup’.',
  'edition-damaged': ({ set, edition }) =>
    `Editie ${edition} van ‘${set}’ komt niet meer overeen met haar controlegetal. Zet een reservekopie terug.`,
} satisfies Readonly<Record<string, Sentence>>
