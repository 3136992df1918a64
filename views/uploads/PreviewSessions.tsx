import { sessionKinds } from '../../server/database/tables.ts'
import { t } from '../../server/language/t.ts'
import type { FieldErrors } from '../parts/errors.ts'
import { SelectField, TextField } from '../parts/Field.tsx'
import { Note } from '../parts/Notes.tsx'
import type { KnownSession } from './PreviewPage.tsx'

/** A session that the file seems to hold, as proposed or as typed. */
export interface PreviewSession {
  /** `new`, or the id of a session that is there already. */
  readonly chosen: string
  readonly title: string
  readonly kind: string
  readonly date: string
  readonly place: string
}

export interface PreviewSessionsProps {
  sessions: readonly PreviewSession[]
  known: readonly KnownSession[]
  errors?: FieldErrors | undefined
}

/** To which session the file belongs, or which it holds: one that is there, or a new one. */
export function PreviewSessions({ sessions, known, errors }: PreviewSessionsProps) {
  return (
    <section class="stack" aria-labelledby="sessions">
      <h2 id="sessions">
        {sessions.length === 1 ? t.uploads.session : t.uploads.sessionsCount(sessions.length)}
      </h2>
      {sessions.length === 0 && (
        <Note title={t.uploads.noSessionFound}>
          <p>{t.uploads.chooseWhole}</p>
        </Note>
      )}
      {sessions.map((session, at) => (
        <fieldset class="session-choice">
          <legend class={sessions.length === 1 ? 'visually-hidden' : 'label'}>{session.title}</legend>
          <SelectField
            name={`session-${at}`}
            label={sessions.length === 1 ? t.uploads.textBelongsTo : t.uploads.belongsTo}
            value={session.chosen}
            options={[
              { value: 'new', name: t.uploads.newSession(session.title) },
              ...known.map(({ id, title }) => ({ value: id, name: title })),
            ]}
            errors={errors}
          />
          <div class="session-choice__new fields">
            <TextField
              name={`session-${at}-title`}
              label={t.common.title}
              value={session.title}
              errors={errors}
            />
            <SelectField
              name={`session-${at}-kind`}
              label={t.uploads.kind}
              value={session.kind}
              options={sessionKinds.map((kind) => ({ value: kind, name: t.sessions.kind[kind] }))}
            />
            <TextField
              name={`session-${at}-date`}
              label={t.common.date}
              type="date"
              value={session.date}
              errors={errors}
            />
            <TextField
              name={`session-${at}-place`}
              label={t.uploads.place}
              value={session.place}
              errors={errors}
            />
          </div>
        </fieldset>
      ))}
    </section>
  )
}
