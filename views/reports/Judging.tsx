import type { JudgementRow } from '../../server/database/report-tables.ts'
import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import type { Option } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Unseen, When } from '../parts/Text.tsx'

export interface JudgingProps {
  /** Key of what is judged. */
  item: string
  judgement: JudgementRow | undefined
  options: readonly Option[]
  isFixed: boolean
  /** The address of the round. */
  address: string
  /** Where to go after, under that address. */
  back: string
  personNames: ReadonlyMap<string, string>
  canChange: boolean
}

/** What a person thinks of a statement of the report; on one line, for there are many. */
export function Judging(props: JudgingProps) {
  const { judgement, personNames, isFixed, canChange, options } = props
  const words = options.find(({ value }) => value === judgement?.judgement)?.name
  return (
    <div class="judging">
      {judgement && (
        <p class="small quiet">
          {words}: {personNames.get(judgement.person)}, <When at={judgement.at} />
        </p>
      )}
      {judgement && judgement.remark !== '' && (isFixed || !canChange) && (
        <p class="audit__remark">{judgement.remark}</p>
      )}
      {!isFixed && canChange && <Form {...props} />}
    </div>
  )
}

function Form({ item, judgement, options, address, back }: JudgingProps) {
  return (
    <PostForm
      action={`${address}/judgements`}
      fields={{ item, revision: judgement?.revision ?? 0 }}
      back={`${address}/${back}`}
      class="judging__form"
      label={t.reportRound.judgementOf(item)}
    >
      <fieldset class="choice">
        <legend class="visually-hidden">{t.reportRound.judgementOf(item)}</legend>
        {options.map(({ value, name }) => (
          <label>
            <input
              type="radio"
              name="judgement"
              value={value}
              checked={judgement?.judgement === value}
              required
            />
            {name}
          </label>
        ))}
      </fieldset>
      <div class="judging__remark">
        <label class="label" for={`${item}-remark`}>
          {t.reportRound.explanation} <Unseen>{t.reportRound.forItem(item)}</Unseen>
        </label>
        <input type="text" id={`${item}-remark`} name="remark" value={judgement?.remark} autocomplete="off" />
      </div>
      <Button small label={t.reportRound.saveOf(item)}>
        {t.common.save}
      </Button>
    </PostForm>
  )
}
