import type { EvidenceRole, EvidenceRow } from '../../server/database/finding-tables.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import type { EvidenceProps } from './EvidencePart.tsx'
import { Piece } from './EvidencePiece.tsx'

export type EvidencePageProps = EvidenceProps & {
  role: EvidenceRole
  /** The evidence on this page. */
  rows: readonly EvidenceRow[]
  place: { readonly page: number; readonly pages: number; readonly of: number }
}

/** All evidence of one role, a page at a time. */
export function EvidencePage({ role, rows, place, ...props }: EvidencePageProps) {
  const address = `/threads/${props.thread.id}/evidence?role=${role}`
  const at = `${address}&page=${place.page}`
  return (
    <div class="stack--wide">
      <PageHead
        over={props.thread.claim || props.thread.title}
        title={t.threads.roleHeading[role]}
        under={t.threadsEvidence.pageOf(
          counted(place.of, t.common.fragment, t.common.fragments),
          place.page,
          place.pages,
        )}
      />
      <ul class={`evidence evidence--${role}`} id="evidence">
        {rows.map((row, i) => (
          <Piece row={row} above={rows[i - 1]} at={at} {...props} />
        ))}
      </ul>
      <nav class="btns" aria-label={t.threadsEvidence.pages}>
        {place.page > 1 && <a href={`${address}&page=${place.page - 1}`}>{t.threadsEvidence.previousPage}</a>}
        {place.page < place.pages && (
          <a href={`${address}&page=${place.page + 1}`}>{t.threadsEvidence.nextPage}</a>
        )}
        <a href={`/threads/${props.thread.id}`}>{t.threadsEvidence.backToThread}</a>
      </nav>
    </div>
  )
}
