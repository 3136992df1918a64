import { t } from '../../server/language/t.ts'
import type { AuditedQuotation } from '../../server/reports/audit.ts'
import { PageHead } from '../layout/Page.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'

/** What stands between quotation marks without being anybody's words. */
export function TermsPage({ terms, title }: { terms: readonly AuditedQuotation[]; title: string }) {
  return (
    <>
      <PageHead title={t.reportPages.termsTitle} under={t.reportPages.termsWhy(title)} />
      {terms.length === 0 ? (
        <p>{t.reportPages.noTerms}</p>
      ) : (
        <ol class="list">
          {terms.map(({ key, text, page, chapter }) => (
            <li id={key}>
              <p class="source" lang={peoplesLanguage()}>
                ‘{text}’
              </p>
              <p class="byline">
                {page !== null && <span>{t.reportRound.page(page)}</span>}
                {chapter && <span>{chapter}</span>}
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
