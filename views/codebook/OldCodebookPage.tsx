import type { Code, CodeBranch } from '../../server/codebook/code.ts'
import { writtenDate } from '../../server/language/dates.ts'
import { PageHead } from '../layout/Page.tsx'
import { CodeName } from '../parts/Code.tsx'
import { Badge, EmptyState, Facts } from '../parts/Notes.tsx'
import { DateForm } from './CodebookAside.tsx'

export interface OldCodebookPageProps {
  /** YYYY-MM-DD */
  day: string
  tree: readonly CodeBranch[]
}

/** The codebook as it was at the end of a day. To read, not to change. */
export function OldCodebookPage({ day, tree }: OldCodebookPageProps) {
  return (
    <>
      <PageHead
        title={`Codeboek op ${writtenDate(day)}`}
        under="Zo stonden de codes er aan het eind van die dag. U kunt hier alleen lezen."
      />
      <DateForm day={day} />
      {tree.length === 0 ? (
        <EmptyState title="Op die dag stond er nog geen code">
          <p>
            Kies een latere datum, of ga naar <a href="/codebook">het codeboek van nu</a>.
          </p>
        </EmptyState>
      ) : (
        <OldBranches tree={tree} />
      )}
    </>
  )
}

function OldBranches({ tree }: { tree: readonly CodeBranch[] }) {
  return (
    <ul class="codebook__codes codebook__codes--old">
      {tree.map(({ code, children }) => (
        <li>
          <OldCode code={code} />
          {children.length > 0 && <OldBranches tree={children} />}
        </li>
      ))}
    </ul>
  )
}

function OldCode({ code }: { code: Code }) {
  return (
    <div class="codebook__old">
      <p>
        <CodeName code={code} /> {code.status !== 'vast' && <Badge>{code.status}</Badge>}
      </p>
      {code.definition === '' ? (
        <p class="quiet small">zonder omschrijving</p>
      ) : (
        <p class="codebook__text">{code.definition}</p>
      )}
      <Facts
        facts={[
          ['wanneer wel', code.include],
          ['wanneer niet', code.exclude],
          ['trefwoorden', code.keywords.join(', ')],
          ['verwante woorden', code.related.join(', ')],
          ['uitsluitwoorden', code.excluding.join(', ')],
        ]}
      />
    </div>
  )
}
