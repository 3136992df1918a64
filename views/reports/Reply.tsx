import { type ReplyRow, teamAnswers } from '../../server/database/report-tables.ts'
import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { RadioField, TextArea } from '../parts/Field.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import type { PanelProps } from './Panel.tsx'

/** What the team means to do about this quotation. */
export function ReplyPart(props: PanelProps) {
  const { round, chosen, canChange, personNames } = props
  const { key } = chosen.quotation
  const reply = round.replies.get(key)
  const isFixed = round.conclusion !== null || round.closings.has(key) || !canChange
  if (isFixed && !reply) return null
  return (
    <section class="audit__part" aria-labelledby="reply">
      <h3 id="reply" tabindex={-1}>
        {t.reportRound.reply}
      </h3>
      {reply && (
        <>
          <p>
            <Badge>{t.reports.answer[reply.answer]}</Badge>{' '}
            <span class="small quiet">
              {personNames.get(reply.person)}, <When at={reply.at} />
            </span>
          </p>
          {reply.remark !== '' && <p class="audit__remark">{reply.remark}</p>}
        </>
      )}
      {!isFixed && (
        <details open={props.refused?.form === 'reply'}>
          <summary>{reply ? t.reportRound.changeReply : t.reportRound.giveReply}</summary>
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
      label={t.reportRound.replyOf(key)}
    >
      <RadioField
        name="answer"
        label={t.reportRound.whatDoesTeam}
        value={again ? again.typed.answer : reply?.answer}
        options={teamAnswers.map((value) => ({ value, name: t.reports.answer[value] }))}
      />
      <TextArea
        name="remark"
        id="reply-remark"
        label={t.reportRound.explanation}
        rows={2}
        value={again ? again.typed.remark : reply?.remark}
      />
      <Buttons>
        <Button>{t.reportRound.saveReply}</Button>
      </Buttons>
    </PostForm>
  )
}
