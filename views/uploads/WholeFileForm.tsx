import type { DocumentRole } from '../../server/database/tables.ts'
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
      <h2 id="whole">Anders lezen</h2>
      <p class="small quiet">
        Geldt voor het hele bestand. Wat u bij dit voorbeeld hebt ingevuld, vervalt dan.
      </p>
      <PostForm action={action} class="form" label="Het hele bestand anders lezen">
        <RadioField
          name="role"
          label="Wat is het?"
          value={whole.role}
          options={[
            { value: 'source', name: 'bron' },
            { value: 'report', name: 'rapport' },
          ]}
        />
        <TextField
          name="session"
          id="whole-session"
          label="Alles hoort bij"
          hint="Leeg: zoals herkend"
          value={whole.session}
          list="known-sessions"
        />
        <datalist id="known-sessions">
          {known.map(({ title }) => (
            <option value={title} />
          ))}
        </datalist>
        <TextField name="table" id="whole-table" label="Tafel" value={whole.table} />
        <SelectField
          name="voice"
          id="whole-voice"
          label="Wiens woorden"
          value={whole.voice}
          options={[
            { value: '', name: 'zoals herkend' },
            ...voices.map((voice) => ({ value: voice, name: voicePhrase(voice) })),
          ]}
        />
        <Buttons>
          <Button small>Opnieuw lezen</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}
