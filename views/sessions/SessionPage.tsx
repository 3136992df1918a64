import { writtenDate } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'
import type { TouchedQuote } from '../../server/quotes/touched.ts'
import type { Attendance } from '../../server/sources/participants.ts'
import type { Session } from '../../server/sources/sessions.ts'
import { PageHead } from '../layout/Page.tsx'
import { BothVersions, type Difference } from '../parts/BothVersions.tsx'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { Facts, HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import type { RefusedAgreement } from './AgreementForms.tsx'
import type { RefusedParticipant } from './ParticipantForm.tsx'
import { Participants } from './Participants.tsx'
import { Propositions, type RefusedProposition } from './Propositions.tsx'
import { type TalkPair, TalkQuestions } from './SameTalk.tsx'
import { type SessionDocument, SessionDocuments } from './SessionDocuments.tsx'
import { type SessionFields, SessionForm } from './SessionForm.tsx'
import { Tables } from './Tables.tsx'
import { TakenNote, type TakenNoteProps } from './TakenNote.tsx'
import { TouchedQuotes } from './TouchedQuotesPage.tsx'

/** A form on this page that was refused: which one, what was typed, what is wrong. */
export type RefusedForm =
  | { readonly form: 'facts'; readonly fields: SessionFields; readonly errors: FieldErrors }
  | {
      readonly form: 'table'
      readonly id: string | null
      readonly title: string
      readonly errors: FieldErrors
    }
  | ({ readonly form: 'proposition' } & RefusedProposition)
  | { readonly form: 'participants'; readonly errors: FieldErrors }
  | RefusedAgreement
  | RefusedParticipant
  | { readonly form: 'end'; readonly errors: FieldErrors }

export interface SessionPageProps {
  session: Session
  documents: readonly SessionDocument[]
  /** Pairs of sources that are probably notes of one talk. */
  talks: readonly TalkPair[]
  attendances: readonly Attendance[]
  /** Published quotes that what is agreed now touches. */
  touched: readonly TouchedQuote[]
  refused?: RefusedForm | undefined
  /** Both versions, when somebody else changed the session or one of its propositions first. */
  differences?: readonly Difference[] | undefined
  /** A list of participants that was just read, and of which not all was used. */
  taken?: TakenNoteProps | undefined
}

/** One session with all that belongs to it, and the forms to correct it. */
export function SessionPage(props: SessionPageProps) {
  const { session, documents, talks, attendances, touched, refused, differences, taken } = props
  const here = `/sessions/${session.id}`
  const facts = refused?.form === 'facts' ? refused : undefined
  const isOpen = facts !== undefined
  return (
    <>
      <ErrorSummary errors={refused?.errors} />
      {taken && <TakenNote {...taken} />}
      {differences && <BothVersions differences={differences} href={here} />}
      <PageHead
        title={session.title}
        under={underTitle(session)}
        actions={
          <>
            <ButtonLink href={`/figures/codes?session=${session.id}&by=table`}>{t.figures.name}</ButtonLink>
            <ButtonLink href={`${here}/contribution`}>{t.sessions.whatBecameOfIt}</ButtonLink>
          </>
        }
      />
      <div class="columns">
        <div class="stack stack--wide">
          <TalkQuestions pairs={talks} back={here} />
          <SessionDocuments session={session} documents={documents} />
          <Propositions session={session} refused={refused?.form === 'proposition' ? refused : undefined} />
          <Participants
            session={session.id}
            attendances={attendances}
            errors={refused?.form === 'participants' ? refused.errors : undefined}
            refused={refused?.form === 'agreement' || refused?.form === 'pseudonym' ? refused : undefined}
            changed={refused?.form === 'participant' ? refused : undefined}
          />
          {touched.length > 0 && (
            <section class="stack" aria-labelledby="touched">
              <HeadRow
                title={<span id="touched">{t.sessions.touchedQuotes}</span>}
                end={<a href={`${here}/touched`}>{t.sessions.whatToDo}</a>}
              />
              <TouchedQuotes touched={touched} />
            </section>
          )}
        </div>
        <aside class="columns__aside" aria-label={t.sessions.detailsOfSession}>
          <section aria-labelledby="facts">
            <h2 id="facts">{t.sessions.details}</h2>
            <Facts
              facts={[
                [t.sessions.kindLabel, t.sessions.kind[session.kind]],
                [t.common.date, session.date ? writtenDate(session.date) : t.sessions.notFilledIn],
                [t.sessions.place, session.place ?? t.sessions.notFilledIn],
                [t.sessions.quotingLabel, t.sessions.ruleChoice[session.rule]],
                [t.sessions.speaker, session.guest ?? undefined],
              ]}
            />
            <details open={isOpen}>
              <summary>{t.sessions.changeDetails}</summary>
              <SessionForm
                action={here}
                label={t.sessions.changeDetails}
                button={t.common.save}
                fields={facts?.fields ?? fieldsOf(session)}
                revision={session.revision}
                errors={facts?.errors}
              />
            </details>
          </section>
          <Tables session={session} refused={refused?.form === 'table' ? refused : undefined} />
          {documents.length === 0 && (
            <section aria-labelledby="end">
              <h2 id="end">{t.common.remove}</h2>
              <p class="small quiet">{t.sessions.canBeRemoved}</p>
              <PostForm
                action={`${here}/end`}
                fields={{ revision: session.revision }}
                label={t.sessions.removeSession}
              >
                <Button small>{t.sessions.removeSession}</Button>
              </PostForm>
            </section>
          )}
        </aside>
      </div>
    </>
  )
}

function underTitle({ kind, date, place }: Session): string {
  return [kind === 'anders' ? undefined : t.sessions.kind[kind], date ? writtenDate(date) : undefined, place]
    .filter((part) => part)
    .join(' · ')
}

export function fieldsOf({ title, kind, date, place, rule, guest }: Session): SessionFields {
  return { title, kind, date: date ?? '', place: place ?? '', rule, guest: guest ?? '' }
}
