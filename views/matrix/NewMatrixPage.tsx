import { type ColumnKind, columnKinds, type RowKind, rowKinds } from '../../server/database/matrix-tables.ts'
import { t } from '../../server/language/t.ts'
import type { Subject } from '../../server/matrix/subjects.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { RadioField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { SubjectChoice } from './SubjectChoice.tsx'

export interface NewMatrixPageProps {
  rowKind: RowKind
  columnKind: ColumnKind
  rows: readonly Subject[]
  columns: readonly Subject[]
  title?: string | undefined
  chosen: { readonly rows: ReadonlySet<string>; readonly columns: ReadonlySet<string> }
  errors?: FieldErrors | undefined
}

/** A new matrix: first what kind of rows and columns, then its title and which. */
export function NewMatrixPage({ errors, ...props }: NewMatrixPageProps) {
  const { rowKind, columnKind, rows, columns, title, chosen } = props
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={t.matrix.fresh} under={t.matrix.what} />
      <KindForm rowKind={rowKind} columnKind={columnKind} />
      <PostForm
        action="/matrices"
        class="form"
        label={t.matrix.fresh}
        fields={{ row_kind: rowKind, column_kind: columnKind }}
      >
        <TextField name="title" label={t.matrix.title} value={title} errors={errors} required />
        <SubjectChoice
          name="rows"
          legend={t.matrix.whichRows(t.matrix.ofKind[rowKind])}
          choices={rows}
          chosen={chosen.rows}
          nothing={t.matrix.nothingToChoose[rowKind]}
          errors={errors}
        />
        <SubjectChoice
          name="columns"
          legend={t.matrix.whichColumns(t.matrix.ofKind[columnKind])}
          choices={columns}
          chosen={chosen.columns}
          nothing={t.matrix.nothingToChoose[columnKind]}
          hint={columnKind === 'code' ? t.matrix.codesWithBelow : undefined}
          errors={errors}
        />
        <Buttons>
          <Button kind="primary">{t.matrix.makeThis}</Button>
        </Buttons>
      </PostForm>
    </>
  )
}

function KindForm({ rowKind, columnKind }: Pick<NewMatrixPageProps, 'rowKind' | 'columnKind'>) {
  const option = (value: RowKind | ColumnKind) => ({ value, name: t.matrix.ofKind[value] })
  return (
    <form method="get" action="/matrices/new" class="filters" aria-label={t.matrix.kinds}>
      <RadioField name="row_kind" label={t.matrix.rows} value={rowKind} options={rowKinds.map(option)} />
      <RadioField
        name="column_kind"
        label={t.matrix.columns}
        value={columnKind}
        options={columnKinds.map(option)}
      />
      <Button>{t.matrix.chooseKinds}</Button>
    </form>
  )
}
