import type { Sentence } from '../../sentence.ts'

/** What is refused while one works: about sources, codes, lists of codings, and choosing words. */
export const workingErrors = {
  'span-does-not-hold': () => 'De woorden staan niet meer op hun plek in de tekst.',
  'row-not-as-logged': () => 'Dit is gewijzigd buiten het logboek om.',
  'edition-changed': () => 'De gepubliceerde editie is veranderd.',
  'audit-changed': () => 'De bewaarde uitkomst van een rapporttoets is veranderd.',
  'conclusion-changed': () => 'De afronding van een rapporttoets is veranderd.',

  'document-not-found': ({ document }) => `Er is geen bron met de naam ‘${document}’.`,
  'version-not-found': () => 'Deze tekstversie bestaat niet.',
  'text-damaged': ({ document }) =>
    `De tekst van ‘${document}’ komt niet meer overeen met zijn controlegetal. Zet een reservekopie terug.`,
  'original-not-found': () => 'Het oorspronkelijke bestand is er niet meer.',
  'session-not-found': ({ session }) => `Er is geen bijeenkomst met de titel ‘${session}’.`,
  'session-without-title': () => 'Geef de bijeenkomst een titel.',
  'session-exists': ({ session }) => `Er is al een bijeenkomst met de titel ‘${session}’.`,
  renamed: ({ file, document }) => `Er was al een bron ‘${file}’; deze heet nu ‘${document}’.`,

  'code-not-found': ({ code }) => `De code ‘${code}’ staat niet in het codeboek.`,
  'code-without-name': () => 'Geef de code een naam.',
  'code-name-too-long': ({ longest }) => `De naam van een code mag hooguit ${longest} tekens lang zijn.`,
  'code-exists': ({ code }) => `Er is al een code met de naam ‘${code}’.`,
  'parent-not-found': ({ code }) => `De hoofdcode van ‘${code}’ bestaat niet.`,
  'code-under-itself': ({ code }) => `De code ‘${code}’ kan niet onder zichzelf of een eigen subcode staan.`,
  'color-unknown': ({ color }) => `‘${color}’ is geen kleur. Schrijf een kleur als #17506b.`,

  'csv-not-text': ({ file }) =>
    `‘${file}’ is geen tekst. Sla het rekenblad op als csv en probeer het opnieuw.`,
  'csv-column-missing': ({ file, column }) =>
    `In ‘${file}’ ontbreekt de kolom ${column}. Zet de namen van de kolommen op de eerste regel.`,
  'csv-column-twice': ({ file, column }) =>
    `In ‘${file}’ heten twee kolommen ${column}. Geef een van de twee een andere naam.`,
  'csv-column-unused': ({ column }) => `Kolom ‘${column}’ is niet gebruikt.`,
  'csv-broken': ({ file, row }) =>
    `‘${file}’ is geen goed csv-bestand: op regel ${row} staat een aanhalingsteken verkeerd.`,
  'coder-missing': () => 'Er staat niet bij wie dit codeerde. Vul de kolom coder in, of geef --coder mee.',
  'exact-differs': ({ start, end }) =>
    `De woorden in de kolom exact staan niet in de tekst van teken ${start} tot ${end}.`,
  'exact-missing': () => 'Vul de kolom exact in, of de kolommen start en end.',
  'exact-not-found': () => 'De woorden in de kolom exact staan niet in deze bron.',
  'exact-more-than-once': () =>
    'De woorden in de kolom exact staan meer dan eens in deze bron. Vul ook start en end in.',

  'nothing-ticked': () => 'Vink eerst aan wat u wilt coderen.',

  'merge-into-itself': () => 'Een code kan niet met zichzelf worden samengevoegd.',
  'code-in-use': () =>
    'Aan deze code hangen nog coderingen. Voeg haar samen met een andere code, of geef haar de status vervallen.',
  'code-has-children': () => 'Onder deze code staan nog subcodes. Verplaats die eerst.',
  'file-missing': () => 'Kies eerst een bestand.',
  'not-own-coding': () => 'Deze code gaf iemand anders. U kunt alleen uw eigen codes weghalen.',
  'sentence-not-found': ({ most }) => `Kies een zin van 1 tot en met ${most}.`,
  'choose-a-code': () => 'Kies een code, of typ de naam van een nieuwe.',
  'suggestion-gone': () => 'Deze suggestie is er niet meer. Misschien is er intussen iets gewijzigd.',
  'nothing-above': () => 'Er zijn geen open suggesties met deze score of hoger.',
  'too-many-above': ({ count, most }) =>
    `Het zijn er ${count}. In één keer kunnen er hoogstens ${most} over: kies een hogere score, of een code of bijeenkomst.`,
  'others-above': ({ count }) =>
    `Er is intussen iets veranderd: met deze score of hoger zijn het er nu ${count}. Bekijk de lijst opnieuw.`,
  'memo-empty': () => 'Schrijf eerst iets in de memo.',

  'report-not-coded': () => 'Dit is een rapport, geen bron. Alleen bronnen krijgen codes.',
  'coding-not-found': () => 'Deze codering bestaat niet.',
  'coding-exists': () => 'Deze codering bestaat al op dezelfde plek.',
  'span-not-whole-numbers': () => 'Het begin en het einde moeten hele getallen zijn.',
  'span-reversed': () => 'Het einde ligt niet na het begin. Kies minstens één teken.',
  'span-outside': ({ end, characters }) =>
    `Het fragment loopt tot teken ${end}, maar de tekst heeft ${characters} tekens.`,
  'span-white-space': () => 'Het fragment bevat alleen witruimte. Kies ook woorden.',
  'span-cuts-character': () => 'Het fragment begint of eindigt midden in een teken. Kies het hele teken.',
} satisfies Readonly<Record<string, Sentence>>
