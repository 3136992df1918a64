import { codebookMessages } from './codebook/messages.ts'
import { codingsMessages } from './codings/messages.ts'
import type { Details } from './errors.ts'
import { exportsMessages } from './exports/messages.ts'
import { historyMessages } from './history/messages.ts'
import { ingestMessages } from './ingest/messages.ts'
import { quotesMessages } from './quotes/messages.ts'
import { reportsMessages } from './reports/messages.ts'
import { sourceMessages } from './sources/messages.ts'
import { speakerMessages } from './sources/speakers-messages.ts'
import { suggestionMessages } from './suggestions/messages.ts'
import { sampleMessages } from './suggestions/sample/messages.ts'
import { wordMessages } from './suggestions/words/messages.ts'
import { trialMessages } from './suggestions/words/trial-messages.ts'
import { threadMessages } from './threads/messages.ts'

export type Message = (details: Details) => string
export type Messages = Record<string, Message>

/** What a field is called on the screen, by its name in the form. */
const fields: Readonly<Record<string, string>> = {
  name: 'naam',
  title: 'titel',
  text: 'tekst',
  newSet: 'titel van de citatenset',
  newCode: 'naam van de code',
  attribution: 'toeschrijving',
  definition: 'omschrijving',
  claim: 'bewering',
  question: 'richtinggevende vraag',
  reason: 'reden',
  how: 'hoe zocht u',
  first: 'van zin',
  last: 't/m zin',
  code: 'code',
  document: 'bron',
  start: 'begin van het fragment',
  end: 'einde van het fragment',
}

const fieldInWords = (field: Details[string]) => fields[String(field)] ?? String(field)

/** What every key of an error or warning says on the screen and on the command line. */
const messages: Messages = {
  'database-newer': () =>
    'Deze gegevens zijn gemaakt met een nieuwere versie van Rode Draad. Werk het programma bij en start opnieuw.',
  'project-damaged': ({ folder }) =>
    `Het bestand project.sqlite in de map ${folder} is beschadigd. Zet een reservekopie terug met: npm run rodedraad -- restore KOPIE`,
  'folder-held': ({ folder }) =>
    `Er draait al een Rode Draad op de map ${folder}. Gebruik dat venster, of stop het eerst.`,
  'no-project': ({ folder }) =>
    `In de map ${folder} staat geen project. Maak er een met: npm run rodedraad -- init`,
  'folder-not-writable': ({ folder }) =>
    `De map ${folder} is niet te beschrijven. Geef uzelf schrijfrechten of kies een andere map met --data.`,
  'write-took-too-long': () => 'Het bewaren duurde te lang en is afgebroken. Er is niets gewijzigd.',
  'database-busy': () =>
    'Een ander programma is al een tijd in dit project aan het schrijven. Er is niets gewijzigd. Probeer het over een minuut opnieuw.',
  'disk-full': () => 'De schijf is vol. Er is niets gewijzigd. Maak ruimte en probeer het opnieuw.',
  'row-not-found': () => 'Dit bestaat niet meer. Misschien heeft iemand het net weggehaald.',
  'support-ended': () =>
    'Dit kan niet: waar het bij hoort, is weggehaald. In het logboek kunt u dat ongedaan maken.',
  'still-leaned-on': () => 'Dit kan niet weg: er hangt nog iets aan. Haal dat eerst weg.',
  'changed-meanwhile': () =>
    'Iemand anders heeft dit intussen gewijzigd. Bekijk beide versies en kies wat blijft.',
  unexpected: () => 'Er ging iets mis in het programma. Er is niets gewijzigd. Probeer het opnieuw.',
  'page-not-found': () => 'Deze pagina bestaat niet.',
  'foreign-request': () =>
    'Dit verzoek komt van een andere website en is geweigerd. Open Rode Draad op het adres dat bij het starten is getoond.',
  'address-too-long': () =>
    'Dit adres is te lang om te lezen. Gaat het om een lange tekst, plak die dan in het formulier op de pagina zelf.',
  'request-unreadable': () => 'Dit verzoek is niet te lezen. Er is niets gewijzigd.',
  'body-too-large': () =>
    'Dit is te groot om in één keer te versturen. Een bestand mag hoogstens 50 MB zijn; voeg grote bestanden een voor een toe.',
  'option-unknown': ({ named }) => `De optie ‘${named}’ bestaat niet.`,
  'option-without-value': ({ named }) => `Achter de optie ‘${named}’ hoort nog iets te staan.`,
  'option-takes-no-value': ({ named }) => `Achter de optie ‘${named}’ hoort niets te staan.`,
  'word-unexpected': ({ named }) => `‘${named}’ hoort hier niet. Opties beginnen met --.`,
  'host-refused': ({ host }) =>
    `Rode Draad luistert alleen op deze computer zolang er geen accounts zijn; het adres ${host} is geweigerd.`,
  'port-unknown': ({ port }) => `‘${port}’ is geen poortnummer. Kies een getal van 1 tot en met 65535.`,
  'name-first': () => 'Vul eerst uw naam in. Die komt bij elke wijziging te staan.',
  'name-empty': () => 'Vul een naam in.',
  'name-too-long': ({ longest }) => `Een naam mag hooguit ${longest} tekens lang zijn.`,
  'not-a-form': () => 'Dit is geen formulier van Rode Draad. Er is niets gewijzigd.',
  'form-broken': () => 'Het formulier is niet heel aangekomen. Er is niets gewijzigd. Probeer het opnieuw.',
  'form-choice': ({ choices }) => `Deze vorm bestaat niet. Kies ${choices}.`,
  'form-field': ({ field, problem }) =>
    problem === 'too_big'
      ? `Wat u invulde bij ‘${fieldInWords(field)}’ is te lang.`
      : `Vul ‘${fieldInWords(field)}’ goed in.`,

  'event-not-found': () => 'Deze wijziging staat niet in het logboek.',
  'nothing-to-undo': () => 'U hebt niets gewijzigd dat nog ongedaan gemaakt kan worden.',
  'already-undone': ({ later }) => `Deze wijziging is al ongedaan gemaakt, in wijziging ${later}.`,
  'people-stay': () => 'Wie hier gewerkt heeft, blijft in het logboek staan.',
  'changed-since': ({ later }) =>
    `Dit kan niet meer ongedaan worden gemaakt: wijziging ${later} in het logboek bouwt erop voort. Maak die eerst ongedaan.`,
  'still-used': ({ later }) =>
    `Dit kan niet ongedaan worden gemaakt: er hangt nog iets aan, uit wijziging ${later} in het logboek. Haal dat eerst weg.`,
  'support-gone': ({ later }) =>
    `Dit kan niet ongedaan worden gemaakt: waar dit bij hoorde, is weggehaald in wijziging ${later} in het logboek. Maak die eerst ongedaan.`,
  'under-itself': ({ later }) =>
    `Dit kan niet ongedaan worden gemaakt: door wijziging ${later} in het logboek zou een code onder zichzelf komen te staan. Maak die eerst ongedaan.`,
  'in-the-way': ({ later }) =>
    `Dit kan niet ongedaan worden gemaakt: er staat intussen iets anders met dezelfde naam of op dezelfde plek, uit wijziging ${later} in het logboek.`,

  'file-not-found': ({ file }) => `Het bestand ‘${file}’ is er niet, of is niet te lezen.`,
  'folder-not-found': ({ folder }) => `De map ‘${folder}’ is er niet.`,
  'coded-folder-without': ({ missing }) =>
    `In deze map ontbreekt iets: ${{ codebooks: 'een codeboek (codeboek.csv)', codings: 'coderingen (codings.csv)', texts: 'teksten (bijvoorbeeld .txt)' }[String(missing)] ?? 'een bestand'}. Zet teksten, codeboek en coderingen bij elkaar in één map.`,
  'file-is-folder': ({ file }) => `‘${file}’ is een map. Noem de bestanden zelf.`,
  'file-exists': ({ file }) => `Het bestand ‘${file}’ bestaat al. Kies een andere naam.`,
  'not-a-backup': ({ file }) => `‘${file}’ is geen reservekopie van Rode Draad, of is beschadigd.`,
  'chain-broken': () => 'Deze wijziging in het logboek is veranderd of er is er een tussenuit.',
  'payload-changed': () => 'De inhoud van deze wijziging is veranderd.',
  'head-not-in-chain': () => 'Dit logboek gaat niet verder op het genoemde punt.',
  'bytes-changed': () => 'Het oorspronkelijke bestand is veranderd.',
  'text-changed': () => 'De tekst is veranderd.',
  'span-does-not-hold': () => 'De woorden staan niet meer op hun plek in de tekst.',
  'row-not-as-logged': () => 'Dit is gewijzigd buiten het logboek om.',
  'edition-changed': () => 'De gepubliceerde editie is veranderd.',
  'audit-changed': () => 'De bewaarde uitkomst van een rapporttoets is veranderd.',
  'conclusion-changed': () => 'De afronding van een rapporttoets is veranderd.',

  'document-not-found': ({ document }) => `Er is geen bron met de naam ‘${document}’.`,
  'version-not-found': () => 'Deze tekstversie bestaat niet.',
  'text-damaged': ({ document }) =>
    `De tekst van ‘${document}’ klopt niet meer met zijn controlegetal. Zet een reservekopie terug.`,
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
    `‘${file}’ is geen goed csv-bestand: op regel ${row} klopt een aanhalingsteken niet.`,
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
}

const known: Messages = {
  ...messages,
  ...codebookMessages,
  ...codingsMessages,
  ...ingestMessages,
  ...sourceMessages,
  ...speakerMessages,
  ...quotesMessages,
  ...reportsMessages,
  ...exportsMessages,
  ...threadMessages,
  ...suggestionMessages,
  ...sampleMessages,
  ...wordMessages,
  ...trialMessages,
  ...historyMessages,
}

/** The Dutch sentence for a key. A key without a sentence shows itself: a test sees to it that none is. */
export function sentenceFor(key: string, details: Details = {}): string {
  return known[key]?.(details) ?? key
}

export const messageKeys: ReadonlySet<string> = new Set(Object.keys(known))
