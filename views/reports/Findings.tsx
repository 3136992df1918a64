import { type FindingRow, findingAnswers } from '../../server/database/report-tables.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextArea } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { Unseen, When } from '../parts/Text.tsx'
import type { PanelProps } from './Panel.tsx'
import { type FindingKind, findingKinds, findingNames, findingQuestions, findingWords } from './words.ts'

/** What the reviewer finds: words, attribution, meaning. The machine never fills this in. */
export function FindingsPart(props: PanelProps) {
  const { round, chosen, canChange, personNames } = props
  const { key } = chosen.quotation
  const finding = round.findings.get(key)
  const isFixed = round.conclusion !== null || round.closings.has(key) || !canChange
  return (
    <section class="audit__part" aria-labelledby="findings">
      <h3 id="findings">Bevindingen</h3>
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
      <p class="quiet">Er zijn geen bevindingen.</p>
    ) : (
      <p>
        <a href="/me">Vul uw naam in</a> om te beoordelen.
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
              <dt>{findingNames[kind]}</dt>
              <dd>{answer === null ? 'nog niet beoordeeld' : findingWords[answer]}</dd>
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
      label={`Bevindingen bij ${key}`}
    >
      {findingKinds.map((kind) => (
        <Choice kind={kind} value={again ? again.typed[kind] : finding?.[kind]} />
      ))}
      <TextArea name="remark" id="finding-remark" label="Toelichting" rows={2} value={remark} />
      <Buttons>
        <Button kind="primary" name="next" value="1">
          Bewaren en volgende
        </Button>
        <Button>Bewaren</Button>
      </Buttons>
    </PostForm>
  )
}

function Choice({ kind, value }: { kind: FindingKind; value: string | null | undefined }) {
  return (
    <fieldset class="finding">
      <legend>
        {findingNames[kind]} <span class="finding__question">{findingQuestions[kind]}</span>
      </legend>
      <div class="choice">
        {findingAnswers.map((answer) => (
          <label>
            <input type="radio" name={kind} value={answer} checked={value === answer} />
            <Unseen>{findingNames[kind]}: </Unseen>
            {findingWords[answer]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
