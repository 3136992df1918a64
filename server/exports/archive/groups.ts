import type { Paper } from '../sheet.ts'
import { codingPieces } from './coding-pieces.ts'
import type { ArchiveDesk } from './desk.ts'
import { documentPieces } from './documents.ts'
import { peoplePieces } from './people-pieces.ts'
import type { Group } from './piece.ts'
import { quotePieces } from './quote-pieces.ts'
import { recordPieces } from './record-pieces.ts'
import { roundPieces } from './round-pieces.ts'
import { threadPieces } from './thread-pieces.ts'

/** How long each group takes beside the others. */
export const weights = {
  bronnen: 10,
  rapporten: 1,
  coderen: 4,
  'rode-draden': 2,
  citaten: 1,
  rapporttoetsen: 2,
  personen: 1,
  verantwoording: 6,
} as const

type Name = keyof typeof weights

/** What a record is made of, in the order in which the work was done. */
export function groupsOf(desk: ArchiveDesk, account: Paper): (Group & { readonly folder: Name })[] {
  const group = (folder: Name, title: string, about: string, pieces: Group['pieces']) => ({
    ...{ folder, title, about, pieces },
    mark: `${desk.mark}/${folder}`,
  })
  return [
    group(
      'bronnen',
      'Bronnen',
      'Wat er is verzameld: elk bestand zoals het kwam, en elke versie van de tekst die eruit is gelezen.',
      () => documentPieces(desk, 'source'),
    ),
    group('rapporten', 'Rapporten', 'De rapporten die aan de bronnen zijn getoetst, met hun tekst.', () =>
      documentPieces(desk, 'report'),
    ),
    group(
      'coderen',
      'Codeboek, coderingen, memo’s en matrices',
      'Hoe de bronnen zijn gelezen: bij welke bijeenkomst ze horen, welke woorden welke code kregen, en wat het team daarbij dacht.',
      () => codingPieces(desk),
    ),
    group('rode-draden', 'Rode draden', 'De rode draden met hun bewijs.', () => threadPieces(desk)),
    group('citaten', 'Citatensets', 'De citaten die zijn gekozen, en wat ervan is gepubliceerd.', () =>
      quotePieces(desk),
    ),
    group('rapporttoetsen', 'Rapporttoetsen', 'Hoe elk rapport aan de bronnen is getoetst.', () =>
      roundPieces(desk),
    ),
    group('personen', 'Personen', 'Wie meededen en wie eraan werkten, met hun echte namen.', () =>
      peoplePieces(desk),
    ),
    group(
      'verantwoording',
      'Verantwoording',
      'Hoe er is gewerkt, wat er wanneer is veranderd, wat is gewist, en alle gegevens als tabellen.',
      () => recordPieces(desk, account),
    ),
  ]
}
