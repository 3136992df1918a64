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
      <h3 id="closing">Afsluiten</h3>
      <BarredWords {...props} />
      {ready ? (
        <ClosingForm {...props} />
      ) : (
        <p class="small quiet">
          Afsluiten kan als woorden, toeschrijving en strekking alle drie zijn beoordeeld.
        </p>
      )}
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
      label={`Citaat ${key} afsluiten`}
    >
      {chosen.amBarred && (
        <TextArea
          name="exception"
          label="Waarom sluit u het toch zelf af?"
          hint="Deze reden komt in het verslag van de toets."
          rows={2}
          value={again?.typed.exception}
          required
        />
      )}
      <Buttons>
        <Button>Citaat afsluiten</Button>
      </Buttons>
    </PostForm>
  )
  if (!chosen.amBarred) return form
  return (
    <details open={again !== undefined}>
      <summary>Toch zelf afsluiten, met een reden</summary>
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
      <h3 id="closing">Afgesloten</h3>
      <p>
        <Badge tone="good">afgesloten</Badge>{' '}
        <span class="small quiet">
          {personNames.get(closing.person)}, <When at={closing.at} />
        </span>
      </p>
      {alone && <p class="small">Door deze persoon {aloneInWords(alone)}.</p>}
      {closing.exception !== null && (
        <>
          <p class="small">Afgesloten door iemand die deze woorden zelf koos of codeerde. De reden:</p>
          <p class="audit__remark">{closing.exception}</p>
        </>
      )}
      {!round.conclusion && canChange && (
        <PostForm
          action={`${address}/closings/end`}
          fields={{ item: key, revision: closing.revision, filter: filterQuery }}
          label={`Citaat ${key} heropenen`}
        >
          <Button kind="plain" small>
            Heropenen
          </Button>
        </PostForm>
      )}
    </section>
  )
}
