import { t } from '../../server/language/t.ts'
import type { Deed } from '../../server/reports/interests.ts'
import { isFound } from '../../server/reports/round.ts'
import { closedAlone } from '../../server/reports/tallying.ts'
import { aloneInWords } from '../findings/words.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextArea } from '../parts/Field.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import type { PanelProps } from './Panel.tsx'
import type { BarredPerson } from './props.ts'
import { barredInWords } from './words.ts'

/** The end of one quotation: by a reviewer who did not choose it, or with a reason that is printed. */
export function ClosingPart(props: PanelProps) {
  const { round, chosen, canChange } = props
  const { key } = chosen.quotation
  const closing = round.closings.get(key)
  if (closing) return <Closed {...props} />
  if (round.conclusion || !canChange) return null
  const ready = isFound(round.findings.get(key))
  return (
    <section class="audit__part" aria-labelledby="closing">
      <h3 id="closing" tabindex={-1}>
        {t.reportRound.close}
      </h3>
      <BarredWords {...props} />
      {ready ? <ClosingForm {...props} /> : <p class="small quiet">{t.reportRound.closeWhen}</p>}
    </section>
  )
}

function BarredWords({ chosen: { barred } }: PanelProps) {
  return (
    <>
      {byDeeds(barred).map(({ people, deeds }) => (
        <p class="small quiet">{barredInWords(people, deeds)}</p>
      ))}
    </>
  )
}

/** Those who did the same to the words of a quotation, together. */
function byDeeds(barred: readonly BarredPerson[]) {
  const groups = new Map<string, { people: string[]; deeds: readonly Deed[] }>()
  for (const { person, deeds } of barred) {
    const group = groups.get(deeds.join()) ?? { people: [], deeds }
    group.people.push(person)
    groups.set(deeds.join(), group)
  }
  return [...groups.values()]
}

function ClosingForm({ round, chosen, address, filterQuery, refused }: PanelProps) {
  const { key } = chosen.quotation
  const again = refused?.form === 'closing' ? refused : undefined
  const finding = round.findings.get(key)
  const form = (
    <PostForm
      action={`${address}/closings`}
      fields={{
        ...{ item: key, filter: filterQuery, finding: finding?.id ?? '', revision: finding?.revision ?? 0 },
        ...{ words: finding?.words ?? '', attribution: finding?.attribution ?? '' },
        ...{ meaning: finding?.meaning ?? '', remark: finding?.remark ?? '' },
      }}
      label={t.reportRound.closeQuote(key)}
    >
      {chosen.amBarred && (
        <TextArea
          name="exception"
          label={t.reportRound.whyCloseAnyway}
          hint={t.reportRound.whyCloseHint}
          rows={2}
          value={again?.typed.exception}
          required
        />
      )}
      <Buttons>
        <Button>{t.reportRound.closeThis}</Button>
      </Buttons>
    </PostForm>
  )
  if (!chosen.amBarred) return form
  return (
    <details open={again !== undefined}>
      <summary>{t.reportRound.closeAnyway}</summary>
      {form}
    </details>
  )
}

function Closed({ round, chosen, address, filterQuery, canChange, personNames }: PanelProps) {
  const { key } = chosen.quotation
  const closing = round.closings.get(key)
  if (!closing) return null
  const alone = closedAlone(round, key)
  return (
    <section class="audit__part" aria-labelledby="closing">
      <h3 id="closing" tabindex={-1}>
        {t.reportRound.closedTitle}
      </h3>
      <p>
        <Badge tone="good">{t.reportRound.closed}</Badge>{' '}
        <span class="small quiet">
          {personNames.get(closing.person)}, <When at={closing.at} />
        </span>
      </p>
      {alone && <p class="small">{t.reportRound.byThisPerson(aloneInWords(alone))}</p>}
      {closing.exception !== null && (
        <>
          <p class="small">{t.reportRound.closedByInterested}</p>
          <p class="audit__remark">{closing.exception}</p>
        </>
      )}
      {!round.conclusion && canChange && (
        <PostForm
          action={`${address}/closings/end`}
          fields={{ item: key, revision: closing.revision, filter: filterQuery }}
          label={t.reportRound.reopenQuote(key)}
        >
          <Button kind="plain" small>
            {t.reportRound.reopen}
          </Button>
        </PostForm>
      )}
    </section>
  )
}
