import { quotingRules, sessionKinds } from '../../server/database/tables.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { kindWords, ruleChoices } from './words.ts'

/** What stands in the fields: as kept, or as typed when it was refused. */
export interface SessionFields {
  title: string
  kind: string
  date: string
  place: string
  rule: string
  guest: string
}

export const emptySession: SessionFields = {
  title: '',
  kind: 'denkdiner',
  date: '',
  place: '',
  rule: 'openbaar',
  guest: '',
}

export interface SessionFormProps {
  action: string
  label: string
  button: string
  fields: SessionFields
  revision?: number | undefined
  errors?: FieldErrors | undefined
}

/** What is said of a session, to add one or to change it. */
export function SessionForm({ action, label, button, fields, revision, errors }: SessionFormProps) {
  return (
    <PostForm action={action} label={label} fields={{ revision }} class="form">
      <TextField name="title" label="Titel" value={fields.title} errors={errors} required />
      <div class="fields">
        <SelectField
          name="kind"
          label="Soort"
          value={fields.kind}
          options={sessionKinds.map((kind) => ({ value: kind, name: kindWords[kind] }))}
          errors={errors}
        />
        <TextField name="date" label="Datum" type="date" value={fields.date} errors={errors} />
        <TextField name="place" label="Plaats" value={fields.place} errors={errors} />
      </div>
      <SelectField
        name="rule"
        label="Citeren"
        hint="Wat is er met de deelnemers afgesproken?"
        value={fields.rule}
        options={quotingRules.map((rule) => ({ value: rule, name: ruleChoices[rule] }))}
        errors={errors}
      />
      <TextField
        name="guest"
        label="Inleider"
        hint="Naam en functie, als er een was"
        value={fields.guest}
        errors={errors}
      />
      <Buttons>
        <Button kind="primary">{button}</Button>
      </Buttons>
    </PostForm>
  )
}
