import { recordingTime } from '../../server/language/dates.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { FieldErrors } from '../parts/errors.ts'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { Choices, NewName } from './SpeakerChoice.tsx'
import type { SpeakerLine, SpeakersPageProps } from './SpeakersPage.tsx'

interface SpeakerLabelsProps extends Pick<SpeakersPageProps, 'labels' | 'people' | 'hasSession'> {
  errors: FieldErrors | undefined
}

/** The labels that were found, each with who that is. */
export function SpeakerLabels({ labels, people, hasSession, errors }: SpeakerLabelsProps) {
  const faults = errors?.label ?? []
  return (
    <section class="stack" aria-labelledby="labels">
      <h2 id="labels">{t.speakers.found}</h2>
      {faults.length > 0 && <p class="field__error">{faults.join(' ')}</p>}
      <ol class="parts">
        {labels.map((line, at) => (
          <Label line={line} at={at} labels={labels} people={people} hasSession={hasSession} />
        ))}
      </ol>
    </section>
  )
}

interface LabelProps extends Omit<SpeakerLabelsProps, 'errors'> {
  line: SpeakerLine
  at: number
}

function Label({ line, at, labels, people, hasSession }: LabelProps) {
  const { label, count, opening, time, apart, listed, likely, choice } = line
  const field = `label-${at}`
  const isSuggested = likely !== undefined && choice === `l:${at}`
  return (
    <li class="part">
      <h3>
        {label}{' '}
        <span class="quiet small">
          {counted(count, t.speakers.turn, t.speakers.turns)}
          {apart > 0 && t.speakers.apart(apart)}
        </span>
      </h3>
      <p class="source" lang={peoplesLanguage()}>
        {time !== undefined && <span class="quiet small">{recordingTime(time)} </span>}
        {opening}
      </p>
      <div class="part__fields">
        <p class="field field--wide">
          <label for={at === 0 ? 'label' : field}>
            {t.speakers.whoIsIt}
            <span class="visually-hidden"> {label}</span>
          </label>
          <select id={at === 0 ? 'label' : field} name="label">
            <option value={`l:${at}`} selected={choice === `l:${at}`}>
              {listed ? t.speakers.asItStands(listed) : t.speakers.asItStandsNotListed}
            </option>
            <Choices chosen={choice} labels={labels} people={people} own={at} />
          </select>
          {isSuggested && <span class="field__hint">{t.speakers.perhaps(likely.name)}</span>}
        </p>
        {hasSession && <NewName id={`name-${at}`} name="name" value={line.name} whose={label} />}
      </div>
    </li>
  )
}
