import type { AuditFlag, Verdict } from '../../../server/reports/matching/verdict.ts'

/** A quotation of the draft report in `corpus/` with what matching should say of it, as corpus/README.md has it. */
export interface Expected {
  readonly quotation: string
  readonly verdict: Verdict
  readonly flags: readonly AuditFlag[]
  /** Where matching must find it. */
  readonly documents: readonly string[]
}

const expected = (
  quotation: string,
  verdict: Verdict,
  documents: string,
  ...flags: AuditFlag[]
): Expected => {
  return { quotation, verdict, flags, documents: documents === '' ? [] : documents.split(' ') }
}

export const draftQuotations: readonly Expected[] = [
  expected(
    'we meten de oogst, maar niemand kijkt naar de grond',
    'verbatim',
    'd1-opening.odt w2-plenair.txt',
    'several-sources',
  ),
  expected('Van mij mag die groei morgen stoppen', 'verbatim', 'd1-tafel-3.txt'),
  expected(
    'Een bedrijf dat alleen maar groter wordt, vergeet waarvoor het begonnen is. Groei is voor mij dat een leerling in mei iets kan wat hij in september niet kon.',
    'composite',
    'd1-tafel-1.vtt d1-tafel-3.txt',
    'several-speakers',
  ),
  expected(
    'Soms zit ik bij iemand aan de keukentafel […] en ik weet nu al dat het eruit rolt',
    'shortened',
    'd1-tafel-1.vtt',
  ),
  expected('Dat vrije veld is niet verplicht.', 'verbatim', 'd3-tafel-2.txt'),
  expected(
    'Een bedrijf is er voor de slechte jaren, in de goede jaren kan iedereen het',
    'normalised',
    'd5-tafel-1.txt',
  ),
  expected(
    'Ik heb elf vrachtwagens en drie stekkers.',
    'verbatim',
    'd1-tafel-2-notities-a.md opbrengst-denkdiners-1-en-2.md',
    'several-sources',
  ),
  expected(
    'Van de 28 die bij mij beginnen, houd ik er na twee jaar 12 over',
    'altered',
    'd1-tafel-3.txt',
    'number-changed',
  ),
  expected(
    'Ik wil mijn mensen niet delen met iemand die ik nog nooit een hand heb gegeven',
    'verbatim',
    'd2-tafel-3.txt',
  ),
  expected(
    'Niet kiezen is ook een keuze, en die pakt uit tegen wie stil is.',
    'verbatim',
    'opbrengst-denkdiners-1-en-2.md',
  ),
  expected('AI lost het personeelstekort in de zorg op', 'verbatim', 'd4-tafel-1.vtt'),
  expected('Ik rij de kilometers en zij hebben ze', 'verbatim', 'd4-tafel-2-notities.md'),
  expected('Veertig cent per kilo, dat kost het.', 'altered', 'd5-tafel-3.vtt', 'number-changed'),
  expected(
    'Ik geloof dat de provincie moet kiezen wie er overeind blijft',
    'altered',
    'd5-tafel-1.txt',
    'negation-changed',
  ),
  expected(
    'Vraag niet hoeveel banen het kost, vraag wie de baas is van het tempo.',
    'normalised',
    'd4-tafel-3.srt',
  ),
  expected(
    'Haal alles weg wat makkelijk is en je houdt een dag over met alleen maar moeilijke dingen.',
    'verbatim',
    'd4-tafel-3.srt',
  ),
  expected('Ik heb een ordner met verlopen waarheid.', 'verbatim', 'd3-tafel-1-notities.docx'),
  expected(
    'De provincie praat veel over het mkb en weinig met het mkb.',
    'not-found',
    'd3-tafel-1-notities.docx',
    'nearest',
  ),
  expected('Elf. Maar ja.', 'verbatim', 'd3-tafel-2.txt', 'short'),
  expected('Zorg dan dat het [leren] niet van aardige mensen afhangt', 'shortened', 'w2-tafel-2.txt'),
  expected(
    'Zolang het klein is ziet niemand het. Nu willen er veertig leerlingen en dan komt er een inspecteur […] en een vergadering.',
    'altered',
    'w2-tafel-2.txt',
  ),
  expected(
    'Dit komt eraan, jouw vak wordt iets anders, en wij betalen mee terwijl jij uitzoekt wat.',
    'altered',
    'd4-tafel-3.srt',
  ),
  expected(
    'De provincie moet de helft van haar regels durven weggooien, de rest komt dan vanzelf.',
    'not-found',
    'd5-tafel-3.vtt',
    'nearest',
  ),
  expected('Maar snel is voor mij geen doel.', 'verbatim', 'w2-plenair.txt'),
  expected('Aandacht kun je niet sneller doen.', 'normalised', 'd4-flipover.csv'),
  expected('Koop gewoon iets. Ik hoef geen reddingsboei, ik wil klanten.', 'verbatim', 'd5-tafel-3.vtt'),
  expected('De vraag is of je er nog over mag meepraten.', 'verbatim', 'd5-tafel-1.txt'),
]
