import type { Subject } from '../../server/matrix/subjects.ts'
import type { FieldErrors } from '../parts/errors.ts'

export interface SubjectChoiceProps {
  name: string
  legend: string
  choices: readonly Subject[]
  chosen: ReadonlySet<string>
  /** Said when there is nothing to choose. */
  nothing: string
  hint?: string | undefined
  errors?: FieldErrors | undefined
}

/** What rows or columns are about: as many as one wants. */
export function SubjectChoice({ name, legend, choices, chosen, nothing, hint, errors }: SubjectChoiceProps) {
  const faults = errors?.[name] ?? []
  return (
    <fieldset class={faults.length > 0 ? 'field field--faulty' : 'field'} id={name}>
      <legend>{legend}</legend>
      {hint && choices.length > 0 && <p class="field__hint">{hint}</p>}
      {faults.length > 0 && <p class="field__error">{faults.join(' ')}</p>}
      {choices.length === 0 && <p class="quiet">{nothing}</p>}
      {choices.length > 0 && (
        <div class="framework-choices">
          {choices.map(({ id, title, under }) => (
            <label class="tick">
              <input type="checkbox" name={name} value={id} checked={chosen.has(id)} />
              <span>
                {title} {under && <span class="quiet small">{under}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}
