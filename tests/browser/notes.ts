/** Invented notes of two evenings, as people would hand them in. */

export const transcript = {
  name: 'avond-water-tafel-2.txt',
  text: `Denkdiner 6: Water in de wijk
Heemveld, 11 juni 2026
Tafel 2

Stelling 1: Wie ruimte gebruikt, moet ook water bergen.

Jet Molenaar (waterschap): Wij hebben drie sloten en nergens plek voor een vierde.
Omar Sahin (bouwer): Ik bouw waar de gemeente mij laat bouwen. Die keuzes maken anderen.
Jet Molenaar (waterschap): Elke keuze voor een parkeerplaats is een keuze tegen een sloot.
Greet Wiersma (bewoner): Mijn kelder liep onder en niemand belde. Ik wil dat iemand opneemt.

Stelling 2: Over tien jaar regelen buren het zelf.

Omar Sahin (bouwer): Buren regelen een barbecue, geen gemaal. Wie is er dan aan zet?
Greet Wiersma (bewoner): Wij hebben met acht huizen een pomp gekocht. Dat mocht niet, en hij doet het nog.
`,
}

export const noteTaking = {
  name: 'avond-water-tafel-1.md',
  text: `# Denkdiner 6: Water in de wijk

Tafel 1, Heemveld, 11 juni 2026

## Stelling 1: Wie ruimte gebruikt, moet ook water bergen.

- Sloot achter de school is gedempt
  - toen was het parkeren → nu staat de gymzaal blank
  - "We hebben het water weggelegd alsof het een jas was."
- Tekort aan mensen bij het waterschap
  - twee vacatures, al een jaar open
    - niemand wil 's nachts storing lopen

## Stelling 2: Over tien jaar regelen buren het zelf.

- Pomp van de buren: mag niet, werkt wel
  - wie is verantwoordelijk als hij stukgaat?
`,
}

export const captions = {
  name: 'avond-stroom.vtt',
  text: `WEBVTT

NOTE Denkdiner 7: Stroom van de overkant. Heemveld, 18 juni 2026. Tafel 1.

00:00:04.000 --> 00:00:09.000
<v Hilde Brands>Welkom. Wie staat er op de wachtlijst voor een aansluiting?

00:00:10.000 --> 00:00:17.000
<v Sem Akkerman>Wij, al drie jaar. De oven staat er, de stekker niet.

00:00:18.000 --> 00:00:26.000
<v Nel de Roo>Ik hang af van één leverancier en die zit in een ander land. Zelf kiezen kan ik niet.
`,
}

/** A file that says it is text, and is not. */
export const broken = {
  name: 'foto.txt',
  bytes: Buffer.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 0xff, 0xfe, 0, 1, 2, 3,
  ]),
}
