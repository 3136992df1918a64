import { t } from '../../server/language/t.ts'
import { SourcePages } from '../documents/SourcePages.tsx'
import { PageHead } from '../layout/Page.tsx'
import { BothVersions, type Difference } from '../parts/BothVersions.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { RadioField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { TalkPart, type TalkPartProps } from '../sessions/SameTalk.tsx'
import { StructureForm, type StructureFormProps } from './StructureForm.tsx'

/** What is said of a document besides its text. */
export interface DescriptionFields {
  name: string
  title: string
  date: string
  role: string
}

export interface StructurePageProps {
  document: { readonly id: string; readonly name: string; readonly revision: number }
  description: DescriptionFields
  structure: Omit<StructureFormProps, 'action'>
  /** Other notes of the same talk; undefined for a source that stands alone. */
  talk: TalkPartProps | undefined
  /** What hangs on the document, in words, or undefined when it can be taken away. */
  hanging: string | undefined
  /** The rounds of the rapporttoets that keep it, in words. */
  rounds: string | undefined
  errors?: FieldErrors | undefined
  differences?: readonly Difference[] | undefined
}

/** Corrects where a text belongs and whose words it holds. The text itself, and what is coded in it, stays. */
export function StructurePage(props: StructurePageProps) {
  const { document, description, structure, talk, errors, differences } = props
  const here = `/documents/${document.id}/structure`
  return (
    <>
      <ErrorSummary errors={errors} />
      {differences && <BothVersions differences={differences} href={here} />}
      <SourcePages document={document.id} current="/structure" />
      <PageHead title={t.structure.title(document.name)} under={t.structure.explained} />
      <section class="stack" aria-labelledby="description">
        <h2 id="description">{t.structure.details}</h2>
        <PostForm
          action={`${here}/description`}
          fields={{ revision: document.revision }}
          label={t.structure.details}
          class="form"
        >
          <div class="fields">
            <TextField
              name="name"
              label={t.common.name}
              hint={t.structure.unique}
              value={description.name}
              errors={errors}
              required
            />
            <TextField
              name="title"
              label={t.common.title}
              hint={t.structure.mayBeEmpty}
              value={description.title}
              errors={errors}
            />
            <TextField
              name="date"
              label={t.common.date}
              type="date"
              value={description.date}
              errors={errors}
            />
          </div>
          <RadioField
            name="role"
            label={t.structure.whatIsIt}
            value={description.role}
            options={[
              { value: 'source', name: t.common.source },
              { value: 'report', name: t.common.report },
            ]}
            errors={errors}
          />
          <Buttons>
            <Button>{t.structure.keepDetails}</Button>
          </Buttons>
        </PostForm>
      </section>
      <StructureForm action={here} {...structure} />
      {talk && <TalkPart {...talk} />}
      <section class="stack" aria-labelledby="end">
        <h2 id="end">{t.structure.removeSource}</h2>
        <Removing {...props} here={here} />
        <p class="quiet small">
          {t.structure.removeIsNotErase} <a href={`/documents/${document.id}/erase`}>{t.structure.erase}</a>.
        </p>
      </section>
    </>
  )
}

interface RemovingProps extends Pick<StructurePageProps, 'document' | 'hanging' | 'rounds'> {
  here: string
}

function Removing({ document, hanging, rounds, here }: RemovingProps) {
  if (rounds) return <p>{t.structure.reportStays(rounds)}</p>
  if (hanging) return <p>{t.structure.cannotNow(hanging)}</p>
  return (
    <PostForm
      action={`${here}/end`}
      fields={{ revision: document.revision }}
      label={t.structure.removeSource}
    >
      <p class="quiet small">{t.structure.nothingHangs}</p>
      <Buttons>
        <Button small>{t.structure.removeSource}</Button>
      </Buttons>
    </PostForm>
  )
}
