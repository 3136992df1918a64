import { t } from '../../server/language/t.ts'

/** The pages about one source, in the order of the menu; a path comes after `/documents/<id>`. */
const sourcePages = [
  { path: '', name: 'Lezen en coderen' },
  { path: '/structure', name: 'Indeling' },
  { path: '/speakers', name: 'Sprekers' },
  { path: '/correct', name: 'Verbeteren' },
  { path: '/versions', name: 'Versies' },
  { path: '/repairs', name: 'Hersteld' },
  { path: '/masks', name: 'Lakken' },
  { path: '/files', name: 'Bestanden' },
  { path: '/erase', name: 'Wissen' },
] as const

export type SourcePagePath = (typeof sourcePages)[number]['path']

export interface SourcePagesProps {
  /** Id of the document. */
  readonly document: string
  readonly current: SourcePagePath
}

/** The menu of one source: what can be read of it, and what can be done with it. */
export function SourcePages({ document, current }: SourcePagesProps) {
  return (
    <nav class="source-pages" aria-label="Over deze bron">
      <ul>
        {sourcePages.map(({ path, name }) => (
          <li>
            <a href={`/documents/${document}${path}`} aria-current={path === current ? 'page' : undefined}>
              {name}
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
