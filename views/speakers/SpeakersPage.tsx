import { recordingTime } from '../../server/language/dates.ts'
import { SourcePages } from '../documents/SourcePages.tsx'
import { PageHead } from '../layout/Page.tsx'
import { BothVersions, type Difference } from '../parts/BothVersions.tsx'
import { Button } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { PostForm } from '../parts/PostForm.tsx'
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
      <PageHead
        title={`Sprekers in ${document.name}`}
        under="De woorden veranderen niet, en coderingen blijven waar ze zijn. Namen staan alleen op de deelnemerslijst."
      />
      <PostForm action={here} fields={{ revision, version }} label="Sprekers" class="stack stack--wide">
        {labels.length > 0 ? (
          <SpeakerLabels labels={labels} people={people} hasSession={hasSession} errors={errors} />
        ) : (
          <p>
            In deze tekst zijn geen sprekers herkend. Is iets toch door iemand gezegd? Wijs dat dan hieronder
            aan.
          </p>
        )}
        <Turns {...props} />
        <div class="btns savebar">
          <Button kind="primary">Sprekers bewaren</Button>
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
      <h2 id="turns-head">Losse beurten</h2>
      <details open={isOpen}>
        <summary>Is een beurt van iemand anders?</summary>
        <p class="field__hint">Vink de beurten aan, en kies van wie ze zijn.</p>
        <div class="part__fields">
          <div class={faults.length > 0 ? 'field field--wide field--faulty' : 'field field--wide'}>
            <label for="turn-choice">De aangevinkte beurten zijn van</label>
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
              <option value="">kies …</option>
              <option value="as-label" selected={turnChoice === 'as-label'}>
                wie hun label zegt
              </option>
              <Choices chosen={turnChoice} labels={labels} people={people} />
            </select>
          </div>
          {hasSession && (
            <NewName id="turn-name" name="turn-name" value={turnName} whose="de aangevinkte beurten" />
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
      <p class="source">
        <span class="quiet small">
          {time !== undefined && `${recordingTime(time)} `}
          {speaker ?? (label ? 'geen spreker' : 'zonder spreker')}
          {isCorrected && label ? ` (er staat: ${label})` : ''}:{' '}
        </span>
        {opening}
      </p>
      <span class="block-line__fields">
        <label class="tick small">
          <input type="checkbox" name="turns" value={String(at)} checked={isTicked} />
          <span>
            deze<span class="visually-hidden"> beurt, blok {at + 1}</span>
          </span>
        </label>
      </span>
    </li>
  )
}
