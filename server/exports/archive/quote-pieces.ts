import type { EditionRow } from '../../database/finding-tables.ts'
import { t } from '../../language/t.ts'
import { counting } from '../../progress.ts'
import { labelOf, type Quote, type QuoteSet } from '../../quotes/quote.ts'
import { editionsOf, quoteSetRows, quotesIn, threadTitles } from '../../quotes/store.ts'
import { type ArchiveDesk, placeCells, placeTitles } from './desk.ts'
import { ourFile, tableFile } from './files.ts'
import { numbered, plain } from './names.ts'
import type { Piece } from './piece.ts'

/** Every set of quotes as it stands, with each edition as it was published. */
export async function* quotePieces(desk: ArchiveDesk): AsyncGenerator<Piece> {
  const titles = await threadTitles(desk.db)
  const sets = counting('steps', await quoteSetRows(desk.db))
  for (const [set, name] of numbered(sets, { kind: 'citatenset' })) {
    const editions = (await editionsOf(desk.db, set.id)).reverse()
    yield pieceOf(desk, { set, editions, name, titles })
  }
}

interface Named {
  readonly set: QuoteSet
  readonly editions: readonly EditionRow[]
  readonly name: string
  /** Of threads, by id. */
  readonly titles: ReadonlyMap<string, string>
}

function pieceOf(desk: ArchiveDesk, { set, editions, name, titles }: Named): Piece {
  const { id, title, at, status, edition, rules } = set
  return {
    mark: id,
    title: `Citatenset: ${title}`,
    folder: `${name}_${plain(title)}`,
    about: [
      `Stand: ${status}${edition === 0 ? '' : `, editie ${edition}`}. Citeerregels van de set: ${t.quotes.rules[rules ?? 'verbatim']}.`,
      'De woorden staan er zoals in de bron, met wat eroverheen is gelegd in een eigen kolom. Een editie is bewaard zoals zij is gepubliceerd; haar controlegetal staat in de tabel met edities.',
    ],
    addedAt: at,
    isOurs: true,
    files: [
      tableFile(`${name}_citaten`, quoteTitles, async () =>
        (await quotesIn(desk.db, id)).map((quote, index) => [
          labelOf(index),
          ...quoteCells(desk, quote),
          (quote.thread && titles.get(quote.thread)) || null,
        ]),
      ),
      tableFile(`${name}_edities`, editionTitles, () =>
        editions.map((row) => [
          ...[row.number, row.at, desk.people.get(row.person) ?? row.person, row.hash, row.head],
        ]),
      ),
      ...editions.map((row) => ourFile(`${name}_editie-${row.number}`, 'json', () => row.frozen)),
    ],
  }
}

const quoteTitles = [
  ...['nummer', 'kenmerk', ...placeTitles, 'ervoor', 'erna', 'wat eroverheen is gelegd', 'toeschrijving'],
  ...['akkoord', 'toelichting bij akkoord', 'gekozen op', 'rode draad'],
]
const editionTitles = ['editie', 'wanneer', 'wie', 'controlegetal (SHA-256)', 'stand van het logboek']

const quoteCells = (desk: ArchiveDesk, quote: Quote) => [
  ...[quote.short, ...placeCells(desk, quote), quote.prefix, quote.suffix, quote.layers],
  ...[quote.attribution, t.quotes.approval[quote.approval ?? 'not-needed'], quote.approval_note, quote.at],
]
