import { counted } from '../../server/language/figures.ts'
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
      <PageHead title="Bijeenkomsten" under={underTitle(lines)} />
      <section aria-labelledby="all-sessions">
        <h2 class="visually-hidden" id="all-sessions">
          Alle bijeenkomsten
        </h2>
        {lines.length > 0 ? (
          <SessionsTable lines={lines} />
        ) : (
          <EmptyState title="Nog geen bijeenkomsten">
            <p>
              Voeg hieronder een werksessie, denkdiner of gesprek toe. Of{' '}
              <a href="/uploads">voeg bronnen toe</a>: Rode Draad stelt dan voor bij welke bijeenkomst ze
              horen.
            </p>
          </EmptyState>
        )}
      </section>
      <section class="stack" aria-labelledby="add">
        <h2 id="add">Bijeenkomst toevoegen</h2>
        <SessionForm
          action="/sessions"
          label="Bijeenkomst toevoegen"
          button="Toevoegen"
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
  const all = counted(lines.length, 'bijeenkomst', 'bijeenkomsten')
  return empty > 0 ? `${all}, waarvan ${empty} zonder bronnen` : all
}
