import { stringify } from 'csv-stringify/sync'
import { exportCodebook } from '../../codebook/table.ts'
import type { Db } from '../../database/tables.ts'
import { t } from '../../language/t.ts'
import { matrices } from '../../matrix/store.ts'
import { countingTo, tellingOnly } from '../../progress.ts'
import { exportMemos, type MemoFormat } from '../memos.ts'
import { type ArchiveDesk, placeCells, placeTitles } from './desk.ts'
import { longTableFile, ourFile, tableFile } from './files.ts'
import { matrixPiece } from './matrix-piece.ts'
import { numbered } from './names.ts'
import { codingPages, standingIn } from './pages.ts'
import type { Piece } from './piece.ts'
import { sessionPiece } from './session-piece.ts'
import { carriedWords, yesOrNo } from './words.ts'

/** Codebook, codings, memos, sessions and matrices: how the sources were read. */
export async function* codingPieces(desk: ArchiveDesk): AsyncGenerator<Piece> {
  const { db, mark } = desk
  yield sessionPiece(desk)
  yield {
    mark: `${mark}/codebook`,
    title: 'Codeboek',
    folder: 'codeboek',
    about: [
      'De codes met hun omschrijving, in de kolommen die Rode Draad ook inleest, en de voorbeelden erbij.',
    ],
    isOurs: true,
    files: [ourFile('codeboek_codes', 'csv', () => exportCodebook(db)), examples(desk)],
  }
  yield {
    mark: `${mark}/codings`,
    title: 'Coderingen',
    folder: 'coderingen',
    about: [
      'Welke woorden welke code kregen, en van wie. In het eerste bestand in de kolommen die Rode Draad ook inleest, teken voor teken; in het tweede met hoe en wanneer elke codering er kwam.',
    ],
    isOurs: true,
    files: [
      ourFile('coderingen_lijst', 'csv', () => importable(desk)),
      longTableFile('coderingen_herkomst', originTitles, () => origins(desk)),
    ],
  }
  yield {
    mark: `${mark}/memos`,
    title: 'Memo’s',
    folder: 'memos',
    about: ['Wat het team opviel en wat het besloot, de oudste eerst. Als tekst en als tabel.'],
    isOurs: true,
    files: [
      ourFile('memos_tekst', 'md', () => memosAs(db, 'md')),
      ourFile('memos_tabel', 'csv', () => memosAs(db, 'csv')),
    ],
  }
  for (const [matrix, name] of numbered(await matrices(db), { kind: 'matrix' }))
    yield matrixPiece(desk, matrix, name)
}

/** Here codings are counted: memos would begin that anew. */
async function memosAs(db: Db, format: MemoFormat): Promise<Uint8Array> {
  const { bytes } = await tellingOnly('codings', () => exportMemos(db, format))
  return bytes
}

function examples(desk: ArchiveDesk) {
  return tableFile('codeboek_voorbeelden', ['code', 'soort', ...placeTitles], async () => {
    const rows = await desk.db
      .selectFrom('code_examples')
      .selectAll()
      .where('ended', 'is', null)
      .orderBy('id')
      .execute()
    return rows.map((row) => [
      ...[desk.codes.get(row.code) ?? row.code, t.codePage.example[row.kind]],
      ...placeCells(desk, row),
    ])
  })
}

/**
 * The columns and the characters of `codings export`, without holding all codings at once. What waits for a place since
 * its text was corrected cannot be imported, and stands in the other table.
 */
async function* importable({ db, documents, codes, people }: ArchiveDesk) {
  yield stringify([['document', 'start', 'end', 'exact', 'code', 'coder']])
  for await (const rows of codingPages(db)) {
    yield stringify(
      rows
        .filter(({ carried }) => carried !== 'orphan')
        .map((row) => [
          documents.get(row.document) ?? row.document,
          ...[row.start, row.end, row.exact],
          ...[codes.get(row.code) ?? row.code, people.get(row.coder) ?? row.coder],
        ]),
    )
  }
}

const originTitles = [
  ...['id', ...placeTitles, 'code', 'wie', 'wanneer', 'hoe', 'suggesties in beeld', 'anderen in beeld'],
  'na correctie',
]

async function* origins(desk: ArchiveDesk) {
  const oneDone = countingTo('codings', await standingIn(desk.db, 'codings'))
  for await (const rows of codingPages(desk.db)) {
    for (const _ of rows) oneDone()
    yield rows.map((row) => [
      ...[row.id, ...placeCells(desk, row)],
      ...[desk.codes.get(row.code) ?? row.code, desk.people.get(row.coder) ?? row.coder, row.at],
      ...[t.quotes.origin[row.origin], yesOrNo(row.saw_suggestions), yesOrNo(row.saw_others)],
      row.carried && carriedWords[row.carried],
    ])
  }
}
