import type { ArchiveDesk } from './desk.ts'
import { tableFile } from './files.ts'
import type { Piece } from './piece.ts'

/** The sessions with their tables and propositions. Who was there stands with the people. */
export function sessionPiece({ mark, sessions }: ArchiveDesk): Piece {
  return {
    mark: `${mark}/sessions`,
    title: 'Bijeenkomsten',
    folder: 'bijeenkomsten',
    about: ['De bijeenkomsten met hun citeerregel, hun tafels en hun stellingen of gespreksvragen.'],
    isOurs: true,
    files: [
      tableFile('bijeenkomsten_lijst', sessionTitles, () =>
        sessions.map(({ id, title, kind, date, place, rule, guest, retain_until }) => [
          ...[id, title, kind, date, place, rule, guest, retain_until],
        ]),
      ),
      tableFile('bijeenkomsten_tafels', ['bijeenkomst', 'tafel'], () =>
        sessions.flatMap(({ title, tables }) => tables.map((table) => [title, table.title])),
      ),
      tableFile('bijeenkomsten_stellingen', voteTitles, () =>
        sessions.flatMap(({ title, propositions }) =>
          propositions.flatMap((proposition) =>
            (proposition.votes.length === 0 ? [null] : proposition.votes).map((vote) => [
              ...[title, proposition.title, vote?.moment ?? null, vote?.for ?? null, vote?.against ?? null],
            ]),
          ),
        ),
      ),
    ],
  }
}

const sessionTitles = [
  ...['id', 'titel', 'soort', 'datum', 'plaats', 'citeerregel', 'gast', 'bewaren tot en met'],
]
const voteTitles = ['bijeenkomst', 'stelling of gespreksvraag', 'moment', 'voor', 'tegen']
