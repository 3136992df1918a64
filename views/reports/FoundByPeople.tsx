import { figure } from '../../server/language/figures.ts'
import type { AuditedQuotation } from '../../server/reports/audit.ts'
import type { Found } from '../../server/reports/found.ts'
import {
  aspectsInWords,
  findingColumns,
  findingRows,
  otherwiseFound,
  progressInWords,
} from '../findings/words.ts'
import { Facts } from '../parts/Notes.tsx'
import { opening } from './words.ts'

interface FoundByPeopleProps {
  found: Found
  quotations: readonly Pick<AuditedQuotation, 'key' | 'text'>[]
}

/** What people found in a round, beginning with how far they came. */
export function FoundByPeople({ found, quotations }: FoundByPeopleProps) {
  return (
    <>
      <h3>Wat mensen vonden</h3>
      <p>
        <strong>{progressInWords(found)}</strong>
      </p>
      {found.quotations > 0 && <FindingTable found={found} />}
      {found.refuted.length > 0 && <Refuted found={found} quotations={quotations} />}
      <Facts facts={otherwiseFound(found)} />
    </>
  )
}

function FindingTable({ found }: { found: Found }) {
  return (
    <section class="table-scroll" aria-label="Bevindingen in aantallen" tabindex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">bevinding</th>
            {findingColumns.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findingRows(found).map(([name, ...counts]) => (
            <tr>
              <th scope="row">{name}</th>
              {counts.map((count) => (
                <td>{figure(count)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Refuted({ found, quotations }: FoundByPeopleProps) {
  const texts = new Map(quotations.map(({ key, text }) => [key, text]))
  return (
    <>
      <p>Citaten met minstens één ‘nee’:</p>
      <ul>
        {found.refuted.map(({ item, aspects }) => (
          <li>
            {item} (‘nee’ bij {aspectsInWords(aspects)}): “{opening(texts.get(item) ?? '')}”
          </li>
        ))}
      </ul>
    </>
  )
}
