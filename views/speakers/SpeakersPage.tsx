import { recordingTime } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'
import { SourcePages } from '../documents/SourcePages.tsx'
import { PageHead } from '../layout/Page.tsx'
import { BothVersions, type Difference } from '../parts/BothVersions.tsx'
import { Button } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { MissedSpeaker } from './MissedSpeaker.tsx'
import { Choices, NewName } from './SpeakerChoice.tsx'
import { SpeakerLabels } from './SpeakerLabels.tsx'

/** A label of a speaker with what is known of it. */
export interface SpeakerLine {
  readonly label: string
  readonly count: number
  readonly opening: string
  /** Seconds */
  readonly time: number | undefined
  /** How many of its turns say by themselves who speaks. */
  readonly apart: number
  /** Whom the label names on the list of participants. */
  readonly listed: string | undefined
  /** Whom it probably means. */
  readonly likely: { readonly id: string; readonly name: string } | undefined
  readonly choice: string
  readonly name: string
}

/** A block that could be somebody's words. */
export interface TurnLine {
  /** Its index among the blocks. */
  readonly at: number
  readonly speaker: string | undefined
  /** The label as it stands in the text. */
  readonly label: string | undefined
  readonly time: number | undefined
  readonly opening: string
  readonly isTicked: boolean
}

export interface SpeakersPageProps {
  readonly document: { readonly id: string; readonly name: string }
  readonly revision: number
  /** Id of the text version. */
  readonly version: string
  /** The label that was missed, as somebody typed it. */
  readonly cut: { readonly block: string; readonly label: string }
  readonly labels: readonly SpeakerLine[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly turns: readonly TurnLine[]
  readonly turnChoice: string
  readonly turnName: string
  /** Whether a new name can be put on the list of a session. */
  readonly hasSession: boolean
  readonly errors?: FieldErrors | undefined
  readonly differences?: readonly Difference[] | undefined
}

/** Corrects who speaks. The text with its labels, and what is coded in it, stays. */
export function SpeakersPage(props: SpeakersPageProps) {
  const { document, revision, version, labels, people, hasSession, errors, differences } = props
  const here = `/documents/${document.id}/speakers`
  return (
    <>
      <ErrorSummary errors={errors} />
      {differences && <BothVersions differences={differences} href={here} />}
      <SourcePages document={document.id} current="/speakers" />
      <PageHead title={t.speakers.title(document.name)} under={t.speakers.explained} />
      <PostForm
        action={here}
        fields={{ revision, version }}
        label={t.speakers.speakers}
        class="stack stack--wide"
      >
        {labels.length > 0 ? (
          <SpeakerLabels labels={labels} people={people} hasSession={hasSession} errors={errors} />
        ) : (
          <p>{t.speakers.noneFound}</p>
        )}
        <Turns {...props} />
        <div class="btns savebar">
          <Button kind="primary">{t.speakers.keep}</Button>
        </div>
      </PostForm>
      <MissedSpeaker action={`${here}/cut`} version={version} cut={props.cut} errors={errors} />
    </>
  )
}

function Turns({ turns, turnChoice, turnName, labels, people, hasSession, errors }: SpeakersPageProps) {
  const faults = errors?.['turn-choice'] ?? []
  const isOpen = labels.length === 0 || faults.length > 0 || turns.some(({ isTicked }) => isTicked)
  return (
    <section class="stack" aria-labelledby="turns-head">
      <h2 id="turns-head">{t.speakers.separateTurns}</h2>
      <details open={isOpen}>
        <summary>{t.speakers.otherPerson}</summary>
        <p class="field__hint">{t.speakers.tickTurns}</p>
        <div class="part__fields">
          <div class={faults.length > 0 ? 'field field--wide field--faulty' : 'field field--wide'}>
            <label for="turn-choice">{t.speakers.tickedAre}</label>
            {faults.length > 0 && (
              <p class="field__error" id="turn-choice-error">
                {faults.join(' ')}
              </p>
            )}
            <select
              id="turn-choice"
              name="turn-choice"
              aria-describedby={faults.length > 0 ? 'turn-choice-error' : undefined}
            >
              <option value="">{t.speakers.choose}</option>
              <option value="as-label" selected={turnChoice === 'as-label'}>
                {t.speakers.asLabel}
              </option>
              <Choices chosen={turnChoice} labels={labels} people={people} />
            </select>
          </div>
          {hasSession && (
            <NewName id="turn-name" name="turn-name" value={turnName} whose={t.speakers.tickedTurns} />
          )}
        </div>
        <ol class="blocks">
          {turns.map((turn) => (
            <Turn {...turn} />
          ))}
        </ol>
      </details>
    </section>
  )
}

function Turn({ at, speaker, label, time, opening, isTicked }: TurnLine) {
  const isCorrected = label !== speaker
  return (
    <li class="block-line">
      <span class="block-line__number quiet small figures">{at + 1}</span>
      <p class="source" lang={peoplesLanguage()}>
        <span class="quiet small">
          {time !== undefined && `${recordingTime(time)} `}
          {speaker ?? (label ? t.speakers.noSpeaker : t.speakers.withoutSpeaker)}
          {isCorrected && label ? t.speakers.labelIs(label) : ''}:{' '}
        </span>
        {opening}
      </p>
      <span class="block-line__fields">
        <label class="tick small">
          <input type="checkbox" name="turns" value={String(at)} checked={isTicked} />
          <span>
            {t.speakers.this}
            <span class="visually-hidden"> {t.speakers.turnNumbered(at + 1)}</span>
          </span>
        </label>
      </span>
    </li>
  )
}
