import { t } from '../../server/language/t.ts'

/** The pages about one source, in the order of the menu; a path comes after `/documents/<id>`. */
const sourcePages = [
  '',
  '/structure',
  '/speakers',
  '/correct',
  '/versions',
  '/repairs',
  '/masks',
  '/files',
  '/erase',
] as const

export type SourcePagePath = (typeof sourcePages)[number]

export interface SourcePagesProps {
  /** Id of the document. */
  readonly document: string
  readonly current: SourcePagePath
}

/** The menu of one source: what can be read of it, and what can be done with it. */
export function SourcePages({ document, current }: SourcePagesProps) {
  return (
    <nav class="source-pages" aria-label={t.documents.aboutSource}>
      <ul>
        {sourcePages.map((path) => (
          <li>
            <a href={`/documents/${document}${path}`} aria-current={path === current ? 'page' : undefined}>
              {t.documents.pages[path]}
            </a>
          </li>
        ))}
        <li>
          <a href={`/figures/document?document=${document}`}>{t.figures.name}</a>
        </li>
      </ul>
    </nav>
  )
}
