import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { PostForm } from '../parts/PostForm.tsx'
import type { SpeakersPageProps } from './SpeakersPage.tsx'

interface MissedSpeakerProps extends Pick<SpeakersPageProps, 'version' | 'cut'> {
  action: string
  errors: FieldErrors | undefined
}

/** Cuts a turn where the label of somebody else stands in its words. */
export function MissedSpeaker({ action, version, cut, errors }: MissedSpeakerProps) {
  const faults = { block: errors?.['cut-block'] ?? [], label: errors?.['cut-label'] ?? [] }
  const isOpen = faults.block.length > 0 || faults.label.length > 0
  return (
    <section class="stack" aria-labelledby="missed-head">
      <h2 id="missed-head">{t.speakers.missed}</h2>
      <details open={isOpen}>
        <summary>{t.speakers.missedHint}</summary>
        <PostForm action={action} fields={{ version }} class="form" label={t.speakers.missed}>
          <div class={faults.block.length > 0 ? 'field field--faulty' : 'field'}>
            <label for="cut-block">{t.speakers.turnNumber}</label>
            <p class="field__hint" id="cut-block-hint">
              {t.speakers.turnNumberHint}
            </p>
            <Fault id="cut-block-error" sentences={faults.block} />
            <input
              id="cut-block"
              name="cut-block"
              value={cut.block}
              inputmode="numeric"
              maxlength={9}
              autocomplete="off"
              aria-describedby={describedBy('cut-block', faults.block)}
            />
          </div>
          <div class={faults.label.length > 0 ? 'field field--faulty' : 'field'}>
            <label for="cut-label">{t.speakers.label}</label>
            <p class="field__hint" id="cut-label-hint">
              {t.speakers.labelHint}
            </p>
            <Fault id="cut-label-error" sentences={faults.label} />
            <input
              id="cut-label"
              name="cut-label"
              value={cut.label}
              maxlength={200}
              autocomplete="off"
              aria-describedby={describedBy('cut-label', faults.label)}
            />
          </div>
          <Buttons>
            <Button>{t.speakers.cut}</Button>
          </Buttons>
        </PostForm>
      </details>
    </section>
  )
}

const describedBy = (field: string, faults: readonly string[]) =>
  faults.length > 0 ? `${field}-hint ${field}-error` : `${field}-hint`

function Fault({ id, sentences }: { id: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <p class="field__error" id={id}>
      {sentences.join(' ')}
    </p>
  )
}
