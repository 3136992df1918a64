import { t } from '../../server/language/t.ts'
import type { Progress } from '../../server/matrix/filter.ts'
import type { FrameworkMatrix } from '../../server/matrix/matrix.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink } from '../parts/Buttons.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'

/** A matrix in the list. */
export interface MatrixListed extends Progress {
  readonly matrix: FrameworkMatrix
  readonly rows: number
  readonly columns: number
}

/** Every matrix, or what a matrix is for. */
export function MatricesPage({ listed }: { listed: readonly MatrixListed[] }) {
  if (listed.length === 0) return <NoMatrix />
  return (
    <>
      <PageHead
        title={t.matrix.matrices}
        under={t.matrix.what}
        actions={<ButtonLink href="/matrices/new">{t.matrix.fresh}</ButtonLink>}
      />
      <div class="table-scroll">
        <table class="table" aria-label={t.matrix.matrices}>
          <thead>
            <tr>
              <th scope="col">{t.matrix.titleHead}</th>
              <th scope="col">{t.matrix.doneHead}</th>
              <th scope="col">{t.matrix.attentionHead}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((one) => (
              <Line {...one} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Line({ matrix, rows, columns, done, of, changed }: MatrixListed) {
  const { counted } = t.matrix
  return (
    <tr>
      <th scope="row">
        <a href={`/matrices/${matrix.id}`}>{matrix.title}</a>
        <span class="under">
          {t.matrix.size(counted[matrix.row_kind](rows), counted[matrix.column_kind](columns))}
        </span>
      </th>
      <td>{of === 0 ? t.matrix.nothingWaits : t.matrix.done(done, of)}</td>
      <td>
        {changed > 0 && (
          <a href={`/matrices/${matrix.id}?show=changed`}>
            <Badge tone="attention">{t.matrix.changedCells(changed)}</Badge>
          </a>
        )}
      </td>
    </tr>
  )
}

function NoMatrix() {
  return (
    <>
      <PageHead title={t.matrix.matrices} under={t.matrix.what} />
      <EmptyState
        title={t.matrix.none}
        actions={
          <ButtonLink kind="primary" href="/matrices/new">
            {t.matrix.make}
          </ButtonLink>
        }
      >
        <p>{t.matrix.noneWhat}</p>
        <p>{t.matrix.noneHow}</p>
        <p class="quiet small">{t.matrix.noneSource}</p>
      </EmptyState>
    </>
  )
}
