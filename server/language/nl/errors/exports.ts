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
  'edition-damaged': ({ set, edition }) =>
    `Editie ${edition} van ‘${set}’ komt niet meer overeen met haar controlegetal. Zet een reservekopie terug.`,
} satisfies Readonly<Record<string, Sentence>>
