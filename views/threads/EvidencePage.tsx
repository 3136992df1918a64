import type { EvidenceRole, EvidenceRow } from '../../server/database/finding-tables.ts'
import { counted } from '../../server/language/figures.ts'
import { PageHead } from '../layout/Page.tsx'
import type { EvidenceProps } from './EvidencePart.tsx'
import { Piece } from './EvidencePiece.tsx'
import { roleHeadings } from './words.ts'

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
        title={roleHeadings[role]}
        under={`${counted(place.of, 'fragment', 'fragmenten')}, pagina ${place.page} van ${place.pages}`}
      />
      <ul class={`evidence evidence--${role}`} id="evidence">
        {rows.map((row, i) => (
          <Piece row={row} above={rows[i - 1]} at={at} {...props} />
        ))}
      </ul>
      <nav class="btns" aria-label="Pagina’s">
        {place.page > 1 && <a href={`${address}&page=${place.page - 1}`}>Vorige pagina</a>}
        {place.page < place.pages && <a href={`${address}&page=${place.page + 1}`}>Volgende pagina</a>}
        <a href={`/threads/${props.thread.id}`}>Terug naar de rode draad</a>
      </nav>
    </div>
  )
}
