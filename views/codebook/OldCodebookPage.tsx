import type { Code, CodeBranch } from '../../server/codebook/code.ts'
import { writtenDate } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'
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
      <PageHead title={t.codebook.asOn(writtenDate(day))} under={t.codebook.asOnHint} />
      <DateForm day={day} />
      {tree.length === 0 ? (
        <EmptyState title={t.codebook.noneThen}>
          <p>
            {t.codebook.laterDate} <a href="/codebook">{t.codebook.codebookNow}</a>.
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
        <CodeName code={code} /> {code.status !== 'vast' && <Badge>{t.codebook.status[code.status]}</Badge>}
      </p>
      {code.definition === '' ? (
        <p class="quiet small">{t.codebook.withoutDefinition}</p>
      ) : (
        <p class="codebook__text">{code.definition}</p>
      )}
      <Facts
        facts={[
          [t.codebook.field.include, code.include],
          [t.codebook.field.exclude, code.exclude],
          [t.codebook.field.keywords, code.keywords.join(', ')],
          [t.codebook.field.related, code.related.join(', ')],
          [t.codebook.field.excluding, code.excluding.join(', ')],
        ]}
      />
    </div>
  )
}
