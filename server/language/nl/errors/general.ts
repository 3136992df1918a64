import { fieldName, isChosen } from '../../field-name.ts'
import type { Sentence } from '../../sentence.ts'
import { fields } from '../fields.ts'

/** What goes wrong with a project, a request, a form, the log and files. */
export const generalErrors = {
  'database-newer': () =>
    'Deze gegevens zijn gemaakt met een nieuwere versie van Rode Draad. Werk het programma bij en start opnieuw.',
  'project-damaged': ({ folder }) =>
    `Het bestand project.sqlite in de map ${folder} is beschadigd. Zet een reservekopie terug met: npm run rodedraad -- restore KOPIE --replace`,
  'file-damaged': () =>
    'Een bestand van dit project is beschadigd. Stop Rode Draad, gooi het bestand derived.sqlite weg en start opnieuw: dat bestand wordt opnieuw gemaakt. Helpt dat niet, zet dan een reservekopie terug.',
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
  'disk-fails': () =>
    'De schijf is vol of doet het niet goed. Er is niets gewijzigd. Kijk of er ruimte is en probeer het opnieuw.',
  'project-not-writable': () =>
    'In de map van het project kan niet worden geschreven. Er is niets gewijzigd. Geef uzelf schrijfrechten op de map en de bestanden erin.',
  'file-not-writable': ({ file }) =>
    `‘${file}’ is niet te lezen of te beschrijven. Er is niets gewijzigd. Geef uzelf schrijfrechten op de map van het project en alles erin.`,
  'backup-not-written': ({ file }) =>
    `Het bestand ‘${file}’ kan daar niet worden gemaakt. Kies een map waarin u mag schrijven.`,
  'upgrade-without-copy': ({ folder }) =>
    `Dit project is van een oudere versie. Voordat het wordt bijgewerkt, komt er een kopie naast te staan. Daarvoor is geen ruimte in de map ${folder}. Er is niets gewijzigd. Maak ruimte en start opnieuw.`,
  'project-stands': ({ folder }) =>
    `In de map ${folder} staat al een project. Kies een andere map met --data. Of zet --replace achter de opdracht: dan komt de reservekopie ervoor in de plaats, en blijft wat er stond ernaast bewaard.`,
  'project-open': () =>
    'Een ander programma heeft dit project nog open. Er is niets gewijzigd. Wacht tot het klaar is en probeer het opnieuw.',
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
  'form-field': ({ field, route, problem }) => {
    const name = fieldName(fields, String(field), String(route))
    if (!name) return 'Dit formulier is niet goed aangekomen. Laad de pagina opnieuw en probeer het nog eens.'
    if (isChosen(fields, String(field))) return `Kies iets bij ‘${name}’.`
    if (problem === 'too_big') return `Wat u invulde bij ‘${name}’ is te lang.`
    return problem === 'too_small' ? `Vul ‘${name}’ in.` : `Vul ‘${name}’ goed in.`
  },

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
} satisfies Readonly<Record<string, Sentence>>
