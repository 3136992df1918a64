import type { StandingQuote } from '../../server/quotes/looking.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextArea } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'

export interface ConfirmationProps {
  standing: StandingQuote
  /** Names by id. */
  people: ReadonlyMap<string, string>
  back: string
}

/** Why an attribution that tells who spoke may stand, or a form to say so. */
export function Confirmation({ standing, people, back }: ConfirmationProps) {
  const { quote, label, cautions, confirmed } = standing
  if (confirmed) {
    return (
      <p class="small quiet">
        De toeschrijving is herleidbaar en mag blijven, schreef {people.get(confirmed.person) ?? 'iemand'},{' '}
        <When at={confirmed.at} form="day" />: {confirmed.reason}
      </p>
    )
  }
  if (!cautions.includes('traceable')) return null
  return (
    <details class="quotes__change">
      <summary>
        De eigen toeschrijving laten staan<span class="visually-hidden"> bij {label}</span>
      </summary>
      <p>{quote.attribution}</p>
      <PostForm
        action={`/quotes/${quote.id}/traceable`}
        back={back}
        fields={{ revision: quote.revision }}
        class="form"
        label={`Waarom de toeschrijving van ${label} mag blijven`}
        quick
      >
        <TextArea
          name="reason"
          id={`reason-${label}`}
          label="Waarom deze toeschrijving mag blijven"
          hint="Bijvoorbeeld: zij wil zo genoemd worden, gemaild op 3 mei."
          rows={2}
          required
        />
        <Buttons>
          <Button small>Laat haar staan</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}
