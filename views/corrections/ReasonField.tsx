import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'

/** What people mostly correct; anything else may be written. */
const usual = [
  'tikfout',
  'verkeerd verstaan',
  'naam verbeterd',
  'leesteken verbeterd',
  'woord vergeten bij het uitwerken',
  'verkeerd gelezen uit het bestand',
  'nagekeken met de opname',
] as const

/** Why a text is corrected: one reason for all of it. */
export function ReasonField({ value, errors }: { value: string; errors?: FieldErrors | undefined }) {
  return (
    <>
      <TextField
        name="reason"
        label="Waarom verbetert u dit?"
        hint="Eén reden voor alles wat u nu verbetert. Die komt bij de tekstversie te staan."
        value={value}
        list="usual-reasons"
        errors={errors}
        required
      />
      <datalist id="usual-reasons">
        {usual.map((reason) => (
          <option value={reason} />
        ))}
      </datalist>
    </>
  )
}
