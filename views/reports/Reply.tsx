import { type ReplyRow, teamAnswers } from '../../server/database/report-tables.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { RadioField, TextArea } from '../parts/Field.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import type { PanelProps } from './Panel.tsx'
import { answerWords } from './words.ts'

/** What the team means to do about this quotation. */
export function ReplyPart(props: PanelProps) {
  const { round, chosen, canChange, personNames } = props
  const { key } = chosen.quotation
  const reply = round.replies.get(key)
  const isFixed = round.conclusion !== null || round.closings.has(key) || !canChange
  if (isFixed && !reply) return null
  return (
    <section class="audit__part" aria-labelledby="reply">
      <h3 id="reply">Antwoord van het team</h3>
      {reply && (
        <>
          <p>
            <Badge>{answerWords[reply.answer]}</Badge>{' '}
            <span class="small quiet">
              {personNames.get(reply.person)}, <When at={reply.at} />
            </span>
          </p>
          {reply.remark !== '' && <p class="audit__remark">{reply.remark}</p>}
        </>
      )}
      {!isFixed && (
        <details open={props.refused?.form === 'reply'}>
          <summary>{reply ? 'Antwoord wijzigen' : 'Antwoord geven'}</summary>
          <ReplyForm {...props} reply={reply} />
        </details>
      )}
    </section>
  )
}

function ReplyForm(props: PanelProps & { reply: ReplyRow | undefined }) {
  const { chosen, address, filterQuery, reply, refused } = props
  const { key } = chosen.quotation
  const again = refused?.form === 'reply' ? refused : undefined
  return (
    <PostForm
      action={`${address}/replies`}
      fields={{ item: key, revision: reply?.revision ?? 0, filter: filterQuery }}
      label={`Antwoord van het team bij ${key}`}
    >
      <RadioField
        name="answer"
        label="Wat doet het team hiermee?"
        value={again ? again.typed.answer : reply?.answer}
        options={teamAnswers.map((value) => ({ value, name: answerWords[value] }))}
      />
      <TextArea
        name="remark"
        id="reply-remark"
        label="Toelichting"
        rows={2}
        value={again ? again.typed.remark : reply?.remark}
      />
      <Buttons>
        <Button>Antwoord bewaren</Button>
      </Buttons>
    </PostForm>
  )
}
