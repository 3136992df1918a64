import { stem } from '../../text/stems.ts'

/**
 * Whether a word tells too little about a subject to be proposed: numbers, times, and what people say about anything
 * (*zeggen*, *krijgen*, *goed*, *dingen*). Such words are no stop words: a researcher may well choose one.
 */
export function saysLittle(wordStem: string): boolean {
  return little.has(wordStem)
}

const little: ReadonlySet<string> = new Set(
  `
  een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
  negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd tweehonderd duizend miljoen miljard nul
  half helft dubbel anderhalf tientallen honderden procent euro meter kilometer ton
  eerste tweede derde vierde vijfde zesde laatste volgende vorige
  januari februari maart april mei juni juli augustus september oktober november december
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag zomer winter herfst
  dag dagen week weken maand maanden mnd jaar jaren uur minuut minuten kwartier ochtend ochtends middag avond nacht
  vandaag morgen gisteren vanavond tijdje keer keren maal moment momenten begin einde blz
  zeg zegt zeggen zei zeiden gezegd vertel vertelt vertellen vertelde noem noemt noemen noemde genoemd vraag vraagt vragen
  vroeg gevraagd antwoord roept praat constateren
  denk denkt denken dacht gedacht vind vindt vinden vond vonden gevonden weet weten wist geweten zie ziet zien zag zagen
  gezien kijk kijkt kijken keek gekeken hoor hoort horen hoorde gehoord lees leest lezen las meen klopt blijkt bleek
  krijg krijgt krijgen kreeg kregen gekregen geef geeft geven gaf gaven gegeven neem neemt nemen nam namen genomen
  zet zetten gezet leg legt leggen legde gelegd ligt liggen lag sta staat staan stond stonden gestaan zit zitten zat zaten
  gezeten loop loopt lopen liep liepen gelopen breng brengt brengen bracht gebracht houd houdt hield houden gehouden haal
  haalt halen haalde gehaald maak maakt maken maakte gemaakt gebruik gebruikt gebruiken heet heten heette lijkt lijken leek
  klinkt voel voelt begint beginnen begon begonnen stop stopt stoppen lukt lukken draait draaien hangt hangen pakt pakken
  valt vallen viel trek trekt vast nodig kent kwijt kost telt biedt
  goed goede goeie beter beste slecht slechte groot grote groter grootste klein kleine kleiner nieuw nieuwe nieuwste oud oude
  lang lange langer kort snel sneller leuk aardige mooi mooie mooiste prachtig fijn prima lekker raar gek hard zwaar
  makkelijk moeilijk belangrijk belangrijke duidelijk onduidelijk precies helemaal natuurlijk meteen gelijk terug omhoog
  samen apart los tegelijk intussen ondertussen overigens bovendien kennelijk blijkbaar zeker echt hoeveel zoveel enkel
  waarschijnlijk vanzelf allebei hetzelfde dezelfde elkaars geleden zolang anderzijds daadwerkelijk vaker toenemende
  gezamenlijke noodzakelijk niks
  mens mensen man vrouw persoon personen ding dingen zaak zaken deel delen stuk stukje soort manier kant plek punt punten
  geval voorbeeld voorbeelden verhaal hand handen kop hoofd naam mevrouw meneer mate sprake rol niveau
  code codes deelnemer deelnemers tafel tafels gesprek gesprekken bijeenkomst stelling diner spreker zaal
  `
    .trim()
    .split(/\s+/u)
    .map(stem),
)
