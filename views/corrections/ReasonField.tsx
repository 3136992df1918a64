import { kept, t } from '../../server/language/t.ts'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'

/** Why a text is corrected: one reason for all of it. */
export function ReasonField({ value, errors }: { value: string; errors?: FieldErrors | undefined }) {
  return (
    <>
      <TextField
        name="reason"
        label={t.corrections.why}
        hint={t.corrections.whyHint}
        value={value}
        list="usual-reasons"
        errors={errors}
        required
      />
      <datalist id="usual-reasons">
        {kept.corrections.usualReasons.map((reason, at) => {
          const inWords = t.corrections.usualReasons[at]
          return <option value={reason} label={inWords === reason ? undefined : inWords} />
        })}
      </datalist>
    </>
  )
}
