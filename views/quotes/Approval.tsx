import type { Approved } from '../../server/quotes/approval.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextArea } from '../parts/Field.tsx'
import { Badge, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import { approvalWords } from './words.ts'

/** Whether somebody agreed to a quote, as a word in a frame; nothing when nobody needs to. */
export function ApprovalBadge({ approved }: { approved: Approved }) {
  const { state, isStale } = approved
  if (state === 'not-needed') return null
  if (isStale) return <Badge tone="attention">akkoord was op andere woorden</Badge>
  const tone = { asked: 'plain', agreed: 'good', 'agreed-changed': 'good', refused: 'attention' } as const
  return <Badge tone={tone[state]}>{approvalWords[state]}</Badge>
}

export interface ApprovalFormProps {
  quote: { readonly id: string; readonly revision: number }
  label: string
  approved: Approved
  /** Name of who wrote it down. */
  by: string | undefined
  back: string
}

/** What was written down of an approval, and a form to write down another. */
export function ApprovalForm({ quote, label, approved, by, back }: ApprovalFormProps) {
  const { state, note, at } = approved
  return (
    <details class="quotes__change">
      <summary>
        Akkoord: {approvalWords[state]}
        <span class="visually-hidden"> met {label}</span>
      </summary>
      {at && (
        <p class="small">
          Opgeschreven door {by ?? 'iemand'}, <When at={at} form="day" />
          {note && <>: {note}</>}
        </p>
      )}
      <PostForm
        action={`/quotes/${quote.id}/approval`}
        back={back}
        fields={{ revision: quote.revision }}
        class="form"
        label={`Akkoord met ${label}`}
        quick
      >
        <SelectField
          name="approval"
          id={`approval-${label}`}
          label="Akkoord van wie het heeft gezegd"
          value={state}
          options={Object.entries(approvalWords).map(([value, name]) => ({ value, name }))}
        />
        <TextArea
          name="note"
          id={`approval-note-${label}`}
          label="Wie vroeg het, wanneer en hoe"
          hint="Dit blijft in het project en gaat niet mee naar anderen."
          rows={2}
          value={note}
        />
        <Buttons>
          <Button small>Bewaren</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}

/** What to do about an approval before publishing. */
export function ApprovalNotes({ approved: { state, isStale } }: { approved: Approved }) {
  if (isStale) {
    return (
      <Note attention title="Het akkoord was op andere woorden of een andere toeschrijving.">
        <p>Leg het citaat opnieuw voor, of haal de wijziging weg.</p>
      </Note>
    )
  }
  if (state === 'refused') {
    return (
      <Note attention title="Wie dit zei, wil niet dat het gepubliceerd wordt.">
        <p>Zolang dit citaat in de set staat, kunt u niet publiceren.</p>
      </Note>
    )
  }
  return null
}
