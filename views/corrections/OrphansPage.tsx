import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { EmptyState, HeadRow } from '../parts/Notes.tsx'
import { ChangedItem } from './ChangedItem.tsx'
import { OrphanItem } from './OrphanItem.tsx'
import type { ChangedView, OrphanView } from './props.ts'

export interface OrphansPageProps {
  /** The one that is decided on now. */
  readonly orphan?: OrphanView | undefined
  /** Every orphan, in the order of the queue. */
  readonly queue: readonly { readonly id: string; readonly code: string; readonly words: string }[]
  readonly changed: readonly ChangedView[]
  /** How many changed codings there are in all. */
  readonly changedCount: number
  readonly canDecide: boolean
  /** What was typed for another place, when it was refused. */
  readonly typed?: { readonly exact: string } | undefined
  readonly errors?: FieldErrors | undefined
}

/** Codings that corrections touched and that wait for a person: first what lost its place, then what changed. */
export function OrphansPage(props: OrphansPageProps) {
  const { orphan, queue, changed, changedCount, canDecide, typed, errors } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={t.corrections.detachedCodings} under={t.corrections.detachedExplained} />
      {queue.length === 0 && changedCount === 0 && (
        <EmptyState title={t.corrections.nothingWaits}>
          <p>{t.corrections.nothingWaitsHint}</p>
        </EmptyState>
      )}
      {orphan && (
        <OrphanItem
          orphan={orphan}
          at={queue.findIndex(({ id }) => id === orphan.id)}
          queue={queue}
          canDecide={canDecide}
          typed={typed}
          errors={errors}
        />
      )}
      {queue.length > 1 && <Others queue={queue} current={orphan?.id} />}
      {changed.length > 0 && (
        <section class="stack" aria-labelledby="changed">
          <HeadRow
            title={<span id="changed">{t.corrections.changedCodings}</span>}
            end={<span class="quiet">{counted(changedCount, t.common.coding, t.common.codings)}</span>}
          />
          <p>{t.corrections.changedExplained}</p>
          <ol class="queue">
            {changed.map((one) => (
              <ChangedItem changed={one} canDecide={canDecide} />
            ))}
          </ol>
          {changedCount > changed.length && (
            <p class="quiet">{t.corrections.andMore(changedCount - changed.length)}</p>
          )}
        </section>
      )}
    </>
  )
}

function Others({ queue, current }: { queue: OrphansPageProps['queue']; current: string | undefined }) {
  return (
    <section class="stack" aria-labelledby="waiting">
      <h2 id="waiting">{t.corrections.allDetached}</h2>
      <ol class="list orphans__list">
        {queue.map(({ id, code, words }) => (
          <li>
            <a href={`/orphans?coding=${id}`} aria-current={id === current ? 'true' : undefined}>
              {code}
            </a>{' '}
            <span class="quiet">‘{words}’</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
