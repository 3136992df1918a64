import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { PostForm } from '../parts/PostForm.tsx'
import { Spoken } from '../parts/Spoken.tsx'

/** The endings of files that can be read. */
const accepted = '.docx,.pdf,.odt,.rtf,.html,.htm,.txt,.md,.vtt,.srt,.csv,.xlsx,.zip,.jpg,.jpeg,.png'

/** Where files are chosen or dropped. Without script the button sends them all at once. */
export function DropZone({ errors }: { errors?: FieldErrors | undefined }) {
  const faults = errors?.files ?? []
  return (
    <PostForm action="/uploads" files id="upload" class="drop" label={t.uploads.addSources}>
      <div class={faults.length > 0 ? 'drop__files field--faulty' : 'drop__files'}>
        <label for="files">{t.uploads.chooseFiles}</label>
        <input
          type="file"
          id="files"
          name="files"
          multiple
          accept={accepted}
          aria-describedby={faults.length > 0 ? 'files-hint files-error' : 'files-hint'}
        />
        <Button>{t.common.add}</Button>
      </div>
      {faults.length > 0 && (
        <p class="field__error" id="files-error">
          {faults.join(' ')}
        </p>
      )}
      <p class="small quiet" id="files-hint">
        {t.uploads.kindsOfFiles}
      </p>
      <p class="small">
        <a href="/uploads/paste">{t.uploads.orPaste}</a>
      </p>
      <Spoken words={t.uploads.spoken} />
    </PostForm>
  )
}
