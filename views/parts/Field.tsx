import type { Child } from 'hono/jsx'
import type { FieldErrors } from './errors.ts'

interface Common {
  name: string
  label: Child
  hint?: Child
  /** Sentences per field; the ones under `name` are shown here. */
  errors?: FieldErrors | undefined
  id?: string
  required?: boolean
}

/** A label, perhaps a hint, the field, and what is wrong with it. */
function Frame({ name, label, hint, errors, id, children }: Common & { children?: Child }) {
  const faults = errors?.[name] ?? []
  return (
    <div class={faults.length > 0 ? 'field field--faulty' : 'field'}>
      <label for={id ?? name}>{label}</label>
      {hint && (
        <p class="field__hint" id={`${id ?? name}-hint`}>
          {hint}
        </p>
      )}
      {faults.length > 0 && (
        <p class="field__error" id={`${id ?? name}-error`}>
          {faults.join(' ')}
        </p>
      )}
      {children}
    </div>
  )
}

function described({ name, id, hint, errors }: Common) {
  const faulty = (errors?.[name]?.length ?? 0) > 0
  const ids = [hint ? `${id ?? name}-hint` : '', faulty ? `${id ?? name}-error` : ''].filter(Boolean)
  return {
    id: id ?? name,
    name,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': faulty ? ('true' as const) : undefined,
  }
}

export interface TextFieldProps extends Common {
  value?: string | undefined
  type?: 'text' | 'search' | 'date' | 'number'
  list?: string
  placeholder?: string
}

/** One line of text. */
export function TextField({ value, type = 'text', list, placeholder, ...frame }: TextFieldProps) {
  return (
    <Frame {...frame}>
      <input
        type={type}
        value={value}
        list={list}
        placeholder={placeholder}
        required={frame.required}
        autocomplete="off"
        {...described(frame)}
      />
    </Frame>
  )
}

/** Several lines of text. */
export function TextArea({
  value,
  rows = 4,
  ...frame
}: Common & { value?: string | undefined; rows?: number }) {
  return (
    <Frame {...frame}>
      <textarea rows={rows} required={frame.required} {...described(frame)}>
        {value ?? ''}
      </textarea>
    </Frame>
  )
}

export interface Option {
  value: string
  name: string
}

/** A choice out of a list. */
export function SelectField({
  value,
  options,
  ...frame
}: Common & { value?: string | undefined; options: readonly Option[] }) {
  return (
    <Frame {...frame}>
      <select required={frame.required} {...described(frame)}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.name}
          </option>
        ))}
      </select>
    </Frame>
  )
}

/** A few choices that are all in sight. */
export function RadioField({
  name,
  label,
  value,
  options,
  errors,
}: Common & { value?: string | undefined; options: readonly Option[] }) {
  const faults = errors?.[name] ?? []
  return (
    <fieldset class={faults.length > 0 ? 'field field--faulty' : 'field'} id={name}>
      <legend>{label}</legend>
      {faults.length > 0 && <p class="field__error">{faults.join(' ')}</p>}
      <div class="choice">
        {options.map((option) => (
          <label>
            <input type="radio" name={name} value={option.value} checked={option.value === value} />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
