import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { EmptyState } from '../parts/Notes.tsx'
import { emptySession, type SessionFields, SessionForm } from './SessionForm.tsx'
import { type SessionLine, SessionsTable } from './SessionsTable.tsx'

export interface SessionsPageProps {
  lines: readonly SessionLine[]
  /** What was typed and what is wrong with it, when a new session was refused. */
  refused?: { readonly fields: SessionFields; readonly errors: FieldErrors } | undefined
}

/** All sessions, and the form to add one. */
export function SessionsPage({ lines, refused }: SessionsPageProps) {
  return (
    <>
      <ErrorSummary errors={refused?.errors} />
      <PageHead title={t.sessions.sessions} under={underTitle(lines)} />
      <section aria-labelledby="all-sessions">
        <h2 class="visually-hidden" id="all-sessions">
          {t.sessions.allSessions}
        </h2>
        {lines.length > 0 ? (
          <SessionsTable lines={lines} />
        ) : (
          <EmptyState title={t.sessions.noSessions}>
            <p>
              {t.sessions.noSessionsHint} <a href="/uploads">{t.sessions.addSourcesLink}</a>
              {t.sessions.addSourcesHint}
            </p>
          </EmptyState>
        )}
      </section>
      <section class="stack" aria-labelledby="add">
        <h2 id="add">{t.sessions.addSession}</h2>
        <SessionForm
          action="/sessions"
          label={t.sessions.addSession}
          button={t.common.add}
          fields={refused?.fields ?? emptySession}
          errors={refused?.errors}
        />
      </section>
    </>
  )
}

function underTitle(lines: readonly SessionLine[]): string | undefined {
  if (lines.length === 0) return undefined
  const empty = lines.filter(({ documents }) => documents === 0).length
  const all = counted(lines.length, t.common.session, t.common.sessions)
  return empty > 0 ? t.sessions.ofWhichEmpty(all, empty) : all
}
