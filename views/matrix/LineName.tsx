import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { MatrixLine } from '../../server/matrix/lines.ts'
import { Badge } from '../parts/Notes.tsx'

/** What a row or a column is called, with what became of it. */
export function LineName({ line }: { line: MatrixLine }) {
  return (
    <span>
      {line.title} {line.under && <span class="quiet small">{line.under}</span>}{' '}
      {line.state !== 'stands' && <Badge>{t.matrix[line.state]}</Badge>}
      {line.merged.length > 0 && (
        <span class="quiet small">
          {t.matrix.merged(enumeration(line.merged.map((title) => `‘${title}’`)))}
        </span>
      )}
    </span>
  )
}
