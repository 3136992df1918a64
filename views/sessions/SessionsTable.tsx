import { t } from '../../server/language/t.ts'
import type { Session } from '../../server/sources/sessions.ts'
import { Bar } from '../parts/Bar.tsx'
import { Sign } from '../parts/Notes.tsx'
import type { Column } from '../parts/order.ts'
import { SortedTable } from '../parts/SortedTable.tsx'
import { When } from '../parts/Text.tsx'
import { shortProposition, votesInWords } from './words.ts'

/** A session with how many of its sources were read, by whomever. */
export interface SessionLine {
  readonly session: Session
  readonly documents: number
  readonly read: number
}

/** All sessions: where and when, tables, what was put to them, and how far the reading is. */
export function SessionsTable({ lines }: { lines: readonly SessionLine[] }) {
  return (
    <SortedTable
      table="sessions-table"
      label={t.sessions.sessionsTable}
      class="sessions"
      columns={columns()}
      rows={lines}
      wordsOf={wordsOf}
    >
      {(line) => <Line {...line} />}
    </SortedTable>
  )
}

const columns = (): readonly Column<SessionLine>[] => [
  { key: 'title', name: t.common.session, by: ({ session }) => session.title },
  { key: 'date', name: t.sessions.dateAndPlace, by: ({ session }) => session.date },
  { key: 'tables', name: t.sessions.columnTables, by: ({ session }) => session.tables.length },
  {
    key: 'propositions',
    name: t.sessions.propositionsAndVotes,
    by: ({ session }) => session.propositions.length,
  },
  {
    key: 'read',
    name: t.sessions.readColumn,
    by: ({ read, documents }) => (documents > 0 ? read / documents : null),
  },
  { key: 'quoting', name: t.sessions.quoting, by: ({ session }) => t.sessions.rule[session.rule] },
]

const wordsOf = ({ session }: SessionLine) =>
  [session.title, session.place, ...session.tables, ...session.propositions]
    .map((one) => (typeof one === 'object' && one !== null ? one.title : one))
    .join(' ')

function Line({ session, documents, read }: SessionLine) {
  const { id, title, date, place, tables, propositions, rule } = session
  return (
    <tr>
      <th scope="row">
        <a href={`/sessions/${id}`}>{title}</a>
      </th>
      <td>
        {date ? <When at={date} form="day" /> : <span class="quiet">{t.sessions.noDate}</span>}
        {place && <span class="place">{place}</span>}
      </td>
      <td data-name={t.sessions.columnTables}>
        {tables.length > 0 ? tables.length : <span class="quiet">{t.sessions.notFilledIn}</span>}
      </td>
      <td>
        {propositions.length > 0 ? (
          <ul class="propositions">
            {propositions.map((proposition) => (
              <li>
                {shortProposition(proposition.title)}
                {proposition.votes.length > 0 && <span class="under">{votesInWords(proposition.votes)}</span>}
              </li>
            ))}
          </ul>
        ) : (
          <span class="quiet">{t.sessions.noProposition}</span>
        )}
      </td>
      <td data-name={t.sessions.readColumn}>
        {documents > 0 ? (
          <Bar k={read} n={documents} />
        ) : (
          <>
            <Sign />
            {t.sessions.noSourcesYet}
          </>
        )}
      </td>
      <td data-name={t.sessions.quoting}>{t.sessions.rule[rule]}</td>
    </tr>
  )
}
