import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextArea } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'

export interface TypingPageProps {
  picture: { readonly id: string; readonly name: string; readonly width: number; readonly height: number }
  text: string
  errors?: FieldErrors | undefined
}

/** A picture beside the place where its text is typed over. */
export function TypingPage({ picture: { id, name, width, height }, text, errors }: TypingPageProps) {
  const address = `/uploads/${id}/picture`
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        title={`Overtypen: ${name}`}
        under="Wat u typt, wordt de tekst van een nieuwe bron. De foto blijft erbij als origineel."
      />
      <div class="side-by-side">
        <p class="side-by-side__picture">
          <a href={address}>
            <img src={address} alt={`Foto ${name}`} width={width} height={height} />
          </a>
          <span class="quiet small">Kies de foto om die groot te zien.</span>
        </p>
        <PostForm action={`/uploads/${id}/type`} label="De tekst van de foto" class="form">
          <TextArea
            name="text"
            label="De tekst zoals die er staat"
            hint="Elk punt op een eigen regel, met een streepje ervoor. Een kop op een eigen regel."
            rows={18}
            value={text}
            errors={errors}
            required
          />
          <Buttons>
            <Button kind="primary">Verder</Button>
          </Buttons>
          <p class="quiet small">Hierna kiest u bij welke bijeenkomst de tekst hoort.</p>
        </PostForm>
      </div>
    </>
  )
}
