import { writtenDate } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { Each } from '../parts/Each.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'

/** A session with the date until which its sources are kept, when it has one of its own. */
export interface SessionDate {
  readonly id: string
  readonly title: string
  readonly until: string | null
  readonly revision: number
}

export interface RetentionProps {
  /** Of the project. */
  until: string | null
  sessions: readonly SessionDate[]
  /** What was wrong with a date that was handed in; `session` is null for the project's. */
  refused?: { session: string | null; errors: FieldErrors } | undefined
}

/** The forms for the date of the project, and of sessions that have another. */
export function Retention({ until, sessions, refused }: RetentionProps) {
  const own = sessions.filter((session) => session.until !== null)
  return (
    <section class="stack" aria-labelledby="retention">
      <h2 id="retention">{t.erasures.term}</h2>
      <PostForm action="/erasures/retention" label={t.erasures.termOfProject} class="form">
        <TextField
          name="until"
          id="until"
          type="date"
          label={t.erasures.keptUntil}
          hint={t.erasures.keptUntilHint}
          value={until ?? ''}
          errors={refused?.session === null ? refused.errors : undefined}
        />
        <Buttons>
          <Button small>{t.erasures.keepTerm}</Button>
        </Buttons>
      </PostForm>
      {own.length > 0 && (
        <ul class="list">
          {own.map(({ title, until: date }) => (
            <li>{t.erasures.sessionUntil(title, writtenDate(date ?? ''))}</li>
          ))}
        </ul>
      )}
      {sessions.length > 0 && (
        <details open={refused !== undefined && refused.session !== null}>
          <summary>{t.erasures.otherDate}</summary>
          <Each of={sessions}>
            {(session) => (
              <SessionForm
                session={session}
                errors={refused?.session === session.id ? refused.errors : undefined}
              />
            )}
          </Each>
        </details>
      )}
    </section>
  )
}

function SessionForm({ session, errors }: { session: SessionDate; errors: FieldErrors | undefined }) {
  const { id, title, until, revision } = session
  return (
    <PostForm
      action={`/erasures/retention/${id}`}
      fields={{ revision }}
      label={t.erasures.termOf(title)}
      class="form"
    >
      <TextField
        name="until"
        id={`until-${id}`}
        type="date"
        label={t.erasures.keptUntilOf(title)}
        value={until ?? ''}
        errors={errors}
      />
      <Buttons>
        <Button small label={t.erasures.keepDateOf(title)}>
          {t.erasures.keepDate}
        </Button>
      </Buttons>
    </PostForm>
  )
}
