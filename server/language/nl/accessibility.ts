export const accessibility = {
  title: 'Toegankelijkheid',
  intro:
    'Rode Draad is gemaakt volgens WCAG 2.2, niveau AA. Hieronder staat wat daarvan is getest, en wat niet. Stand van 22 november 2026.',
  whoseTitle: 'Van wie is deze verklaring?',
  whose:
    'Van de makers van het programma. Gebruikt een overheid Rode Draad, dan hoort bij haar gebruik een eigen toegankelijkheidsverklaring; deze pagina helpt die te schrijven.',
  testedTitle: 'Wat is getest',
  tested: [
    'Elke soort pagina met axe-core: in licht en donker, breed en smal, met inhoud en leeg. Ook open dialogen, en wat er staat als iets mis ging. Geen bevindingen. Zo’n programma vindt ongeveer een derde van wat er mis kan zijn.',
    'De hele weg met alleen het toetsenbord: van een bron toevoegen tot een citaat publiceren en een rapport toetsen. De focus was steeds te zien en raakte niet zoek.',
    'Zonder JavaScript: lezen, coderen, suggesties beoordelen, zoeken, bronnen toevoegen, een rode draad maken, een citaat naar zijn bron volgen en een rapport toetsen.',
    'Op 320 beeldpunten breed, dat is 400 % zoom op een gewoon scherm: geen pagina schuift opzij.',
    'Op 400 % zoom met het toetsenbord door het leesscherm, de suggesties en een rapporttoets: er valt niets weg. Bij elke stap met Tab, na twaalf handelingen en na het ongedaan maken daarvan was de focus te zien.',
    'Met aanraking op een telefoon van 390 beeldpunten breed: de hele weg, van een tekst tot een getoetst rapport.',
    'Op papier: de hele tekst, met de namen van de codes. Zoeken met de browser vindt ook woorden met codes.',
    'Contrast van tekst (4,5 : 1) en van de lijnen van codes (3 : 1), in licht en donker. De kleuren van codes blijven te onderscheiden bij nagebootste kleurenblindheid.',
    'Knoppen en koppelingen zijn minstens 24 bij 24 beeldpunten, of staan zo ver uit elkaar. Een koppeling in een zin is zo hoog als de zin.',
    'Met meer ruimte tussen letters, woorden en regels: er valt niets weg en geen pagina schuift opzij.',
    'Met de kleuren die iemand zelf in het systeem kiest: gecodeerde woorden blijven te lezen. Vier schermen zijn bekeken.',
    'Sneltoetsen van één letter zijn uit te zetten. Slepen hoeft nergens. Er beweegt niets uit zichzelf.',
  ],
  untestedTitle: 'Wat niet is getest',
  untested: [
    'Met een echte schermlezer, met spraakbesturing en door mensen die daarmee werken. Wat een schermlezer voorleest, is alleen gecontroleerd aan wat de pagina daarvoor klaarzet.',
    'Alle pagina’s met de hand. De meeste zijn door een programma bekeken.',
    'In Firefox en in Safari. Getest is in Chromium.',
    'Kleuren van een eigen huisstijl: wie een eigen theme.css gebruikt, meet zelf het contrast.',
    'Bestanden die u toevoegt: wat daarin niet toegankelijk is, wordt dat niet door ze te lezen.',
  ],
  knownTitle: 'Wat beter kan',
  known: [
    'Begint een bron zelf met een tussenkop, dan slaat de volgorde van koppen op het leesscherm een niveau over.',
    'Een heel lange titel is in de balk boven een tekst ingekort; hij staat in zijn geheel op de pagina van de bron.',
  ],
  helpTitle: 'Werkt er iets niet?',
  help: 'Zeg het tegen wie Rode Draad bij u beheert. Noem de pagina, wat u wilde doen, en waarmee u werkt.',
  keys: 'Sneltoetsen',
}
