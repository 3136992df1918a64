import type { EvidenceRow } from '../database/finding-tables.ts'
import { t } from '../language/t.ts'
import { attributionParts, sessionTold, tableTold, voiceWords } from '../quotes/attribution.ts'
import type { Thread } from '../threads/thread.ts'
import type { OutgoingThread, Piece } from './outgoing-thread.ts'
import type { Cell, Column, Sheet } from './sheet.ts'
import { placeInSession } from './words.ts'

/** One row a piece of evidence that stands. */
export const evidenceSheet = (outgoing: readonly OutgoingThread[]): Sheet => ({
  title: 'Bewijs',
  columns,
  rows: outgoing.flatMap(({ thread, pieces }) => pieces.map((piece) => cellsOf(thread, piece))),
})

const columns: Column[] = [
  { title: 'nummer', width: 8 },
  { title: 'citaat', width: 70 },
  { title: 'bijeenkomst', width: 24 },
  { title: 'datum', width: 12 },
  { title: 'rol', width: 22 },
  { title: 'plaats', width: 18 },
  { title: 'steunt of spreekt tegen', width: 20 },
  { title: 'kant', width: 12 },
  { title: 'wiens woorden', width: 18 },
  { title: 'toeschrijving', width: 36 },
  { title: 'bron', width: 26 },
  { title: 'tekstversie', width: 11 },
  { title: 'begin', width: 9 },
  { title: 'einde', width: 9 },
  { title: 'rode draad', width: 30 },
  { title: 'bewering', width: 50 },
]

function cellsOf(thread: Thread, { number, row, looked, attribution }: Piece): Cell[] {
  const { place, source, printed } = looked
  const session = sessionTold(attribution, place)
  return [
    ...[number, printed, session?.title ?? '', session?.date ?? ''],
    ...[
      attributionParts(attribution, place).who,
      placeIn(looked, attribution),
      t.threads.role[row.role],
      sideOf(row),
      voiceWords[place.voice],
    ],
    ...[attribution, source.document.name, source.version.number, row.start, row.end],
    ...[thread.title, thread.claim],
  ]
}

export const sideOf = ({ side }: EvidenceRow) => (side === null ? '' : t.threads.side[side])

/** Where in its session a piece stands. */
export function placeIn({ place }: Piece['looked'], attribution: string): string {
  return placeInSession({
    ...place,
    table: tableTold(attribution, place),
    sentence: place.sentences?.first ?? null,
  })
}
