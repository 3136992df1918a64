import { codings } from '../codings/store.ts'
import { namesOfPeople } from '../database/people.ts'
import type { Db } from '../database/tables.ts'
import { t } from '../language/t.ts'
import { counting, inParts } from '../progress.ts'
import { sessionTold, tableTold, voiceWords } from '../quotes/attribution.ts'
import { Desk } from '../quotes/desk.ts'
import { confidentialMask } from '../quotes/masking.ts'
import { placeOf, type QuotePlace } from '../quotes/place.ts'
import { placeTold } from '../quotes/telling-numbers.ts'
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
  const part = inParts({ rows: 2, file: format === 'xlsx' ? 13 : 1 })
  const rows = await part('rows', () => codingRows(db))
  return part('file', () => fileOf({ sheet: { title: 'Coderingen', columns, rows } }, format, rows.length))
}

async function codingRows(db: Db): Promise<Cell[][]> {
  const desk = new Desk(db)
  const register = await desk.register()
  const codes = await desk.codes()
  const people = await namesOfPeople(db)
  const outward = await desk.outward()
  const rows: Cell[][] = []
  for (const coding of counting('codings', await codings(db))) {
    const source = await desk.text(coding.version)
    if (source.document.ended !== null) continue
    const place = placeOf(source, coding, register)
    const hidden = await desk.hidden(coding.version)
    const told = placeTold(hidden, coding)
    const printed = place.rule === 'vertrouwelijk' ? confidentialMask : hidden.printed(coding)
    const attribution = outward.attribution(widenedAttribution(place, register), place)
    rows.push([
      ...[outward.file(source.document.name), told.start, told.end, printed],
      ...[outward.words(codes.get(coding.code)?.name ?? ''), people.get(coding.coder) ?? ''],
      ...placeCells(outward.place(place), attribution),
      ...[t.quotes.origin[coding.origin], coding.at, printed === coding.exact ? '' : 'ja'],
    ])
  }
  return rows
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

/** No column says more of who spoke than an attribution that fits enough people. */
function placeCells(place: QuotePlace, attribution: string): Cell[] {
  const session = sessionTold(attribution, place)
  const proposition = session === place.session ? place.proposition : null
  return [
    ...[session?.title ?? '', tableTold(attribution, place) ?? ''],
    ...[proposition ?? '', voiceWords[place.voice]],
  ]
}
