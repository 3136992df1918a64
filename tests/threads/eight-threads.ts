/** A thread that people drew, as lines of the report on five dinners: which paragraphs are its evidence. */
export interface DrawnThread {
  readonly name: string
  /** Numbers of the lines of the text, from 1. */
  readonly lines: readonly number[]
  /** Words for either side of its tension. */
  readonly sides: readonly [readonly string[], readonly string[]]
}

/**
 * The eight threads of the chapter, judged by reading on 22 November 2026, before anything was derived: per thread the
 * paragraphs and quotations outside that chapter that it rests on, and words for the two sides of its tension.
 */
export const drawn: readonly DrawnThread[] = [
  {
    name: 'schaarste en keuzes',
    lines: [84, 135, 137, 141, 143, 182, 202, 226, 323],
    sides: [
      ['schaarste', 'schaarse', 'menskracht', 'ruimte'],
      ['keuze', 'kiezen', 'prioriteit'],
    ],
  },
  {
    name: 'waarden',
    lines: [82, 86, 96, 98, 100, 110, 112, 118, 128, 139, 210, 244, 280],
    sides: [
      ['waarden', 'welvaart', 'idealen', 'duurzaamheid', 'welzijn'],
      ['uitvoerbaarheid', 'verdienmodel', 'praktijk', 'concreet', 'hanteerbaar', 'realiteit', 'marktwerking'],
    ],
  },
  {
    name: 'economie als systeem',
    lines: [80, 86, 94, 96, 100, 102, 127, 244, 323, 367],
    sides: [
      ['systeem', 'economie', 'autonoom'],
      ['overheid', 'sturing', 'sturen', 'kaders', 'bestuurbaar', 'keuze'],
    ],
  },
  {
    name: 'implementatie',
    lines: [116, 151, 153, 155, 157, 161, 183, 185, 190, 241, 250, 252, 286, 288, 303, 311, 339],
    sides: [
      ['innovatie', 'technologie', 'techniek', 'AI'],
      ['implementatie', 'adoptie', 'mens', 'medewerker', 'tijd', 'leren', 'veranderen'],
    ],
  },
  {
    name: 'ecosystemen',
    lines: [137, 159, 189, 212, 214, 237, 240, 256, 258, 319, 321],
    sides: [
      ['bedrijf', 'kampioen', 'individueel', 'schaal'],
      ['ecosysteem', 'samenwerking', 'keten', 'samen'],
    ],
  },
  {
    name: 'arbeid en goed werk',
    lines: [135, 139, 169, 171, 173, 181, 182, 266, 268, 270],
    sides: [
      ['arbeid', 'werk', 'menskracht', 'baan'],
      ['kwaliteit', 'waardering', 'ontwikkeling', 'wonen', 'welvaart', 'vaardigheid'],
    ],
  },
  {
    name: 'geopolitiek',
    lines: [84, 319, 321, 335, 337, 339, 343, 351, 353, 355, 369, 370, 371],
    sides: [
      ['kosten', 'efficiëntie', 'goedkoop', 'prijs', 'kans'],
      ['veiligheid', 'weerbaarheid', 'zekerheid', 'afhankelijkheid', 'kwetsbaar', 'risico'],
    ],
  },
  {
    name: 'durven kiezen',
    lines: [86, 102, 118, 129, 141, 196, 200, 202, 226, 235, 236, 242, 243, 290, 327, 357],
    sides: [
      ['richting', 'voorspelbaarheid', 'duidelijkheid', 'duidelijk', 'koers', 'kaders'],
      ['keuze', 'kiezen', 'onvoorspelbaarheid', 'besluit', 'participatie', 'regel'],
    ],
  },
]
