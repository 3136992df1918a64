import { counted, figure } from '../../server/language/figures.ts'
import type { PersonalKind } from '../../server/text/personal.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink } from '../parts/Buttons.tsx'
import { EmptyState, Sign } from '../parts/Notes.tsx'
import { kindHeadings, kindsInOrder } from './words.ts'

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
        title="Persoonsgegevens"
        under={
          proposals === 0
            ? 'Er zijn geen voorstellen om te lakken.'
            : `${counted(proposals, 'voorstel', 'voorstellen')} in ${counted(open.length, 'bron', 'bronnen')}.`
        }
      />
      {documents.length === 0 ? (
        <EmptyState
          title="Er zijn nog geen bronnen"
          actions={<ButtonLink href="/uploads">Bronnen toevoegen</ButtonLink>}
        />
      ) : (
        <section class="scroll" aria-label="Bronnen">
          <table class="by-source">
            <thead>
              <tr>
                <th scope="col">Bron</th>
                <th scope="col">Voorstellen</th>
                <th scope="col">Gelakt</th>
                <th scope="col">Niet gelakt</th>
                <th scope="col">Wat</th>
              </tr>
            </thead>
            <tbody>
              {documents.map((one) => (
                <Row {...one} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="quiet small">
        Namen van deelnemers staan hier niet bij: die worden vanzelf vervangen in wat naar anderen gaat. De
        zoeker ziet niet alles.
      </p>
    </>
  )
}

function Row({ id, name, open, kinds, masks, touched, refused }: DocumentProposals) {
  const counts = new Map(kinds.map(({ kind, count }) => [kind, count]))
  const told = kindsInOrder.flatMap((kind) => {
    const count = counts.get(kind)
    return count ? `${kindHeadings[kind].toLowerCase()} (${figure(count)})` : []
  })
  return (
    <tr>
      <th scope="row">
        <a href={`/documents/${id}/masks`}>{name}</a>
        {touched > 0 && (
          <span class="small">
            {' '}
            <Sign />
            {figure(touched)} nakijken na een verbetering
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
