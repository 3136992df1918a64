import { fieldName, isWritten } from '../../server/language/field-name.ts'
import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { TextArea, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'

/** What was sent with a form that was refused. */
export interface Typed {
  readonly action: string
  /** The pattern of that address. */
  readonly route: string
  /** A name may come more than once. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** The field that is wrong, and what is wrong with it. */
  readonly wrong: { readonly name: string; readonly sentence: string }
}

/** A refused form as it was filled in, to be mended and sent again; nothing when nobody typed anything in it. */
export function TypedAgain({ action, route, fields, wrong }: Typed) {
  const shown = fields.filter((field) => isTyped(field, wrong.name))
  if (shown.length === 0) return null
  const carried = fields.filter((field) => !shown.includes(field))
  return (
    <PostForm action={action} label={t.faults.typed}>
      {carried.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <h2>{t.faults.typed}</h2>
      {shown.map(([name, value], at) => {
        const errors = name === wrong.name ? { [name]: [wrong.sentence] } : undefined
        const field = {
          name,
          label: fieldName(t.fields, name, route) ?? t.fields.written.text,
          value,
          errors,
          id: `typed-${at}`,
        }
        return value.includes('\n') || value.length > 80 ? <TextArea {...field} /> : <TextField {...field} />
      })}
      <div class="btns">
        <Button kind="primary">{t.faults.again}</Button>
      </div>
    </PostForm>
  )
}

/** Words, and what has a name on the screen; ids, addresses and numbers are the form's own. */
function isTyped([name, value]: readonly [string, string], wrong: string): boolean {
  if (name === 'back') return false
  return isWritten(t.fields, name) || /\S\s+\S/u.test(value) || (name === wrong && value !== '')
}
