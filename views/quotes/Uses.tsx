import { t } from '../../server/language/t.ts'
import type { Provenance } from '../../server/quotes/provenance.ts'
import { When } from '../parts/Text.tsx'
import { verdictWords } from '../reports/words.ts'

const outcomes: Readonly<Record<string, string>> = verdictWords

/** The threads, the set and the editions that use a quote. */
export function Uses({ provenance }: { provenance: Provenance }) {
  const { use, set, label } = provenance
  return (
    <section class="stack" aria-labelledby="uses">
      <h2 id="uses">Gebruikt in</h2>
      <ul class="stack">
        {use.threads.map(({ id, title, role }) => (
          <li>
            Rode draad: <a href={`/threads/${id}`}>{title}</a>, {t.threads.role[role]}
          </li>
        ))}
        {label !== null && (
          <li>
            Citatenset: <a href={`/quote-sets/${set.id}#${label}`}>{set.title}</a>, citaat {label}
          </li>
        )}
        {use.editions.map(({ row, set, label, isWithdrawal }) => (
          <li>
            Editie {row.number} van <a href={`/quote-sets/${set.id}/editions/${row.number}`}>{set.title}</a>
            {label && `, citaat ${label}`}
            {isWithdrawal && ', ingetrokken'}, <When at={row.at} form="day" />
          </li>
        ))}
        {use.sets.map(({ id, title, label, short }) => (
          <li>
            Ook in citatenset: <a href={`/quote-sets/${id}#${label}`}>{title}</a>, citaat{' '}
            <a href={`/q/${short}`}>{label}</a>
          </li>
        ))}
        {use.reports.map(({ audit, report, key, page, verdict }) => (
          <li>
            Rapport: <a href={`/reports/${audit}?quote=${key}#${key}`}>{report}</a>, {key}
            {page !== null && `, blz. ${page}`}
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
      <h2 id="versions">Tekstversies</h2>
      <ul class="stack">
        {versions.map(({ number, at, reason }) => (
          <li>
            Versie {number} van <When at={at} form="day" />
            {number === version.number && <>, gelezen met {version.reader}: hieruit komt het citaat</>}
            {reason && `: ${reason}`}.{' '}
            {number !== versions.at(-1)?.number && (
              <a href={`/documents/${document.id}?version=${number}`}>Bekijk versie {number}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
