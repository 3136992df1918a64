import type { AuditedQuotation } from '../../server/reports/audit.ts'
import { PageHead } from '../layout/Page.tsx'

/** What stands between quotation marks without being anybody's words. */
export function TermsPage({ terms, title }: { terms: readonly AuditedQuotation[]; title: string }) {
  return (
    <>
      <PageHead
        title="Termen, geen citaat"
        under={`Wat in ‘${title}’ tussen aanhalingstekens staat, maar een term of een titel is. Dit telt niet mee.`}
      />
      {terms.length === 0 ? (
        <p>In deze ronde staan geen termen.</p>
      ) : (
        <ol class="list">
          {terms.map(({ key, text, page, chapter }) => (
            <li id={key}>
              <p class="source">‘{text}’</p>
              <p class="byline">
                {page !== null && <span>blz. {page}</span>}
                {chapter && <span>{chapter}</span>}
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
