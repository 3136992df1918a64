import { t } from '../../server/language/t.ts'
import { differenceBetween } from '../../server/text/difference.ts'
import type { Span } from '../../server/text/span.ts'
import { ChangedWords } from '../corrections/ChangedWords.tsx'
import { Button } from '../parts/Buttons.tsx'
import { CodeName } from '../parts/Code.tsx'
import { Badge, HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import type { ShownCoding } from './props.ts'

interface GivenCodesProps {
  codings: readonly ShownCoding[]
  chosen: Span
  back: string
  canCode: boolean
}

/** The codes on the chosen words: those on exactly this span first, then what only overlaps it. */
export function GivenCodes({ codings, chosen, back, canCode }: GivenCodesProps) {
  const exactly = codings.filter((coding) => isOn(coding, chosen))
  const beside = codings.filter((coding) => !isOn(coding, chosen))
  return (
    <section>
      <HeadRow
        level={3}
        title={t.documents.codes}
        end={
          canCode && (
            <span class="with-script">
              <Button type="button" kind="plain" small hotkey="c">
                {t.documents.chooseCode}
              </Button>
            </span>
          )
        }
      />
      {codings.length === 0 && <p class="quiet">{t.documents.noCode}</p>}
      <List codings={exactly} back={back} canCode={canCode} />
      {beside.length > 0 && (
        <>
          {exactly.length > 0 && <p class="quiet small">{t.documents.otherPart}</p>}
          <List codings={beside} back={back} canCode={canCode} />
        </>
      )}
    </section>
  )
}

function List({ codings, back, canCode }: Omit<GivenCodesProps, 'chosen'>) {
  if (codings.length === 0) return null
  return (
    <ul class="given">
      {codings.map((coding) => (
        <li>
          <CodeName code={coding.code} href={`/codebook/${coding.code.id}`} />
          {canCode && coding.own && <TakeOff coding={coding} back={back} />}
          <span class="given__by">
            {coding.coder.name}, {t.documents.origin[coding.origin]}
          </span>
          {coding.changedFrom && (
            <Changed coding={coding} from={coding.changedFrom} back={back} canCode={canCode} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface ChangedProps {
  coding: ShownCoding
  from: NonNullable<ShownCoding['changedFrom']>
  back: string
  canCode: boolean
}

/** A correction changed words of this coding: what changed, and whether the code still fits. */
function Changed({ coding, from, back, canCode }: ChangedProps) {
  return (
    <div class="given__changed">
      <p>
        <Badge tone="attention">{t.documents.changed}</Badge> {t.documents.sinceVersion(from.number)}
      </p>
      <p class="source" lang={peoplesLanguage()}>
        <ChangedWords pieces={differenceBetween(from.was, from.now)} />
      </p>
      {canCode && (
        <PostForm
          action={`/orphans/changed/${coding.id}`}
          id={`confirm-${coding.id}`}
          fields={{ revision: coding.revision }}
          back={back}
          quick
        >
          <Button small label={t.documents.stillFitsOf(coding.code.name)}>
            {t.documents.stillFits}
          </Button>
        </PostForm>
      )}
    </div>
  )
}

function TakeOff({ coding, back }: { coding: ShownCoding; back: string }) {
  return (
    <PostForm
      action={`/codings/${coding.id}/end`}
      id={`end-${coding.id}`}
      fields={{ revision: coding.revision }}
      back={back}
      quick
    >
      <Button kind="plain" small label={t.documents.removeOf(coding.code.name)}>
        {t.documents.remove}
      </Button>
    </PostForm>
  )
}

/** Whether a coding lies on exactly these words. */
export function isOn(coding: Span, chosen: Span): boolean {
  return coding.start === chosen.start && coding.end === chosen.end
}
