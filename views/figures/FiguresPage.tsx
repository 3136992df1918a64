import { raw } from 'hono/html'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'

export interface FigureListed {
  readonly title: string
  readonly lead: string
  readonly href: string
  /** A look at it; absent while there is nothing to draw. */
  readonly preview: string | undefined
}

/** The six pictures of a project, each with a sentence and a look at it. */
export function FiguresPage({ figures }: { figures: readonly FigureListed[] }) {
  return (
    <>
      <PageHead title={t.figures.name} under={t.figures.lead} />
      <ul class="figure-list">
        {figures.map(({ title, lead, href, preview }) => (
          <li>
            <div class="figure-list__look" aria-hidden="true">
              {preview && raw(preview)}
            </div>
            <h2>
              <a href={href}>{title}</a>
            </h2>
            <p>{lead}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
