import { type FindingRow, findingAnswers } from '../../server/database/report-tables.ts'
import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextArea } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Unseen, When } from '../parts/Text.tsx'
import type { PanelProps } from './Panel.tsx'
import { type FindingKind, findingKinds } from './words.ts'

/** What the reviewer finds: words, attribution, meaning. The machine never fills this in. */
export function FindingsPart(props: PanelProps) {
  const { round, chosen, canChange, personNames } = props
  const { key } = chosen.quotation
  const finding = round.findings.get(key)
  const isFixed = round.conclusion !== null || round.closings.has(key) || !canChange
  return (
    <section class="audit__part" aria-labelledby="findings">
      <h3 id="findings" tabindex={-1}>
        {t.reportRound.findings}
      </h3>
      {finding && (
        <p class="small quiet">
          {personNames.get(finding.person)}, <When at={finding.at} />
        </p>
      )}
      {isFixed ? <Found finding={finding} canChange={canChange} /> : <FindingsForm {...props} />}
    </section>
  )
}

function Found({ finding, canChange }: { finding: FindingRow | undefined; canChange: boolean }) {
  if (!finding) {
    return canChange ? (
      <p class="quiet">{t.reportRound.noFindings}</p>
    ) : (
      <p>
        <a href="/me">{t.reportRound.giveName}</a> {t.reportRound.toJudge}
      </p>
    )
  }
  return (
    <>
      <dl class="facts">
        {findingKinds.map((kind) => {
          const answer = finding[kind]
          return (
            <>
              <dt>{t.reports.findingName[kind]}</dt>
              <dd>{answer === null ? t.reportRound.notJudged : t.reports.finding[answer]}</dd>
            </>
          )
        })}
      </dl>
      {finding.remark !== '' && <p class="audit__remark">{finding.remark}</p>}
    </>
  )
}

function FindingsForm({ round, chosen, address, filterQuery, refused }: PanelProps) {
  const { key } = chosen.quotation
  const finding = round.findings.get(key)
  const again = refused?.form === 'finding' ? refused : undefined
  const remark = again ? again.typed.remark : finding?.remark
  return (
    <PostForm
      action={`${address}/findings`}
      fields={{ item: key, revision: finding?.revision ?? 0, filter: filterQuery }}
      label={t.reportRound.findingsOf(key)}
    >
      {findingKinds.map((kind) => (
        <Choice kind={kind} value={again ? again.typed[kind] : finding?.[kind]} />
      ))}
      <TextArea name="remark" id="finding-remark" label={t.reportRound.explanation} rows={2} value={remark} />
      <Buttons>
        <Button kind="primary" name="next" value="1">
          {t.reportRound.saveAndNext}
        </Button>
        <Button>{t.common.save}</Button>
      </Buttons>
    </PostForm>
  )
}

function Choice({ kind, value }: { kind: FindingKind; value: string | null | undefined }) {
  return (
    <fieldset class="finding">
      <legend>
        {t.reports.findingName[kind]} <span class="finding__question">{t.reports.findingQuestion[kind]}</span>
      </legend>
      <div class="choice">
        {findingAnswers.map((answer) => (
          <label>
            <input type="radio" name={kind} value={answer} checked={value === answer} />
            <Unseen>{t.reports.findingName[kind]}: </Unseen>
            {t.reports.finding[answer]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
