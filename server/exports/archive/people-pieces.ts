import { t } from '../../language/t.ts'
import { attendances, participants } from '../../sources/participants.ts'
import type { ArchiveDesk } from './desk.ts'
import { tableFile } from './files.ts'
import type { Piece } from './piece.ts'
import { yesOrNo } from './words.ts'

/** Who took part, under their own names, with what was agreed with them; and who worked on the project. */
export function* peoplePieces(desk: ArchiveDesk): Generator<Piece> {
  const { db, mark, sessions, people } = desk
  const titleOf = new Map(sessions.map(({ id, title }) => [id, title]))
  yield {
    mark: `${mark}/participants`,
    title: 'Deelnemers en afspraken',
    folder: 'deelnemers',
    about: [
      'De echte namen van wie meedeed, bij welke bijeenkomst, en wat er met ieder is afgesproken over citeren. Verder staan die namen alleen waar iemand ze zei of schreef.',
    ],
    isOurs: true,
    files: [
      tableFile('deelnemers_namen', ['id', 'naam', 'pseudoniem'], async () =>
        (await participants(db)).map(({ id, name, pseudonym }) => [id, name, pseudonym]),
      ),
      tableFile('deelnemers_aanwezig', attendanceTitles, async () =>
        (await attendances(db)).map((row) => [
          ...[row.name, titleOf.get(row.session) ?? row.session, row.role, row.organisation],
          ...[row.group_name, row.tables.join('; '), yesOrNo(row.is_host), yesOrNo(row.is_notetaker)],
          ...[row.agreement ? t.sessions.level[row.agreement.level] : null],
          ...[row.agreement?.agreed_on ?? null, row.agreement?.how ?? null],
        ]),
      ),
    ],
  }
  yield {
    mark: `${mark}/team`,
    title: 'Projectteam',
    folder: 'projectteam',
    about: ['Wie er aan het project werkten.'],
    isOurs: true,
    files: [tableFile('projectteam_namen', ['id', 'naam'], () => [...people])],
  }
}

const attendanceTitles = [
  ...['naam', 'bijeenkomst', 'rol', 'organisatie', 'groep', 'tafels', 'gastheer of gastvrouw', 'notulist'],
  ...['afspraak over citeren', 'afgesproken op', 'hoe afgesproken'],
]
