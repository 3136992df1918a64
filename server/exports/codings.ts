import { hasPlace } from '../codings/store.ts'
import { namesOfPeople } from '../database/people.ts'
import type { Db } from '../database/tables.ts'
import { t } from '../language/t.ts'
import { countingTo, inParts } from '../progress.ts'
import { sessionTold, tableTold, voiceWords } from '../quotes/attribution.ts'
import { Desk, type StoredText } from '../quotes/desk.ts'
import type { HiddenText } from '../quotes/hidden-text.ts'
import { confidentialMask } from '../quotes/masking.ts'
import type { Outward } from '../quotes/outward.ts'
import { placeOf, type QuotePlace, type Register } from '../quotes/place.ts'
import { keepsWordsBack, placeForOthers } from '../quotes/telling-numbers.ts'
import { widenedAttribution } from '../quotes/traceable.ts'
import { fileOf } from './file.ts'
import type { Cell, Column, ExportFile } from './sheet.ts'

const columns: Column[] = [
  { title: 'document', width: 26 },
  { title: 'start', width: 9 },
  { title: 'end', width: 9 },
  { title: 'exact', width: 70 },
  { title: 'code', width: 24 },
  { title: 'coder', width: 18 },
  { title: 'bijeenkomst', width: 24 },
  { title: 'tafel', width: 12 },
  { title: 'stelling of gespreksvraag', width: 40 },
  { title: 'wiens woorden', width: 18 },
  { title: 'hoe gecodeerd', width: 22 },
  { title: 'wanneer', width: 22 },
  { title: 'afgeschermd', width: 12 },
]

/**
 * Every coding that stands, to give to others: the six columns of the import first, then where it is and how it came
 * about. Words are masked by the rules for quoting, and then the last column says so; cells cannot become formulas.
 * To take codings to another project use `codings export`, which changes no character.
 */
export async function exportCodingTable(db: Db, format: 'csv' | 'xlsx'): Promise<ExportFile> {
  const part = inParts({ rows: 3, file: format === 'xlsx' ? 4 : 1 })
  const rows = await part('rows', () => codingRows(db))
  return part('file', () => fileOf({ sheet: { title: 'Coderingen', columns, rows } }, format, rows.length))
}

async function codingRows(db: Db): Promise<Cell[][]> {
  const desk = new Desk(db)
  const register = await desk.register()
  const outward = await desk.outward()
  const allCodes = await desk.codes()
  const codes = kept((code: string) => outward.words(allCodes.get(code)?.name ?? ''))
  const people = await namesOfPeople(db)
  const placed = placeCellsOf(register, outward)
  const rows: Cell[][] = []
  const documents = await codedDocuments(db)
  const oneDone = countingTo(
    'codings',
    documents.reduce((sum, { codings }) => sum + codings, 0),
  )
  for (const { document } of documents) {
    const texts = new Map<string, TextOut>()
    for (const coding of await codingsOf(db, document)) {
      const text = texts.get(coding.version) ?? (await textOut(desk, coding.version))
      texts.set(coding.version, text)
      oneDone()
      if (text.isEnded) continue
      const place = placeOf(text.source, coding, register)
      const told = text.tellsPlaces ? coding : placeForOthers(text.hidden, coding)
      const printed = place.rule === 'vertrouwelijk' ? confidentialMask : text.hidden.printed(coding)
      rows.push([
        ...[text.file, told.start, told.end, printed],
        ...[codes(coding.code), people.get(coding.coder) ?? ''],
        ...placed(place),
        ...[t.quotes.origin[coding.origin], coding.at, printed === coding.exact ? '' : 'ja'],
      ])
    }
    for (const version of texts.keys()) desk.letGo(version)
  }
  return rows
}

/** The documents with codings that stand, in the order of `codings`, and how many those are. */
async function codedDocuments(db: Db): Promise<{ document: string; codings: number }[]> {
  return standingCodings(db)
    .select((eb) => ['document', eb.fn.countAll<number>().as('codings')])
    .groupBy('document')
    .orderBy('document')
    .execute()
}

/** What a row tells of the codings of a document, in the order of `codings`. */
async function codingsOf(db: Db, document: string) {
  return standingCodings(db)
    .select(['version', 'start', 'end', 'exact', 'code', 'coder', 'origin', 'at'])
    .where('version', 'in', db.selectFrom('text_versions').select('id').where('document', '=', document))
    .orderBy('start')
    .orderBy('end')
    .orderBy('made')
    .orderBy('id')
    .execute()
}

const standingCodings = (db: Db) => db.selectFrom('codings').where('ended', 'is', null).where(hasPlace)

/** What of a text is the same for all its codings. */
interface TextOut {
  readonly isEnded: boolean
  readonly source: StoredText
  readonly hidden: HiddenText
  /** Whether places are told as they are in the text itself. */
  readonly tellsPlaces: boolean
  readonly file: string
}

async function textOut(desk: Desk, version: string): Promise<TextOut> {
  const source = await desk.text(version)
  const hidden = await desk.hidden(version)
  return {
    isEnded: source.document.ended !== null,
    // In which sentence a coding stands is told nowhere here, and takes long to find.
    source: { ...source, sentences: [] },
    hidden,
    tellsPlaces: !keepsWordsBack(hidden),
    file: (await desk.outward()).file(source.document.name),
  }
}

/**
 * Every coding that stands in the columns of `codings export`, with the words masked by the rules for quoting; a last
 * column says where. Where words are blacked out positions are in the text as others read it, as a masked copy has it.
 */
export async function exportMaskedCodings(db: Db): Promise<ExportFile> {
  const rows = (await codingRows(db)).map((row) => [...row.slice(0, 6), row.at(-1) ?? ''])
  const sheet = {
    title: 'Coderingen',
    columns: [...columns.slice(0, 6), { title: 'gelakt', width: 12 }],
    rows,
  }
  return fileOf({ sheet }, 'csv', rows.length)
}

/**
 * Tells of a place where that is and whose words they are: no column says more of who spoke than an attribution that
 * fits enough people. Worked out once for all places that are told alike.
 */
function placeCellsOf(register: Register, outward: Outward): (place: QuotePlace) => Cell[] {
  const known = new Map<string, Cell[]>()
  return (place) => {
    const { voice, rule, agreed, session, table, round, proposition, speaker } = place
    const key = JSON.stringify([voice, rule, agreed?.level, session?.id, table, round, proposition, speaker])
    const cells =
      known.get(key) ??
      placeCells(outward.place(place), outward.attribution(widenedAttribution(place, register), place))
    known.set(key, cells)
    return cells
  }
}

function placeCells(place: QuotePlace, attribution: string): Cell[] {
  const session = sessionTold(attribution, place)
  const proposition = session === place.session ? place.proposition : null
  return [
    ...[session?.title ?? '', tableTold(attribution, place) ?? ''],
    ...[proposition ?? '', voiceWords[place.voice]],
  ]
}

/** The same answer for the same question, worked out once. */
function kept<Of, Answer>(work: (of: Of) => Answer): (of: Of) => Answer {
  const known = new Map<Of, Answer>()
  return (of) => {
    const answer = known.get(of) ?? work(of)
    known.set(of, answer)
    return answer
  }
}
