import { figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { AuditedQuotation } from '../../server/reports/audit.ts'
import type { Found } from '../../server/reports/found.ts'
import { aspectsInWords, findingRows, otherwiseFound, progressInWords } from '../findings/words.ts'
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
      <h3>{t.reportPages.foundByPeople}</h3>
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
    <section class="table-scroll" aria-label={t.reportPages.findingsInNumbers} tabindex={0}>
      <table class="table" aria-label={t.reportPages.findingsInNumbers}>
        <thead>
          <tr>
            <th scope="col">{t.reportPages.finding}</th>
            {t.findings.columns.map((name) => (
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
      <p>{t.reportPages.quotesWithNo}</p>
      <ul>
        {found.refuted.map(({ item, aspects }) => (
          <li>{t.reportPages.noFor(item, aspectsInWords(aspects), opening(texts.get(item) ?? ''))}</li>
        ))}
      </ul>
    </>
  )
}
