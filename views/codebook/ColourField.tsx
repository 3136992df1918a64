import { t } from '../../server/language/t.ts'
import { Swatch } from '../parts/Code.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { palette } from '../parts/palette.ts'

export interface ColourFieldProps {
  code: string
  /** `#rrggbb`, or empty to let the tool choose. */
  value: string
  errors?: FieldErrors | undefined
}

/** The twelve by name and line, or none; a colour from outside the twelve, out of an old file, stays a choice. */
export function ColourField({ code, value, errors }: ColourFieldProps) {
  const faults = errors?.color ?? []
  const chosen = value.toLowerCase()
  const isOther = chosen !== '' && palette.every(({ light }) => light !== chosen)
  return (
    <fieldset class={faults.length > 0 ? 'field field--faulty' : 'field'} id="color">
      <legend>{t.codePage.lineColour}</legend>
      {faults.length > 0 && <p class="field__error">{faults.join(' ')}</p>}
      <div class="colours">
        <label>
          <input type="radio" name="color" value="" checked={chosen === ''} />
          {t.codePage.automatic}
        </label>
        {palette.map(({ name, light }, index) => (
          <label>
            <input type="radio" name="color" value={light} checked={chosen === light} />
            <span class={`swatch colour-${index + 1}`} aria-hidden="true" />
            {t.colours[name]}
          </label>
        ))}
        {isOther && (
          <label>
            <input type="radio" name="color" value={value} checked />
            <Swatch code={code} />
            {value}
          </label>
        )}
      </div>
    </fieldset>
  )
}
