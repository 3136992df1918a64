import type { Spread } from '../../server/quotes/spread.ts'
import { KofN } from '../parts/Text.tsx'

/** How the quotes are spread over sessions and tables. A session without a quote is a row too. */
export function SpreadTable({ spread }: { spread: Spread }) {
  const { sessions, tables, elsewhere } = spread
  const quoted = sessions.filter((session) => session.quotes > 0).length
  return (
    <section aria-labelledby="spread">
      <h2 id="spread">Verspreiding</h2>
      <p>
        <KofN k={quoted} n={sessions.length} of="bijeenkomsten" />,{' '}
        <KofN k={tables.quoted} n={tables.all} of="tafels" />
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">bijeenkomst</th>
            <th scope="col" class="figures">
              citaten
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, title, quotes, tables }) => (
            <tr>
              <td>
                <a href={`/sessions/${id}`}>{title}</a>
                {quotes > 0 && tables.length > 0 && (
                  <span class="small quiet spread__tables">
                    {tables.map(({ title, quotes }) => `${title}: ${quotes}`).join(', ')}
                  </span>
                )}
              </td>
              <td class="figures">{quotes}</td>
            </tr>
          ))}
          {elsewhere > 0 && (
            <tr>
              <td>bij geen bijeenkomst</td>
              <td class="figures">{elsewhere}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
