import { useContext } from 'hono/jsx'
import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Session } from '../../server/sources/sessions.ts'
import { Bar } from '../parts/Bar.tsx'
import { Looking } from '../parts/looking.ts'
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

const table = 'sessions-table'
/** On the start page: with more of them nothing else is found there. */
const mostAtStart = 60

/**
 * All sessions: where and when, tables, what was put to them, and how far the reading is.
 * @param props.isStart on the start page: of very many only the first are shown, with the way to all
 */
export function SessionsTable({
  lines,
  isStart = false,
}: {
  lines: readonly SessionLine[]
  isStart?: boolean
}) {
  return (
    <SortedTable
      table={table}
      label={t.sessions.sessionsTable}
      class="sessions"
      columns={columns()}
      rows={lines}
      wordsOf={wordsOf}
      {...(isStart && { most: mostAtStart, beyond })}
    >
      {(line) => <Line {...line} />}
    </SortedTable>
  )
}

const beyond = (shown: number, all: number) => <Beyond shown={shown} all={all} />

/** The way to all sessions, in the order and with the filter that were asked for here. */
function Beyond({ shown, all }: { shown: number; all: number }) {
  const asked = Object.entries(useContext(Looking)?.query ?? {}).filter(([key]) => key.endsWith(`.${table}`))
  const href = asked.length === 0 ? '/sessions' : `/sessions?${new URLSearchParams(asked)}#${table}`
  return (
    <p>
      {t.sessions.firstOf(figure(shown), figure(all))} <a href={href}>{t.sessions.allSessions}</a>
    </p>
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
