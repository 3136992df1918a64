import type { Details } from '../../../errors.ts'
import { counted } from '../../figures.ts'
import type { Sentence } from '../../sentence.ts'
import { repairsMade } from '../repairs-made.ts'

const megabytes = (bytes: unknown) => `${Math.round(Number(bytes) / (1024 * 1024))} MB`

const names: Record<string, string> = {
  docx: 'Word-bestand',
  odt: 'OpenDocument-bestand',
  pdf: 'pdf',
  txt: 'gewone tekst',
  md: 'Markdown-tekst',
  csv: 'csv-bestand',
  vtt: 'ondertitelbestand (vtt)',
  srt: 'ondertitelbestand (srt)',
  html: 'webpagina',
  xlsx: 'Excel-bestand',
  rtf: 'RTF-bestand',
  zip: 'zip-bestand',
}

const name = (format: unknown) => names[String(format)] ?? String(format)

const known: Record<string, string> = {
  doc: 'een oud Word- of Excel-bestand, of een bestand met een wachtwoord. Open het in Word of Excel en sla het zonder wachtwoord op als .docx of .xlsx',
  xlsb: 'een binair Excel-bestand. Open het in Excel en sla het op als .xlsx',
  ods: 'een OpenDocument-rekenblad. Open het in LibreOffice of Excel en sla het op als .xlsx of .csv',
  mht: 'een webpagina of e-mail in één bestand. Open het in uw browser of mailprogramma en sla het op als .html of als .txt',
  xml: 'een XML-bestand. Open het in het programma waarin het is gemaakt en sla het op als .docx, .odt of .txt',
  presentation: 'een presentatie. Sla de presentatie op als .pdf of kopieer de tekst naar een .docx',
  epub: 'een e-boek. Sla het op als .docx, .html of .txt, of kopieer de tekst naar een .docx',
  zip: 'een zip-bestand. Pak het uit en voeg de bestanden zelf toe',
  archive:
    'een ingepakt bestand van een soort die hier niet wordt uitgepakt. Pak het uit en voeg de bestanden zelf toe, of maak er een .zip van',
  picture:
    'een afbeelding. Typ de tekst over en voeg die toe; de afbeelding kan daarna als origineel naast de tekst worden bewaard. Of maak er met tekstherkenning (OCR) een tekst van',
  heic: 'een foto van de soort HEIC of AVIF. Sla de foto op als .jpg, typ de tekst over en voeg die toe; de foto kan daarna als origineel naast de tekst worden bewaard',
  image:
    'een afbeelding. Sla die op als .jpg of .png, typ de tekst over en voeg die toe; de afbeelding kan daarna als origineel naast de tekst worden bewaard',
  media: 'een geluids- of filmbestand. Maak er eerst een transcript van (.vtt, .srt of .txt)',
}

/** `Blad ‘Tafel 1’ van ‘opbrengst.xlsx’`, or the file alone. */
function sheetIn(file: unknown, sheet: unknown, isFirst = true): string {
  return sheet ? `${isFirst ? 'Blad' : 'blad'} ‘${sheet}’ van ‘${file}’` : `‘${file}’`
}

/** What to do about a document that is not a sound archive, or about an archive of documents. */
const packedAgain = (format: unknown) =>
  format === 'zip'
    ? 'Pak het zip-bestand uit en voeg de bestanden die u nodig hebt zelf toe.'
    : 'Sla de tekst opnieuw op in een nieuw document.'

const repaired = (details: Details) =>
  Object.entries(repairsMade).flatMap(([kind, { one, more }]) => {
    const count = Number(details[kind] ?? 0)
    return count > 0 ? [counted(count, one, more)] : []
  })

/** A sentence per refusal and per point of attention: which file, what is wrong, and what to do. */
export const ingestErrors = {
  'ingest.empty': ({ file }) => `‘${file}’ is leeg. Controleer of u het goede bestand hebt gekozen.`,
  'ingest.no-words': ({ file }) =>
    `In ‘${file}’ staat geen tekst. Controleer of u het goede bestand hebt gekozen.`,
  'ingest.too-large': ({ file, limit }) =>
    `‘${file}’ is te groot: een bestand mag hoogstens ${megabytes(limit)} zijn. Splits het bestand of haal de afbeeldingen eruit.`,
  'ingest.not-text': ({ file }) =>
    `‘${file}’ is geen tekst. Kies een bestand van de soort txt, md, docx, odt, pdf, html, rtf, xlsx, csv, vtt of srt.`,
  'ingest.encoding-unknown': ({ file, encoding }) =>
    `Voor ‘${file}’ is een manier van opslaan gekozen die hier niet bekend is: ${encoding}. Kies een andere.`,
  'ingest.not-readable': ({ file, kind }) => `‘${file}’ is ${known[String(kind)] ?? known.zip}.`,
  'ingest.broken': ({ file, format }) =>
    format === 'zip'
      ? `‘${file}’ is beschadigd en kan niet worden uitgepakt. Maak het zip-bestand opnieuw, of voeg de bestanden zelf toe.`
      : `‘${file}’ is beschadigd en kan niet als ${name(format)} worden gelezen. Open het bestand in het programma waarin het is gemaakt, sla het opnieuw op en probeer het nog eens.`,
  'ingest.encrypted': ({ file, format }) =>
    `‘${file}’ is met een wachtwoord beveiligd. ${format === 'zip' ? 'Pak het uit en voeg de bestanden zelf toe' : 'Sla het bestand op zonder wachtwoord en probeer het nog eens'}.`,
  'ingest.pdf-without-text': ({ file, pages }) =>
    `In ‘${file}’ (${pages} ${pages === 1 ? 'pagina' : 'pagina’s'}) staat geen tekst, alleen beeld. Laat er eerst tekstherkenning (OCR) over lopen, bijvoorbeeld in uw scanprogramma.`,
  'ingest.archive-too-large': ({ file, format, limit }) =>
    `‘${file}’ wordt bij het uitpakken te groot: meer dan ${megabytes(limit)}. Het bestand is niet gelezen. ${packedAgain(format)}`,
  'ingest.archive-too-full': ({ file, format, limit }) =>
    `‘${file}’ bestaat uit meer dan ${limit} onderdelen en is daarom niet gelezen. ${packedAgain(format)}`,
  'ingest.archive-bomb': ({ file, format }) =>
    `‘${file}’ groeit bij het uitpakken meer dan een gewoon document doet en is daarom niet gelezen. ${packedAgain(format)}`,
  'ingest.archive-path': ({ file, format }) =>
    `‘${file}’ bevat een onderdeel met een onveilige plaats en is daarom niet gelezen. ${packedAgain(format)}`,
  'ingest.zip-empty': ({ file }) =>
    `In ‘${file}’ staan geen bestanden. Controleer of u het goede zip-bestand hebt gekozen.`,
  'ingest.zip-in-zip': ({ file, inner }) =>
    `In ‘${file}’ staat nog een zip-bestand: ‘${inner}’. Pak dat eerst uit en voeg de bestanden zelf toe.`,
  'ingest.sheet-too-large': ({ file }) =>
    `In ‘${file}’ staat een blad met meer dan vijf miljoen cellen. Kopieer de rijen met tekst naar een nieuw werkblad en sla dat op.`,
  'ingest.dtd': ({ file }) =>
    `‘${file}’ bevat een documenttype-definitie (DTD). Die hoort niet in een document en kan gevaarlijk zijn. Sla de tekst opnieuw op in een nieuw document.`,
  'ingest.too-slow': ({ file, seconds }) =>
    `Het lezen van ‘${file}’ duurde langer dan ${seconds} seconden en is gestopt. Splits het bestand, of sla de tekst op als .txt.`,
  'ingest.reader-died': ({ file }) =>
    `‘${file}’ vraagt te veel geheugen en kan niet worden gelezen. Splits het bestand, of sla de tekst op als .txt.`,
  'ingest.encoding-guessed': ({ file, encoding }) =>
    `‘${file}’ zegt niet hoe de letters zijn opgeslagen. Het is gelezen als ${encoding}. Controleer of letters als é en ë goed staan.`,
  'ingest.characters-lost': ({ file, count }) =>
    `In ‘${file}’ ${count === 1 ? 'kon 1 teken' : `konden ${count} tekens`} niet worden gelezen. Op die ${count === 1 ? 'plaats' : 'plaatsen'} staat nu �.`,
  'ingest.other-ending': ({ file, format }) =>
    `De inhoud van ‘${file}’ past niet bij het einde van de naam. Het is gelezen als ${name(format)}.`,
  'ingest.tracked-changes': ({ file, count }) =>
    `In ‘${file}’ ${count === 1 ? 'staat 1 bijgehouden wijziging' : `staan ${count} bijgehouden wijzigingen`}. Wat is toegevoegd is gelezen, wat is geschrapt niet.`,
  'ingest.comments': ({ file, count }) =>
    `In ‘${file}’ ${count === 1 ? 'staat 1 opmerking' : `staan ${count} opmerkingen`} in de kantlijn. Die ${count === 1 ? 'hoort' : 'horen'} niet bij de tekst en ${count === 1 ? 'is' : 'zijn'} apart bewaard, zonder de naam van wie ${count === 1 ? 'hem' : 'ze'} schreef.`,
  'ingest.hidden-text': ({ file, count }) =>
    `In ‘${file}’ ${count === 1 ? 'staat 1 stuk verborgen tekst' : `staan ${count} stukken verborgen tekst`}. Wie het bestand leest ziet ${count === 1 ? 'dat' : 'die'} niet; ${count === 1 ? 'het is' : 'ze zijn'} niet gelezen.`,
  'ingest.page-frame': ({ file }) =>
    `Wat op de pagina ‘${file}’ om de tekst heen staat (menu, kop, voet, zijkant) is niet gelezen.`,
  'ingest.images': ({ file, count }) =>
    `In ‘${file}’ ${count === 1 ? 'staat 1 afbeelding' : `staan ${count} afbeeldingen`}. Tekst in een afbeelding is niet gelezen.`,
  'ingest.furniture': ({ file, count, pages }) =>
    `In ‘${file}’ zijn ${count} terugkerende regels boven- en onderaan de ${pages} pagina’s (koptekst, voettekst, paginanummer) weggelaten.`,
  'ingest.hyphens': ({ file, count }) =>
    `In ‘${file}’ ${count === 1 ? 'is 1 woord' : `zijn ${count} woorden`} die aan het eind van een regel waren afgebroken weer heel gemaakt.`,
  'ingest.pages-without-text': ({ file, pages }) =>
    `In ‘${file}’ staat op deze pagina’s geen tekst die gelezen kan worden: ${pages}. Zijn het scans, laat er dan eerst tekstherkenning (OCR) over lopen.`,
  'ingest.front-matter': ({ file, keys }) =>
    `De gegevens boven aan ‘${file}’ horen niet bij de tekst. Deze zijn niet overgenomen: ${keys}.`,
  'ingest.csv-no-header': ({ file, sheet }) =>
    `${sheetIn(file, sheet)} heeft geen regel met kolomnamen. De kolom met de meeste tekst is gelezen als opmerkingen.`,
  'ingest.csv-column': ({ file, sheet, column }) =>
    `In ${sheetIn(file, sheet, false)} heet geen kolom ‘opmerking’ of ‘tekst’. De kolom ‘${column}’ is gelezen als opmerkingen.`,
  'ingest.csv-answers': ({ file, sheet, columns }) =>
    `In ${sheetIn(file, sheet, false)} zijn deze kolommen gelezen als opmerkingen, met hun naam als kop erboven: ${columns}.`,
  'ingest.csv-columns-left-out': ({ file, sheet, columns }) =>
    `Deze kolommen van ${sheetIn(file, sheet, false)} horen niet bij de tekst en zijn niet overgenomen: ${columns}.`,
  'ingest.sheet-as-table': ({ file, sheet }) =>
    `${sheetIn(file, sheet)} is geen lijst met een opmerking per rij. Het is gelezen als tabel, cel voor cel.`,
  'ingest.cell-comments-kept': ({ file, count }) =>
    `In ‘${file}’ ${count === 1 ? 'staat 1 opmerking' : `staan ${count} opmerkingen`} bij cellen. Die ${count === 1 ? 'hoort' : 'horen'} niet bij de tekst en ${count === 1 ? 'is' : 'zijn'} apart bewaard, zonder de naam van wie ${count === 1 ? 'hem' : 'ze'} schreef.`,
  'ingest.cell-comments': ({ file, count }) =>
    `In ‘${file}’ ${count === 1 ? 'staat 1 opmerking' : `staan ${count} opmerkingen`} bij cellen. Die ${count === 1 ? 'is' : 'zijn'} niet meegenomen.`,
  'ingest.sheets-hidden': ({ file, sheets }) =>
    `Deze verborgen bladen van ‘${file}’ zijn niet gelezen: ${sheets}.`,
  'ingest.csv-not-a-table': ({ file }) =>
    `‘${file}’ is geen tabel met overal evenveel kolommen. Het is gelezen als gewone tekst.`,
  'ingest.cues-unread': ({ file, count }) =>
    `In ‘${file}’ ${count === 1 ? 'is 1 regel' : `zijn ${count} regels`} met een tijd die niet goed is. Controleer of de tekst volledig is.`,
  'ingest.repaired': ({ file, ...details }) =>
    `‘${file}’ is hersteld: ${repaired(details).join(', ')}. Wat er in het bestand staat, blijft te zien op de pagina ‘Hersteld’ van de bron.`,
} satisfies Readonly<Record<string, Sentence>>
