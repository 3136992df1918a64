import { agreementLevels } from '../../server/database/report-tables.ts'
import { writtenDate } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'
import type { Attendance } from '../../server/sources/participants.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'

/** What was typed in a form about one participant that was refused. */
export interface RefusedAgreement {
  readonly form: 'agreement' | 'pseudonym'
  /** Of the attendance. */
  readonly id: string
  readonly typed: Readonly<Record<string, readonly string[]>>
  readonly errors: FieldErrors
}

interface AgreementProps {
  session: string
  attendance: Attendance
  refused?: RefusedAgreement | undefined
}

/** What somebody agreed to about being quoted, with the forms to change it; shut until somebody wants that. */
export function Agreement({ session, attendance, refused }: AgreementProps) {
  const { id, name, agreement, pseudonym } = attendance
  const own = refused?.id === id ? refused : undefined
  return (
    <details open={own !== undefined} id={`p-${id}`}>
      <summary>
        {agreement ? t.sessions.level[agreement.level] : <span class="quiet">{t.sessions.notAsked}</span>}
        <span class="visually-hidden">{t.sessions.changeAgreement(name)}</span>
      </summary>
      {agreement && <p class="small quiet">{whenAndHow(agreement)}</p>}
      <AgreementForm session={session} attendance={attendance} refused={own} />
      <PostForm
        action={`/sessions/${session}/participants/${id}/pseudonym`}
        class="form"
        label={t.sessions.pseudonymOf(name)}
      >
        <TextField
          name="pseudonym"
          id={own?.form === 'pseudonym' ? 'pseudonym' : `pseudonym-${id}`}
          label={t.sessions.pseudonym}
          hint={t.sessions.pseudonymHint}
          value={(own?.form === 'pseudonym' ? own.typed.pseudonym?.[0] : pseudonym) ?? ''}
          errors={own?.form === 'pseudonym' ? own.errors : undefined}
        />
        <Buttons>
          <Button small label={t.sessions.keepPseudonymOf(name)}>
            {t.sessions.keepPseudonym}
          </Button>
        </Buttons>
      </PostForm>
    </details>
  )
}

function AgreementForm({ session, attendance, refused }: AgreementProps) {
  const { id, name, agreement } = attendance
  const own = refused?.form === 'agreement' ? refused : undefined
  const errors = own?.errors
  const typed = (field: string, kept: string) => (own ? (own.typed[field]?.[0] ?? '') : kept)
  const idOf = (field: string) => (own ? field : `${field}-${id}`)
  return (
    <PostForm
      action={`/sessions/${session}/participants/${id}/agreement`}
      fields={{ revision: agreement?.revision ?? 0 }}
      class="form"
      label={t.sessions.agreementWith(name)}
    >
      <SelectField
        name="level"
        id={idOf('level')}
        label={t.sessions.agreed}
        value={typed('level', agreement?.level ?? '')}
        options={[
          { value: '', name: t.sessions.notAskedChoice },
          ...agreementLevels.map((level) => ({ value: level, name: t.sessions.levelChoice[level] })),
        ]}
        errors={errors}
      />
      <TextField
        name="agreed_on"
        id={idOf('agreed_on')}
        type="date"
        label={t.sessions.when}
        value={typed('agreed_on', agreement?.agreed_on ?? '')}
        errors={errors}
      />
      <TextField
        name="how"
        id={idOf('how')}
        label={t.sessions.how}
        placeholder={t.sessions.howExample}
        value={typed('how', agreement?.how ?? '')}
        errors={errors}
      />
      <Buttons>
        <Button small label={t.sessions.keepAgreementWith(name)}>
          {t.sessions.keepAgreement}
        </Button>
      </Buttons>
    </PostForm>
  )
}

function whenAndHow({ agreed_on, how }: NonNullable<Attendance['agreement']>): string {
  return [agreed_on ? writtenDate(agreed_on) : '', how].filter((part) => part !== '').join(', ')
}
