import { counted, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { PersonalKind } from '../../server/text/personal.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink } from '../parts/Buttons.tsx'
import { EmptyState, Sign } from '../parts/Notes.tsx'
import type { Column } from '../parts/order.ts'
import { SortedTable } from '../parts/SortedTable.tsx'
import { kindsInOrder } from './words.ts'

/** How much waits in a source. */
export interface DocumentProposals {
  readonly id: string
  readonly name: string
  readonly open: number
  readonly kinds: readonly { readonly kind: PersonalKind; readonly count: number }[]
  readonly masks: number
  readonly touched: number
  readonly refused: number
}

/** Personal data over the whole project: which sources have proposals, the most first. */
export function ProjectMasksPage({ documents }: { documents: readonly DocumentProposals[] }) {
  const open = documents.filter((one) => one.open > 0)
  const proposals = open.reduce((sum, one) => sum + one.open, 0)
  return (
    <>
      <PageHead
        title={t.masks.personal}
        under={
          proposals === 0
            ? t.masks.noProposalsAtAll
            : t.masks.proposalsIn(
                counted(proposals, t.masks.proposal, t.masks.proposalsWord),
                counted(open.length, t.common.source, t.common.sources),
              )
        }
      />
      {documents.length === 0 ? (
        <EmptyState
          title={t.masks.noSources}
          actions={<ButtonLink href="/uploads">{t.masks.addSources}</ButtonLink>}
        />
      ) : (
        <SortedTable
          table="masks-table"
          label={t.masks.sources}
          class="by-source"
          columns={columns()}
          rows={documents}
          wordsOf={({ name }) => name}
        >
          {(one) => <Row {...one} />}
        </SortedTable>
      )}
      <p class="quiet small">{t.masks.participantsApart}</p>
    </>
  )
}

const columns = (): readonly Column<DocumentProposals>[] => [
  { key: 'name', name: t.masks.source, by: ({ name }) => name },
  { key: 'open', name: t.masks.proposals, by: ({ open }) => open },
  { key: 'masked', name: t.masks.masked, by: ({ masks }) => masks },
  { key: 'refused', name: t.masks.notMaskedTitle, by: ({ refused }) => refused },
  { key: 'what', name: t.masks.what },
]

function Row({ id, name, open, kinds, masks, touched, refused }: DocumentProposals) {
  const counts = new Map(kinds.map(({ kind, count }) => [kind, count]))
  const told = kindsInOrder.flatMap((kind) => {
    const count = counts.get(kind)
    return count ? `${t.masks.kind[kind].toLowerCase()} (${figure(count)})` : []
  })
  return (
    <tr>
      <th scope="row">
        <a href={`/documents/${id}/masks`}>{name}</a>
        {touched > 0 && (
          <span class="small">
            {' '}
            <Sign />
            {t.masks.lookAgain(figure(touched))}
          </span>
        )}
      </th>
      <td class="number">{figure(open)}</td>
      <td class="number">{figure(masks)}</td>
      <td class="number">{figure(refused)}</td>
      <td>{told.join(', ')}</td>
    </tr>
  )
}
