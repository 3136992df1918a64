import { type Tombstone, tombstonesIn } from '../../database/tombstones.ts'
import { headOf } from '../../database/write.ts'
import { t } from '../../language/t.ts'
import { countingTo } from '../../progress.ts'
import { csvOf } from '../csv.ts'
import { htmlOf } from '../html.ts'
import { mdOf } from '../md.ts'
import type { Paper } from '../sheet.ts'
import { ownColumns, ownList, ownRows } from './concepts.ts'
import type { ArchiveDesk } from './desk.ts'
import { ourFile, tableFile } from './files.ts'
import { logPiece } from './log-piece.ts'
import type { Piece } from './piece.ts'
import { rowsInTables, tablePiece } from './table-piece.ts'
import { rowErased } from './words.ts'

/** How the work was done and by what it can be checked: the account of the method, the log, what was erased. */
export async function* recordPieces(desk: ArchiveDesk, account: Paper): AsyncGenerator<Piece> {
  const { db, mark } = desk
  const oneDone = countingTo('rows', ((await headOf(db))?.seq ?? 0) + (await rowsInTables(db)))
  yield {
    mark: `${mark}/method`,
    title: account.title,
    folder: 'werkwijze',
    about: [
      'Hoe er is verzameld, gecodeerd en nagegaan. Dit stuk is geschreven voor anderen: namen van deelnemers staan er niet in.',
    ],
    isOurs: true,
    files: [
      ourFile('werkwijze_tekst', 'md', () => mdOf(account)),
      ourFile('werkwijze_pagina', 'html', () => htmlOf(account)),
    ],
  }
  yield logPiece(desk, oneDone)
  yield {
    mark: `${mark}/erased`,
    title: 'Wat is gewist',
    folder: 'gewist',
    about: [
      'Van wat is gewist staat hier dat het er was, wanneer en waarom het is gewist. De woorden zijn weg.',
    ],
    isOurs: true,
    files: [tableFile('gewist_lijst', erasedTitles, () => erased(desk))],
  }
  yield {
    mark: ownList.mark(mark),
    title: ownList.name,
    folder: 'begrippen',
    about: [
      'Wat de woorden betekenen die in de metagegevens van dit archief staan en die van dit archief zelf zijn.',
    ],
    isOurs: true,
    files: [
      ourFile('begrippen_lijst', 'csv', () =>
        csvOf({ title: 'Begrippen', columns: ownColumns, rows: ownRows() }),
      ),
    ],
  }
  yield tablePiece(db, mark, oneDone)
}

const erasedTitles = [
  ...['wanneer', 'wie', 'soort', 'waarover', 'grond', 'wat', 'kenmerk', 'lengte'],
  'controlegetal van het geheel',
]

const whatOf = ({ kind, table }: Tombstone) =>
  table === undefined ? t.erasures.left[kind].one : rowErased(table)

async function erased({ db, people }: ArchiveDesk) {
  const rows = await db
    .selectFrom('erasures')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('made')
    .execute()
  return rows.flatMap((row) =>
    tombstonesIn(row).map((stone) => [
      ...[row.at, people.get(row.person) ?? row.person, t.erasures.kinds[row.kind], row.subject, row.ground],
      ...[whatOf(stone), stone.id, stone.length, stone.sha256],
    ]),
  )
}
