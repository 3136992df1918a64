import { t } from '../../server/language/t.ts'
import type { StandingQuote } from '../../server/quotes/looking.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextArea } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
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
        {t.quoteSets.mayStay} {people.get(confirmed.person) ?? t.quoteSets.somebody},{' '}
        <When at={confirmed.at} form="day" />: {confirmed.reason}
      </p>
    )
  }
  if (!cautions.includes('traceable')) return null
  return (
    <details class="quotes__change">
      <summary>
        {t.quoteSets.letStandOwn}
        <span class="visually-hidden"> {t.quoteSets.atLabel(label)}</span>
      </summary>
      <p lang={peoplesLanguage()}>{quote.attribution}</p>
      <PostForm
        action={`/quotes/${quote.id}/traceable`}
        back={back}
        fields={{ revision: quote.revision }}
        class="form"
        label={t.quoteSets.whyMayStayOf(label)}
        quick
      >
        <TextArea
          name="reason"
          id={`reason-${label}`}
          label={t.quoteSets.whyMayStay}
          hint={t.quoteSets.whyMayStayHint}
          rows={2}
          required
        />
        <Buttons>
          <Button small>{t.quoteSets.letStand}</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}
