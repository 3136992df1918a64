import type { Attendance } from '../../server/sources/participants.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'

/** What was typed in the form of one participant that was refused. */
export interface RefusedParticipant {
  readonly form: 'participant'
  /** Of the attendance; null for somebody new. */
  readonly id: string | null
  readonly typed: Readonly<Record<string, readonly string[]>>
  readonly errors: FieldErrors
}

interface ParticipantFormProps {
  readonly session: string
  /** Null for somebody new. */
  readonly attendance: Attendance | null
  readonly refused?: RefusedParticipant | undefined
}

/** What stands in the fields for somebody on the list. */
export function participantFields(one: Attendance | null): Readonly<Record<string, string>> {
  if (!one) return {}
  const { name, role, organisation, group_name, tables, is_host, is_notetaker } = one
  return {
    ...{ name, role, organisation, group: group_name, tables: tables.join('; ') },
    ...(is_host === 1 && { host: '1' }),
    ...(is_notetaker === 1 && { notetaker: '1' }),
  }
}

const fields = [
  { name: 'name', label: 'Naam' },
  { name: 'role', label: 'Rol of functie' },
  { name: 'organisation', label: 'Organisatie' },
  { name: 'group', label: 'Groep' },
  { name: 'tables', label: 'Tafel per ronde', hint: 'Met ; ertussen: 1; 3' },
] as const

/** Adds somebody to the list of a session, or changes what is said of them. */
export function ParticipantForm({ session, attendance, refused }: ParticipantFormProps) {
  const here = `/sessions/${session}/participants`
  const id = attendance?.id ?? null
  const own = refused?.id === id ? refused : undefined
  const standing = participantFields(attendance)
  const value = (name: string) => (own ? (own.typed[name]?.[0] ?? '') : (standing[name] ?? ''))
  const who = attendance?.name ?? 'nieuwe deelnemer'
  return (
    <PostForm
      action={attendance ? `${here}/${id}/facts` : `${here}/add`}
      fields={{ revision: attendance?.revision }}
      class="form"
      label={`Gegevens van ${who}`}
    >
      {fields.map((field) => (
        <TextField
          name={field.name}
          id={own ? field.name : `${field.name}-${id ?? 'new'}`}
          label={field.label}
          hint={'hint' in field ? field.hint : undefined}
          value={value(field.name)}
          errors={own?.errors}
          required={field.name === 'name'}
        />
      ))}
      <label class="tick">
        <input type="checkbox" name="host" value="1" checked={value('host') !== ''} />
        leidde het gesprek
      </label>
      <label class="tick">
        <input type="checkbox" name="notetaker" value="1" checked={value('notetaker') !== ''} />
        maakte het verslag
      </label>
      <Buttons>
        <Button small label={attendance ? `Gegevens bewaren: ${who}` : 'Op de lijst zetten'}>
          {attendance ? 'Gegevens bewaren' : 'Op de lijst zetten'}
        </Button>
      </Buttons>
    </PostForm>
  )
}

/** Takes somebody off the list. */
export function ParticipantEnd({ session, attendance }: { session: string; attendance: Attendance }) {
  return (
    <PostForm
      action={`/sessions/${session}/participants/${attendance.id}/end`}
      fields={{ revision: attendance.revision }}
      label={`${attendance.name} van de lijst halen`}
    >
      <Button small kind="plain" label={`Van de lijst halen: ${attendance.name}`}>
        Van de lijst halen
      </Button>
    </PostForm>
  )
}
