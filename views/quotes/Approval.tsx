import { t } from '../../server/language/t.ts'
import type { Approved } from '../../server/quotes/approval.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextArea } from '../parts/Field.tsx'
import { Badge, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'

/** Whether somebody agreed to a quote, as a word in a frame; nothing when nobody needs to. */
export function ApprovalBadge({ approved }: { approved: Approved }) {
  const { state, isStale } = approved
  if (state === 'not-needed') return null
  if (isStale) return <Badge tone="attention">{t.quoteSets.approvalStale}</Badge>
  const tone = { asked: 'plain', agreed: 'good', 'agreed-changed': 'good', refused: 'attention' } as const
  return <Badge tone={tone[state]}>{t.quotes.approval[state]}</Badge>
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
        {t.quoteSets.approvalIs(t.quotes.approval[state])}
        <span class="visually-hidden"> {t.quoteSets.approvalWith(label)}</span>
      </summary>
      {at && (
        <p class="small">
          {t.quoteSets.writtenBy} {by ?? t.quoteSets.somebody}, <When at={at} form="day" />
          {note && <>: {note}</>}
        </p>
      )}
      <PostForm
        action={`/quotes/${quote.id}/approval`}
        back={back}
        fields={{ revision: quote.revision }}
        class="form"
        label={t.quoteSets.approvalOf(label)}
        quick
      >
        <SelectField
          name="approval"
          id={`approval-${label}`}
          label={t.quoteSets.approvalOfSpeaker}
          value={state}
          options={Object.entries(t.quotes.approval).map(([value, name]) => ({ value, name }))}
        />
        <TextArea
          name="note"
          id={`approval-note-${label}`}
          label={t.quoteSets.approvalNote}
          hint={t.quoteSets.approvalNoteHint}
          rows={2}
          value={note}
        />
        <Buttons>
          <Button small>{t.common.save}</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}

/** What to do about an approval before publishing. */
export function ApprovalNotes({ approved: { state, isStale } }: { approved: Approved }) {
  if (isStale) {
    return (
      <Note attention title={t.quoteSets.staleTitle}>
        <p>{t.quoteSets.staleHint}</p>
      </Note>
    )
  }
  if (state === 'refused') {
    return (
      <Note attention title={t.quoteSets.refusedTitle}>
        <p>{t.quoteSets.refusedHint}</p>
      </Note>
    )
  }
  return null
}
