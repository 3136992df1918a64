import { t } from '../../server/language/t.ts'
import type { SpeakersPageProps } from './SpeakersPage.tsx'

export interface ChoicesProps {
  readonly chosen: string
  readonly labels: SpeakersPageProps['labels']
  readonly people: SpeakersPageProps['people']
  /** The label that the choice is about: it is not the same as itself. */
  readonly own?: number
}

/** Who somebody can be said to be. */
export function Choices({ chosen, labels, people, own }: ChoicesProps) {
  return (
    <>
      {people.length > 0 && (
        <optgroup label={t.speakers.onList}>
          {people.map(({ id, name }) => (
            <option value={`p:${id}`} selected={chosen === `p:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      {labels.length > (own === undefined ? 0 : 1) && (
        <optgroup label={t.speakers.sameAs}>
          {labels.map(
            ({ label }, at) =>
              at !== own && (
                <option value={`l:${at}`} selected={chosen === `l:${at}`}>
                  {label}
                </option>
              ),
          )}
        </optgroup>
      )}
      <option value="nobody" selected={chosen === 'nobody'}>
        {t.speakers.noSpeaker}
      </option>
    </>
  )
}

export interface NewNameProps {
  readonly id: string
  readonly name: string
  readonly value: string
  /** For whoever does not see where the field stands. */
  readonly whose: string
}

/** Somebody who is not on the list yet. */
export function NewName({ id, name, value, whose }: NewNameProps) {
  return (
    <p class="field">
      <label for={id}>
        {t.speakers.orNew}
        <span class="visually-hidden"> {t.speakers.forWhom(whose)}</span>
      </label>
      <input id={id} name={name} value={value} maxlength={200} autocomplete="off" />
    </p>
  )
}
