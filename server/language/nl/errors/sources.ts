import type { Details } from '../../../errors.ts'
import { counted, enumeration } from '../../figures.ts'
import type { Sentence } from '../../sentence.ts'

/** `ronde 1`, `rondes 1, 2` */
export const roundsOf = (numbers: Details[string]) =>
  `${String(numbers).includes(',') ? 'rondes' : 'ronde'} ${numbers}`

const sourcesOn = ({ document, count }: Details) => {
  const others = Number(count) - 1
  if (others < 1) return `Bron ‘${document}’ hoort erbij.`
  return `Bron ‘${document}’ en nog ${others === 1 ? '1 andere horen' : `${others} andere horen`} erbij.`
}

const hanging: readonly [kind: string, one: string, more: string][] = [
  ['codings', 'codering', 'coderingen'],
  ['quotes', 'citaat', 'citaten'],
  ['evidence', 'bewijs van een rode draad', 'bewijzen van rode draden'],
  ['examples', 'voorbeeld bij een code', 'voorbeelden bij codes'],
  ['memos', 'memo', 'memo’s'],
]

/** `er hangen nog 12 coderingen en 2 citaten aan`, or undefined when nothing does. */
export function hangingOn(details: Details): string | undefined {
  const counts = hanging.flatMap(([kind, one, more]) => {
    const count = Number(details[kind] ?? 0)
    return count === 0 ? [] : [{ count, words: counted(count, one, more) }]
  })
  const words = counts.map((each) => each.words)
  if (words.length === 0) return undefined
  const verb = counts.length === 1 && counts[0]?.count === 1 ? 'hangt' : 'hangen'
  return `er ${verb} nog ${enumeration(words)} aan`
}

/** Why something about sessions, documents or uploads was refused. */
export const sourceErrors = {
  'report-in-use': () =>
    'Van deze bron kan geen rapport worden gemaakt: er hangen nog codes, citaten of bewijs aan. Haal die eerst weg.',
  'report-audited': ({ document, rounds }) =>
    `‘${document}’ blijft een rapport: het is getoetst (${roundsOf(rounds)}). Als bron zou het zichzelf bewijzen. Wilt u een deel ervan als bron gebruiken? Voeg dat dan toe als een eigen bestand.`,
  'report-version-audited': ({ document, version, rounds }) =>
    `‘${document}’ blijft een rapport: ‘${version}’ is daar een andere versie van en is getoetst (${roundsOf(rounds)}). Als bron zou het rapport zichzelf bewijzen. Is het geen versie van dat rapport? Geef het dan eerst een andere naam.`,
  'report-in-rounds': ({ rounds }) => `Dit rapport kan niet weg: het is getoetst (${roundsOf(rounds)}).`,
  'field-too-long': () => 'Dit is te lang. Maak het korter.',
  'date-unknown': () => 'Dit is geen datum. Schrijf bijvoorbeeld 14-5-2026 of 14 mei 2026.',
  'kind-unknown': () => 'Kies een soort bijeenkomst uit de lijst.',
  'rule-unknown': () => 'Kies uit de lijst hoe er geciteerd mag worden.',
  'votes-incomplete': ({ row }) =>
    `Stemming ${row} is niet volledig. Vul in hoeveel mensen het eens en hoeveel het oneens waren, als hele getallen.`,
  'tables-without-title': () => 'Geef de tafel een naam.',
  'tables-exists': ({ title }) => `Er is al een tafel met de naam ‘${title}’.`,
  'propositions-without-title': () => 'Vul de stelling of gespreksvraag in.',
  'propositions-exists': () => 'Deze stelling of gespreksvraag staat er al.',
  'session-in-use': (details) =>
    `Deze bijeenkomst kan niet weg. ${sourcesOn(details)} Geef die eerst een andere bijeenkomst.`,
  'tables-in-use': (details) =>
    `Deze tafel kan niet weg. ${sourcesOn(details)} Geef die eerst een andere tafel.`,
  'propositions-in-use': (details) =>
    `Deze stelling kan niet weg. ${sourcesOn(details)} Verbeter daar eerst de indeling.`,
  'session-gone': () => 'Deze bijeenkomst bestaat niet meer. Kies een andere.',
  'no-files': () => 'Kies eerst een of meer bestanden.',
  'no-csv': () => 'Kies eerst een csv-bestand met de deelnemers.',
  'agreement-unknown': ({ file, row, words }) =>
    `In ${file}, regel ${row}, staat ‘${words}’ als afspraak over citeren. Schrijf: met naam en functie, met functie, zonder naam en functie, of niet citeren.`,
  'agreement-date-unknown': ({ file, row, words }) =>
    `In ${file}, regel ${row}, is ‘${words}’ geen datum. Schrijf een datum als 14-05-2026.`,
  'agreement-level-missing': () => 'Kies uit de lijst wat er is afgesproken.',
  'pseudonym-too-long': ({ longest }) => `Een pseudoniem mag hooguit ${longest} tekens lang zijn.`,
  'pseudonym-tells': () => 'In dit pseudoniem staat een deel van de echte naam. Kies een andere naam.',
  'pseudonym-taken': ({ pseudonym }) =>
    `‘${pseudonym}’ is al de naam of het pseudoniem van een deelnemer. Kies een andere naam.`,
  'mask-outside': () => 'Deze woorden staan niet in deze tekst. Laad de pagina opnieuw en kies ze nog eens.',
  'mask-overlaps': () => 'Een deel van deze woorden is al gelakt. Haal dat eerst weg.',
  'mask-none-chosen': () => 'Kies eerst woorden in de lijst. Misschien heeft een collega ze intussen gelakt.',
  'mask-text-corrected': () => 'De tekst is intussen verbeterd. Laad de pagina opnieuw en kies nog eens.',
  'upload-not-found': () =>
    'Dit bestand wacht niet meer. Het is al bewaard, weggehaald, of na een dag opgeruimd. Voeg het zo nodig opnieuw toe.',
  'understood-otherwise': () =>
    'Het bestand is intussen anders gelezen. Kijk de gegevens hieronder opnieuw na.',
  'structure-incomplete': () => 'De indeling is niet volledig ingevuld. Laad de pagina opnieuw.',
  'stretch-outside': ({ count }) =>
    `Kies een eerste en een laatste alinea tussen 1 en ${count}; de laatste mag niet vóór de eerste liggen.`,
  'stretch-without-voice': () => 'Kies ook van wie de woorden van deze alinea’s zijn.',
  'place-without-session': ({ block }) =>
    `Het deel vanaf alinea ${block} heeft een tafel of stelling, maar geen bijeenkomst. Kies een bijeenkomst.`,
  'document-without-name': () => 'Geef de bron een naam.',
  'document-exists': ({ document }) => `Er is al een bron met de naam ‘${document}’.`,
  'document-in-use': (details) => `Deze bron kan niet weg: ${hangingOn(details)}. Haal dat eerst weg.`,
  'original-erased': ({ file }) =>
    `‘${file}’ is gewist en komt niet terug in het project. In het logboek staat op welke grond.`,
  'file-known': ({ file, document }) => `‘${file}’ staat al in het project, bij bron ‘${document}’.`,
  'file-gone': () => 'Dit bestand is er niet (meer).',
  'file-of-version': () =>
    'Dit bestand kan niet weg: er is een tekstversie van gemaakt. Maak die zo nodig ongedaan in het logboek.',
  'kept-as-version': ({ file, document, number }) =>
    `‘${file}’ is tekstversie ${number} van ‘${document}’ geworden.`,
  'orphaned-by-version': ({ count }) =>
    Number(count) === 1
      ? '1 codering is losgeraakt en wacht op een besluit.'
      : `${count} coderingen zijn losgeraakt en wachten op een besluit.`,
  'column-unknown': ({ file, column, columns }) =>
    `‘${file}’ heeft geen kolom ‘${column}’. De kolommen zijn: ${columns}.`,
  'no-columns': ({ file }) => `‘${file}’ is geen lijst met kolommen.`,
  'kept-beside': ({ file, document }) =>
    `De tekst van ‘${file}’ staat al in het project als ‘${document}’. Het bestand is daarbij bewaard.`,
  'text-nearly': ({ file, document, percent }) =>
    `De tekst van ‘${file}’ staat voor ${percent} % al in ‘${document}’. Misschien is het er een nieuwe versie van.`,
  'once-missing': () => 'Kies wat er met dit bestand moet gebeuren.',
  'archive-refused': ({ file, count, files }) =>
    `Uit ‘${file}’ is niets gelezen: van de ${files} bestanden ${Number(count) === 1 ? 'kan er 1' : `kunnen er ${count}`} niet gelezen worden. Haal die eruit of maak ze in orde, en voeg het zip-bestand dan opnieuw toe.`,
  'archive-only-pictures': ({ file }) =>
    `In ‘${file}’ staan alleen foto’s, en tekst op een foto wordt niet vanzelf gelezen. Typ de tekst van elke foto over in een bestand met dezelfde naam (bij ‘tafel-1.jpg’ hoort ‘tafel-1.txt’) en zet dat in hetzelfde zip-bestand. Of voeg de foto’s zonder zip toe: dan kunt u ze hier overtypen.`,
  'archive-without-text': ({ file }) =>
    `In ‘${file}’ staat geen bestand dat gelezen kan worden. Controleer of u het goede zip-bestand hebt gekozen.`,
  'archive-picture-alone': ({ file }) =>
    `Foto ‘${file}’ is niet meegenomen: er staat niet één tekst met dezelfde naam naast. Bewaar de foto later op de pagina ‘Bestanden’ van de bron, of voeg hem zonder zip toe om hem over te typen.`,
  'picture-beside': ({ file, document }) => `Foto ‘${file}’ is bewaard bij ‘${document}’.`,
  'text-nearly-choose': ({ document }) =>
    `De tekst lijkt op ‘${document}’. Bekijk het bestand en kies wat ermee moet gebeuren.`,
  'participant-list-waits': () =>
    'Dit lijkt een deelnemerslijst, dus het is niet als bron bewaard. Voeg de lijst toe op de pagina van de bijeenkomst.',
  'participant-list-as-source': ({ file }) =>
    `‘${file}’ lijkt een deelnemerslijst, maar staat nu als bron in het project. Is het een lijst? Wis de bron, en lees het bestand in met ‘participants import’ of op de pagina van de bijeenkomst.`,
  'others-kept': ({ kept }) =>
    Number(kept) === 1 ? 'Het andere bestand is bewaard.' : `De ${kept} andere bestanden zijn bewaard.`,
  'archive-other-refused': ({ file }) =>
    `Niet toegevoegd: een ander bestand in ‘${file}’ is geweigerd, en een zip-bestand wordt in zijn geheel bewaard of niet.`,
  'archive-undecided': ({ file, names }) =>
    `Uit ‘${file}’ is nog niets bewaard. Kies eerst wat er moet gebeuren met: ${names}.`,
  'archive-understood-otherwise': ({ file, names }) =>
    `Uit ‘${file}’ is nog niets bewaard: dit is intussen anders begrepen. Kijk het opnieuw na: ${names}.`,
  'picture-broken': ({ file }) =>
    `‘${file}’ is geen foto die hier te zien is, of is beschadigd. Sla de foto opnieuw op als .jpg of .png.`,
  'picture-too-large': ({ file, width, height }) =>
    `‘${file}’ is ${width} bij ${height} beeldpunten. Dat is te groot om te tonen. Maak de foto kleiner.`,
  'picture-without-document': () => 'Kies van welke bron dit een foto is.',
  'pasted-text-empty': () => 'Plak eerst de tekst die u wilt toevoegen.',
  'typed-text-empty': () => 'Typ de tekst over die op de foto staat.',
  'file-other-text': ({ file, document }) =>
    `De tekst van ‘${file}’ is een andere dan die van ‘${document}’. Voeg het bestand toe als eigen bron; lijkt de tekst erop, dan kunt u er daar een volgende versie van maken.`,
  'columns-none': () => 'Kies minstens één blad dat gelezen wordt.',
  'project-without-title': () => 'Geef het project een naam.',
} satisfies Readonly<Record<string, Sentence>>
