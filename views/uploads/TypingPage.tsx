import { t } from '../../server/language/t.ts'
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
      <PageHead title={t.uploads.typeOf(name)} under={t.uploads.typedText} />
      <div class="side-by-side">
        <p class="side-by-side__picture">
          <a href={address}>
            <img src={address} alt={t.uploads.photo(name)} width={width} height={height} />
          </a>
          <span class="quiet small">{t.uploads.seeLarge}</span>
        </p>
        <PostForm action={`/uploads/${id}/type`} label={t.uploads.textOfPhoto} class="form">
          <TextArea
            name="text"
            label={t.uploads.asItStands}
            hint={t.uploads.typeHint}
            rows={18}
            value={text}
            errors={errors}
            required
          />
          <Buttons>
            <Button kind="primary">{t.common.goOn}</Button>
          </Buttons>
          <p class="quiet small">{t.uploads.thenSession}</p>
        </PostForm>
      </div>
    </>
  )
}
