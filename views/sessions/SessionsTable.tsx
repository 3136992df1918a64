import type { Session } from '../../server/sources/sessions.ts'
import { Bar } from '../parts/Bar.tsx'
import { Sign } from '../parts/Notes.tsx'
import { When } from '../parts/Text.tsx'
import { ruleWords, shortProposition, votesInWords } from './words.ts'

/** A session with how many of its sources were read, by whomever. */
export interface SessionLine {
  readonly session: Session
  readonly documents: number
  readonly read: number
}

/** All sessions: where and when, tables, what was put to them, and how far the reading is. */
export function SessionsTable({ lines }: { lines: readonly SessionLine[] }) {
  return (
    <section class="table-scroll" tabindex={0} aria-label="Tabel van bijeenkomsten">
      <table class="table sessions">
        <thead>
          <tr>
            <th scope="col">bijeenkomst</th>
            <th scope="col">datum en plaats</th>
            <th scope="col">tafels</th>
            <th scope="col">stellingen en stemmen</th>
            <th scope="col">gelezen</th>
            <th scope="col">citeren</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line {...line} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ session, documents, read }: SessionLine) {
  const { id, title, date, place, tables, propositions, rule } = session
  return (
    <tr>
      <th scope="row">
        <a href={`/sessions/${id}`}>{title}</a>
      </th>
      <td>
        {date ? <When at={date} form="day" /> : <span class="quiet">datum niet ingevuld</span>}
        {place && <span class="place">{place}</span>}
      </td>
      <td data-name="tafels:">
        {tables.length > 0 ? tables.length : <span class="quiet">niet ingevuld</span>}
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
          <span class="quiet">geen stelling genoteerd</span>
        )}
      </td>
      <td data-name="gelezen:">
        {documents > 0 ? (
          <Bar k={read} n={documents} />
        ) : (
          <>
            <Sign />
            nog geen bronnen
          </>
        )}
      </td>
      <td data-name="citeren:">{ruleWords[rule]}</td>
    </tr>
  )
}
