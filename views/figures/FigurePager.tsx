import { t } from '../../server/language/t.ts'

/** Which part of a whole is shown, in words, and where the parts beside it are. */
export interface Paging {
  readonly words: string
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** The way to the other parts of a picture, or of its table, that is too large for one page. */
export function FigurePager({ words, previous, next }: Paging) {
  return (
    <nav class="pager" aria-label={words}>
      <span class="figures">{words}</span>
      {previous && <a href={previous}>{t.figures.previous}</a>}
      {next && <a href={next}>{t.figures.next}</a>}
    </nav>
  )
}
