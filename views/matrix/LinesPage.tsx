import type { Axis } from '../../server/database/matrix-tables.ts'
import { t } from '../../server/language/t.ts'
import type { MatrixLine } from '../../server/matrix/lines.ts'
import type { FrameworkMatrix } from '../../server/matrix/matrix.ts'
import type { Subject } from '../../server/matrix/subjects.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { LineName } from './LineName.tsx'
import { SubjectChoice } from './SubjectChoice.tsx'

export interface LinesPageProps {
  matrix: FrameworkMatrix
  rows: AxisProps
  columns: AxisProps
  refused?: { readonly title: string; readonly errors: FieldErrors } | undefined
}

export interface AxisProps {
  readonly lines: readonly MatrixLine[]
  /** What can be added. */
  readonly more: readonly Subject[]
}

/** The rows and columns of a matrix, its title, and the way to take it away. */
export function LinesPage({ matrix, rows, columns, refused }: LinesPageProps) {
  const fields = { revision: matrix.revision }
  return (
    <>
      <ErrorSummary errors={refused?.errors} />
      <PageHead title={t.matrix.linesPage} under={t.matrix.kept} />
      <div class="framework-form">
        <AxisPart matrix={matrix} axis="row" {...rows} />
        <AxisPart matrix={matrix} axis="column" {...columns} />
      </div>
      <section class="stack" aria-labelledby="title-part">
        <h2 id="title-part">{t.matrix.rename}</h2>
        <PostForm action={`/matrices/${matrix.id}`} fields={fields} class="form" label={t.matrix.rename}>
          <TextField
            name="title"
            label={t.matrix.title}
            value={refused?.title ?? matrix.title}
            errors={refused?.errors}
            required
          />
          <Buttons>
            <Button>{t.matrix.renameThis}</Button>
          </Buttons>
        </PostForm>
      </section>
      <section class="stack" aria-labelledby="end-part">
        <h2 id="end-part">{t.matrix.end}</h2>
        <p class="quiet">{t.matrix.endHow}</p>
        <PostForm action={`/matrices/${matrix.id}/end`} fields={fields} label={t.matrix.end}>
          <Button>{t.matrix.end}</Button>
        </PostForm>
      </section>
    </>
  )
}

function AxisPart({ matrix, axis, lines, more }: AxisProps & { matrix: FrameworkMatrix; axis: Axis }) {
  const kind = axis === 'row' ? matrix.row_kind : matrix.column_kind
  const heading = `${axis}-part`
  return (
    <section class="stack" aria-labelledby={heading}>
      <h2 id={heading}>{axis === 'row' ? t.matrix.rows : t.matrix.columns}</h2>
      <ol class="list" aria-label={t.matrix.here(t.matrix.ofKind[kind])}>
        {lines.map((line, i) => (
          <Line matrix={matrix.id} line={line} isFirst={i === 0} />
        ))}
      </ol>
      <PostForm
        action={`/matrices/${matrix.id}/lines`}
        fields={{ axis }}
        label={t.matrix.addMore(t.matrix.ofKind[kind])}
      >
        <SubjectChoice
          name={axis === 'row' ? 'rows' : 'columns'}
          legend={t.matrix.addMore(t.matrix.ofKind[kind])}
          choices={more}
          chosen={new Set()}
          nothing={t.matrix.allThere}
        />
        {more.length > 0 && (
          <Buttons>
            <Button>{t.matrix.add}</Button>
          </Buttons>
        )}
      </PostForm>
    </section>
  )
}

function Line({ matrix, line, isFirst }: { matrix: string; line: MatrixLine; isFirst: boolean }) {
  const at = `/matrices/${matrix}/lines/${line.rows[0]?.id}`
  return (
    <li class="headrow">
      <LineName line={line} />
      <div class="btns">
        {!isFirst && (
          <PostForm action={`${at}/move`} quick>
            <Button small kind="plain" label={t.matrix.moveUpOf(line.title)}>
              {t.matrix.moveUp}
            </Button>
          </PostForm>
        )}
        <PostForm action={`${at}/end`} quick>
          <Button small kind="plain" label={t.matrix.removeOf(line.title)}>
            {t.matrix.remove}
          </Button>
        </PostForm>
      </div>
    </li>
  )
}
