import { t } from '../../server/language/t.ts'
import type { Provenance } from '../../server/quotes/provenance.ts'
import { When } from '../parts/Text.tsx'

/** The threads, the set and the editions that use a quote. */
export function Uses({ provenance }: { provenance: Provenance }) {
  const { use, set, label } = provenance
  const outcomes: Readonly<Record<string, string>> = t.reports.verdict
  return (
    <section class="stack" aria-labelledby="uses">
      <h2 id="uses">{t.provenance.usedIn}</h2>
      <ul class="stack">
        {use.threads.map(({ id, title, role }) => (
          <li>
            {t.provenance.thread} <a href={`/threads/${id}`}>{title}</a>, {t.threads.role[role]}
          </li>
        ))}
        {label !== null && (
          <li>
            {t.provenance.quoteSet} <a href={`/quote-sets/${set.id}#${label}`}>{set.title}</a>
            {t.provenance.quoteLabel(label)}
          </li>
        )}
        {use.editions.map(({ row, set, label, isWithdrawal }) => (
          <li>
            {t.provenance.editionFrom(row.number)}{' '}
            <a href={`/quote-sets/${set.id}/editions/${row.number}`}>{set.title}</a>
            {label && t.provenance.quoteLabel(label)}
            {isWithdrawal && t.provenance.isWithdrawn}, <When at={row.at} form="day" />
          </li>
        ))}
        {use.sets.map(({ id, title, label, short }) => (
          <li>
            {t.provenance.alsoInSet} <a href={`/quote-sets/${id}#${label}`}>{title}</a>
            {t.provenance.quote} <a href={`/q/${short}`}>{label}</a>
          </li>
        ))}
        {use.reports.map(({ audit, report, key, page, verdict }) => (
          <li>
            {t.provenance.report} <a href={`/reports/${audit}?quote=${key}#${key}`}>{report}</a>, {key}
            {page !== null && t.provenance.page(page)}
            {verdict !== null && `: ${outcomes[verdict] ?? verdict}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Which text versions there are, and which reader made this one. */
export function TextVersions({ provenance }: { provenance: Provenance }) {
  const { version, versions, document } = provenance
  return (
    <section class="stack" aria-labelledby="versions">
      <h2 id="versions">{t.provenance.textVersions}</h2>
      <ul class="stack">
        {versions.map(({ number, at, reason }) => (
          <li>
            {t.provenance.versionOf(number)} <When at={at} form="day" />
            {number === version.number && <>{t.provenance.readWith(version.reader)}</>}
            {reason && `: ${reason}`}.{' '}
            {number !== versions.at(-1)?.number && (
              <a href={`/documents/${document.id}?version=${number}`}>{t.provenance.seeVersion(number)}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
