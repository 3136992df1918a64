import type { DocumentRole } from '../../server/database/tables.ts'
import { t } from '../../server/language/t.ts'
import { voices } from '../../server/text/block.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { RadioField, SelectField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { voicePhrase } from '../parts/Voice.tsx'
import type { KnownSession } from './PreviewPage.tsx'

/** What somebody said of the whole file; empty where nothing was said. */
export interface WholeFile {
  readonly role: DocumentRole
  readonly session: string
  readonly table: string
  readonly voice: string
}

/** Reads the file anew by what is said of all of it. */
export function WholeFileForm({
  action,
  whole,
  known,
}: {
  action: string
  whole: WholeFile
  known: readonly KnownSession[]
}) {
  return (
    <section aria-labelledby="whole">
      <h2 id="whole">{t.uploads.readOtherwise}</h2>
      <p class="small quiet">{t.uploads.readOtherwiseHint}</p>
      <PostForm action={action} class="form" label={t.uploads.readWholeOtherwise}>
        <RadioField
          name="role"
          label={t.uploads.whatIsIt}
          value={whole.role}
          options={[
            { value: 'source', name: t.common.source },
            { value: 'report', name: t.common.report },
          ]}
        />
        <TextField
          name="session"
          id="whole-session"
          label={t.uploads.allBelongsTo}
          hint={t.uploads.emptyAsRecognised}
          value={whole.session}
          list="known-sessions"
        />
        <datalist id="known-sessions">
          {known.map(({ title }) => (
            <option value={title} />
          ))}
        </datalist>
        <TextField name="table" id="whole-table" label={t.uploads.table} value={whole.table} />
        <SelectField
          name="voice"
          id="whole-voice"
          label={t.uploads.whose}
          value={whole.voice}
          options={[
            { value: '', name: t.uploads.asRecognised },
            ...voices.map((voice) => ({ value: voice, name: voicePhrase(voice) })),
          ]}
        />
        <Buttons>
          <Button small>{t.uploads.readAgain}</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}
