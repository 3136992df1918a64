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
      <PageHead
        title={`Indeling van ${document.name}`}
        under="De tekst verandert niet, en coderingen blijven waar ze zijn."
      />
      <section class="stack" aria-labelledby="description">
        <h2 id="description">Gegevens van de bron</h2>
        <PostForm
          action={`${here}/description`}
          fields={{ revision: document.revision }}
          label="Gegevens van de bron"
          class="form"
        >
          <div class="fields">
            <TextField
              name="name"
              label="Naam"
              hint="Uniek in het project"
              value={description.name}
              errors={errors}
              required
            />
            <TextField name="title" label="Titel" hint="Mag leeg" value={description.title} errors={errors} />
            <TextField name="date" label="Datum" type="date" value={description.date} errors={errors} />
          </div>
          <RadioField
            name="role"
            label="Wat is het?"
            value={description.role}
            options={[
              { value: 'source', name: 'bron' },
              { value: 'report', name: 'rapport' },
            ]}
            errors={errors}
          />
          <Buttons>
            <Button>Gegevens bewaren</Button>
          </Buttons>
        </PostForm>
      </section>
      <StructureForm action={here} {...structure} />
      {talk && <TalkPart {...talk} />}
      <section class="stack" aria-labelledby="end">
        <h2 id="end">Bron weghalen</h2>
        <Removing {...props} here={here} />
        <p class="quiet small">
          Weghalen is geen wissen: de tekst en het bestand blijven bewaard. Moeten de woorden voorgoed weg, ga
          dan naar <a href={`/documents/${document.id}/erase`}>Wissen</a>.
        </p>
      </section>
    </>
  )
}

interface RemovingProps extends Pick<StructurePageProps, 'document' | 'hanging' | 'rounds'> {
  here: string
}

function Removing({ document, hanging, rounds, here }: RemovingProps) {
  if (rounds) return <p>Dit rapport kan niet weg: het is getoetst ({rounds}).</p>
  if (hanging) return <p>Dat kan nu niet: {hanging}. Haal dat eerst weg.</p>
  return (
    <PostForm action={`${here}/end`} fields={{ revision: document.revision }} label="Bron weghalen">
      <p class="quiet small">
        Niets hangt aan deze bron. U kunt haar weghalen, en dat ook weer ongedaan maken.
      </p>
      <Buttons>
        <Button small>Bron weghalen</Button>
      </Buttons>
    </PostForm>
  )
}
