import { t } from '../../server/language/t.ts'
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

const fields = ['name', 'role', 'organisation', 'group', 'tables'] as const

/** Adds somebody to the list of a session, or changes what is said of them. */
export function ParticipantForm({ session, attendance, refused }: ParticipantFormProps) {
  const here = `/sessions/${session}/participants`
  const id = attendance?.id ?? null
  const own = refused?.id === id ? refused : undefined
  const standing = participantFields(attendance)
  const value = (name: string) => (own ? (own.typed[name]?.[0] ?? '') : (standing[name] ?? ''))
  const who = attendance?.name ?? t.sessions.newParticipant
  return (
    <PostForm
      action={attendance ? `${here}/${id}/facts` : `${here}/add`}
      fields={{ revision: attendance?.revision }}
      class="form"
      label={t.sessions.detailsOf(who)}
    >
      {fields.map((field) => (
        <TextField
          name={field}
          id={own ? field : `${field}-${id ?? 'new'}`}
          label={t.sessions.participantField[field]}
          hint={field === 'tables' ? t.sessions.tablesHint : undefined}
          value={value(field)}
          errors={own?.errors}
          required={field === 'name'}
        />
      ))}
      <label class="tick">
        <input type="checkbox" name="host" value="1" checked={value('host') !== ''} />
        {t.sessions.wasHost}
      </label>
      <label class="tick">
        <input type="checkbox" name="notetaker" value="1" checked={value('notetaker') !== ''} />
        {t.sessions.wasNotetaker}
      </label>
      <Buttons>
        <Button small label={attendance ? t.sessions.keepDetailsOf(who) : t.sessions.putOnList}>
          {attendance ? t.sessions.keepDetails : t.sessions.putOnList}
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
      label={t.sessions.takeOffList(attendance.name)}
    >
      <Button small kind="plain" label={t.sessions.takeOffListOf(attendance.name)}>
        {t.sessions.takeOff}
      </Button>
    </PostForm>
  )
}
