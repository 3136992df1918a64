import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'

export interface QuoteFormProps {
  document: string
  /** Id of the text version. */
  version: string
  start: number
  end: number
  sets: readonly { readonly id: string; readonly title: string }[]
  /** What the words hang under, when they make no sense alone: proposed as a clarification. */
  lead?: string | undefined
  /** The thread that the words were chosen from. */
  thread?: string | undefined
  back: string
}

/** Puts words in a quote set, an existing one or a new one. For the coding screen and for a thread. */
export function QuoteForm({ sets, back, start, lead, ...place }: QuoteFormProps) {
  const id = `quote-set-${place.version}-${start}-${place.end}`
  return (
    <PostForm action="/quotes" back={back} fields={{ ...place, start }} label={t.quoteSets.putInSet}>
      {sets.length > 0 && (
        <SelectField
          name="set"
          id={id}
          label={t.quoteSets.quoteSet}
          options={[
            ...sets.map((set) => ({ value: set.id, name: set.title })),
            { value: '', name: t.quoteSets.newSet },
          ]}
        />
      )}
      <TextField
        name="newSet"
        id={`${id}-new`}
        label={sets.length > 0 ? t.quoteSets.newSetTitle : t.quoteSets.setTitle}
        required={sets.length === 0}
      />
      {lead && (
        <label class="tick">
          <input type="checkbox" name="withLead" value="1" checked />
          <span>{t.quoteSets.putLead(lead)}</span>
        </label>
      )}
      <Buttons>
        <Button>{t.quoteSets.putInQuoteSet}</Button>
      </Buttons>
    </PostForm>
  )
}
