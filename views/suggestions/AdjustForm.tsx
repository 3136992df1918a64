import { t } from '../../server/language/t.ts'
import type { Adjusting, WordsWanted } from '../../server/suggestions/queue/adjusting.ts'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { queueHref } from './addresses.ts'
import type { CardProps } from './QueueCard.tsx'

/** What of a refused form is shown again. */
export interface RefusedAdjustment {
  readonly errors: FieldErrors
  readonly typed: WordsWanted
}

/** Gives the code to more or fewer sentences than was proposed, or to some of the words. */
export function AdjustForm({
  adjusting,
  refused,
  codes,
  asked,
  laid,
  card,
  back,
}: CardProps & { adjusting: Adjusting }) {
  const { open, number, sentences } = adjusting
  const code = codes.get(open.code)
  if (!code) return null
  const { version, start, end } = open
  const { from = '', until = '', first = number, last = number, words } = refused?.typed ?? {}
  return (
    <PostForm
      class="adjust"
      action={`/suggestions/${code.id}/decisions`}
      fields={{ version, start, end, laid: laid.id, verdict: 'adjusted' }}
      back={back}
      label={t.queue.adjustNamed(code.name, open.text)}
    >
      <p class="card__code">
        <CodeName code={code} /> <span class="quiet">{t.queue.onOtherWords}</span>
      </p>
      <p class="small with-script">{t.queue.dragWords}</p>
      <div class="adjust__text source" id="text" lang={peoplesLanguage()}>
        {sentences.map((sentence) => (
          <p class={sentence.number === number ? 'adjust__proposed' : undefined}>
            <span class="quiet small figures">{sentence.number} </span>
            <span class="words" data-start={sentence.start} data-end={sentence.end} lang={peoplesLanguage()}>
              {sentence.text}
            </span>
          </p>
        ))}
      </div>
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="until" value={until} />
      <div class="adjust__run">
        <Numbers name="first" label={t.queue.fromSentence} chosen={first} sentences={sentences} />
        <Numbers name="last" label={t.queue.toSentence} chosen={last} sentences={sentences} />
      </div>
      <TextField
        name="words"
        label={t.queue.onlyWords}
        hint={t.queue.onlyWordsHint}
        value={words}
        errors={refused?.errors}
      />
      <Buttons>
        <Button kind="primary">{t.queue.takeAdjusted}</Button>
        <ButtonLink href={queueHref(asked, { laid: laid.id, card: card.name })} hotkey="Escape">
          {t.queue.doNotAdjust}
        </ButtonLink>
      </Buttons>
    </PostForm>
  )
}

interface NumbersProps {
  name: 'first' | 'last'
  label: string
  chosen: number
  sentences: Adjusting['sentences']
}

function Numbers({ name, label, chosen, sentences }: NumbersProps) {
  return (
    <>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {sentences.map(({ number }) => (
          <option value={number} selected={number === chosen}>
            {number}
          </option>
        ))}
      </select>
    </>
  )
}
