import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextArea, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'

export interface PastePageProps {
  name: string
  text: string
  errors?: FieldErrors | undefined
}

/** A place to paste a text that is in no file: from a mail, a chat, a web page. */
export function PastePage({ name, text, errors }: PastePageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={t.uploads.paste} under={t.uploads.pasteExplained} />
      <PostForm action="/uploads/paste" label={t.uploads.paste} class="form">
        <TextArea
          name="text"
          label={t.uploads.pasteText}
          hint={t.uploads.pasteHint}
          rows={16}
          value={text}
          errors={errors}
          required
        />
        <TextField
          name="name"
          label={t.uploads.pasteName}
          hint={t.uploads.pasteNameHint}
          value={name}
          errors={errors}
        />
        <Buttons>
          <Button kind="primary">{t.common.goOn}</Button>
        </Buttons>
        <p class="quiet small">{t.uploads.thenSession}</p>
      </PostForm>
    </>
  )
}
