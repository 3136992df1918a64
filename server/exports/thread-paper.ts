import { writtenDate } from '../language/dates.ts'
import { t } from '../language/t.ts'
import { attributionParts, placeWords, sessionTold } from '../quotes/attribution.ts'
import type { Thread } from '../threads/thread.ts'
import type { OutgoingThread, Piece } from './outgoing-thread.ts'
import type { Paper, Section, Words } from './sheet.ts'
import { placeIn, sideOf } from './thread-sheet.ts'
import { inQuotationMarks, maskedWords } from './words.ts'

/** Threads for people to read, each with its claim, its evidence, where it landed and what was put aside. */
export function threadsPaper(outgoing: readonly OutgoingThread[]): Paper {
  const [only] = outgoing
  const isOnly = outgoing.length === 1 && only !== undefined
  return {
    title: isOnly ? `Rode draad: ${only.thread.title}` : 'Rode draden',
    about: isMasked(outgoing) ? [maskedWords] : [],
    sections: outgoing.flatMap((one) => sectionsOf(one, isOnly)),
  }
}

const isMasked = (outgoing: readonly OutgoingThread[]) =>
  outgoing.some(({ pieces, aside }) =>
    [...pieces, ...aside].some(
      ({ row, looked }) => looked.place.rule !== 'openbaar' || looked.printed !== row.exact,
    ),
  )

function sectionsOf({ thread, pieces, aside, landings, above }: OutgoingThread, isOnly: boolean): Section[] {
  const { claim, tension_this, tension_that, question } = thread
  const told: [string, string][] = [
    ['Bewering', claim],
    ['Spanning, deze kant', tension_this],
    ['Spanning, die kant', tension_that],
    ['Richtinggevende vraag', question],
    ['Hangt onder', above ?? ''],
  ]
  const level = isOnly ? 2 : 3
  return [
    {
      heading: isOnly ? 'De draad' : thread.title,
      level: 2,
      paragraphs: told.flatMap(([name, text]) => (text === '' ? [] : [`${name}: ${text}`])),
    },
    {
      heading: 'Bewijs',
      level,
      paragraphs: pieces.length === 0 ? ['Er hoort nog geen fragment bij deze rode draad.'] : [],
      ...(pieces.length > 0 && { table: evidenceTable(thread, pieces) }),
    },
    ...named(
      'In rapporten',
      level,
      landings.map(({ documentName, exact }) => `${documentName}: ${exact}`),
    ),
    ...named('Weggelegd', level, aside.map(asideInWords)),
  ]
}

function named(heading: string, level: 2 | 3, paragraphs: readonly string[]): Section[] {
  return paragraphs.length === 0 ? [] : [{ heading, level, paragraphs }]
}

/** Why somebody put words aside may tell more than the words may: it goes along only where all is open. */
function asideInWords({ row, looked }: Piece): string {
  const words = inQuotationMarks(looked.printed)
  return row.reason && looked.place.rule === 'openbaar' ? `${words} Reden: ${row.reason}` : words
}

function evidenceRow({ number, row, looked, attribution }: Piece): Words[] {
  const session = sessionTold(attribution, looked.place)
  return [
    String(number),
    inQuotationMarks(looked.printed),
    [t.threads.role[row.role], sideOf(row)].filter(Boolean).join(', '),
    session ? placeWords({ session, table: null }) : '',
    session?.date ? writtenDate(session.date) : '',
    attributionParts(attribution, looked.place).who,
    placeIn(looked, attribution),
  ]
}

function evidenceTable(thread: Thread, pieces: readonly Piece[]): NonNullable<Section['table']> {
  return {
    caption: `Bewijs bij ${thread.title}`,
    columns: [
      { title: 'Nr.', share: 6 },
      { title: 'Citaat', share: 33 },
      { title: 'Steunt of spreekt tegen', share: 11 },
      { title: 'Bijeenkomst', share: 13 },
      { title: 'Datum', share: 11 },
      { title: 'Rol', share: 16 },
      { title: 'Plaats', share: 10 },
    ],
    rows: pieces.map(evidenceRow),
  }
}
