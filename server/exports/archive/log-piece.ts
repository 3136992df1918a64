import { linkWords } from '../../database/chain.ts'
import { headOf } from '../../database/write.ts'
import { csvLine, csvOf } from '../csv.ts'
import type { Cell } from '../sheet.ts'
import type { ArchiveDesk } from './desk.ts'
import { ourFile, sheetOf } from './files.ts'
import { eventPages, type LoggedEvent } from './pages.ts'
import type { Piece } from './piece.ts'

/** The log with what was changed, and its head. @param oneDone to be called after each event */
export function logPiece(desk: ArchiveDesk, oneDone: () => void): Piece {
  return {
    mark: `${desk.mark}/log`,
    title: 'Logboek',
    folder: 'logboek',
    about: [
      'Elke wijziging: wie, wanneer, wat. Elke regel heeft een controlegetal waarin dat van de regel ervoor is verwerkt. De laatste regel is de stand van het logboek.',
    ],
    isOurs: true,
    files: [
      ourFile('logboek_regels', 'csv', () => lines(desk, oneDone)),
      ourFile('logboek_stand', 'txt', () => head(desk)),
    ],
  }
}

const titles = [
  ...['nummer', 'wanneer', 'wie', 'handeling', 'waarover', 'draait nummer terug'],
  ...['controlegetal van de inhoud', 'vorige controlegetal', 'controlegetal'],
  ...['waarover het controlegetal is berekend', 'inhoud'],
]

async function* lines({ db, people }: ArchiveDesk, oneDone: () => void): AsyncGenerator<string> {
  yield csvOf(sheetOf(titles, []))
  for await (const events of eventPages(db)) {
    for (const event of events) {
      yield lineOf(cellsOf(event, people))
      yield* quoted(event.json)
      yield '\r\n'
      oneDone()
    }
  }
}

const cellsOf = (event: LoggedEvent, people: ReadonlyMap<string, string>): Cell[] => [
  ...[event.seq, event.at, people.get(event.person) ?? event.person, event.act, event.subject, event.undoes],
  ...[event.payload_hash, event.previous_hash, event.hash, linkWords(event)],
]

/** Cells as a line that goes on: with a comma, without an end. */
const lineOf = (cells: readonly Cell[]) => `${csvLine(cells).slice(0, -2)},`

const sliceLength = 1_000_000

/**
 * A cell in quotation marks, in slices: what was changed by one act may be all codings of a project. It is JSON, which
 * no spreadsheet takes for a formula, so that every character stays as it was.
 */
export function* quoted(json: string | null, length = sliceLength): Generator<string> {
  if (json === null) return
  yield '"'
  for (let start = 0; start < json.length; ) {
    const end = wholeEnd(json, start + length)
    yield json.slice(start, end).replaceAll('"', '""')
    start = end
  }
  yield '"'
}

/** Two halves of one character stay together. */
const wholeEnd = (text: string, end: number) => (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end + 1 : end)

async function head({ db }: ArchiveDesk): Promise<string> {
  const last = await headOf(db)
  return last ? `${last.seq}:${last.hash}\n` : 'Het logboek is leeg.\n'
}
