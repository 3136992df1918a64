import { quotingRules, sessionKinds } from '../../server/database/tables.ts'
import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'

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
      <TextField name="title" label={t.common.title} value={fields.title} errors={errors} required />
      <div class="fields">
        <SelectField
          name="kind"
          label={t.sessions.kindLabel}
          value={fields.kind}
          options={sessionKinds.map((kind) => ({ value: kind, name: t.sessions.kind[kind] }))}
          errors={errors}
        />
        <TextField name="date" label={t.common.date} type="date" value={fields.date} errors={errors} />
        <TextField name="place" label={t.sessions.place} value={fields.place} errors={errors} />
      </div>
      <SelectField
        name="rule"
        label={t.sessions.quotingLabel}
        hint={t.sessions.quotingHint}
        value={fields.rule}
        options={quotingRules.map((rule) => ({ value: rule, name: t.sessions.ruleChoice[rule] }))}
        errors={errors}
      />
      <TextField
        name="guest"
        label={t.sessions.speaker}
        hint={t.sessions.speakerHint}
        value={fields.guest}
        errors={errors}
      />
      <Buttons>
        <Button kind="primary">{button}</Button>
      </Buttons>
    </PostForm>
  )
}
