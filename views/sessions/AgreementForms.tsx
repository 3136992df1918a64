import { agreementLevels } from '../../server/database/report-tables.ts'
import { writtenDate } from '../../server/language/dates.ts'
import type { Attendance } from '../../server/sources/participants.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { levelChoices, levelWords } from './words.ts'

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
        {agreement ? levelWords[agreement.level] : <span class="quiet">niet gevraagd</span>}
        <span class="visually-hidden">: afspraak met {name} wijzigen</span>
      </summary>
      {agreement && <p class="small quiet">{whenAndHow(agreement)}</p>}
      <AgreementForm session={session} attendance={attendance} refused={own} />
      <PostForm
        action={`/sessions/${session}/participants/${id}/pseudonym`}
        class="form"
        label={`Pseudoniem van ${name}`}
      >
        <TextField
          name="pseudonym"
          id={own?.form === 'pseudonym' ? 'pseudonym' : `pseudonym-${id}`}
          label="Pseudoniem"
          hint="Komt overal op de plaats van de naam, in elke bijeenkomst. Leeg: [naam]."
          value={(own?.form === 'pseudonym' ? own.typed.pseudonym?.[0] : pseudonym) ?? ''}
          errors={own?.form === 'pseudonym' ? own.errors : undefined}
        />
        <Buttons>
          <Button small label={`Pseudoniem bewaren: ${name}`}>
            Pseudoniem bewaren
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
      label={`Afspraak met ${name}`}
    >
      <SelectField
        name="level"
        id={idOf('level')}
        label="Afgesproken"
        value={typed('level', agreement?.level ?? '')}
        options={[
          { value: '', name: 'Niet gevraagd: zonder naam en functie' },
          ...agreementLevels.map((level) => ({ value: level, name: levelChoices[level] })),
        ]}
        errors={errors}
      />
      <TextField
        name="agreed_on"
        id={idOf('agreed_on')}
        type="date"
        label="Wanneer"
        value={typed('agreed_on', agreement?.agreed_on ?? '')}
        errors={errors}
      />
      <TextField
        name="how"
        id={idOf('how')}
        label="Hoe"
        placeholder="formulier aan tafel, per e-mail"
        value={typed('how', agreement?.how ?? '')}
        errors={errors}
      />
      <Buttons>
        <Button small label={`Afspraak bewaren: ${name}`}>
          Afspraak bewaren
        </Button>
      </Buttons>
    </PostForm>
  )
}

function whenAndHow({ agreed_on, how }: NonNullable<Attendance['agreement']>): string {
  return [agreed_on ? writtenDate(agreed_on) : '', how].filter((part) => part !== '').join(', ')
}
