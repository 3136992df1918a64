import type { Vote } from '../../server/database/tables.ts'
import { t } from '../../server/language/t.ts'
import type { Session } from '../../server/sources/sessions.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { TextField } from '../parts/Field.tsx'
import { HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { votesInWords } from './words.ts'

/** One row of the form for votes, as typed. */
export interface VoteCells {
  moment: string
  for: string
  against: string
}

export interface RefusedProposition {
  /** Null when it was a new one. */
  readonly id: string | null
  readonly title: string
  readonly votes: readonly VoteCells[]
  readonly errors: FieldErrors
}

/** What was put to the tables, with the votes beside it. */
export function Propositions({
  session,
  refused,
}: {
  session: Session
  refused?: RefusedProposition | undefined
}) {
  const here = `/sessions/${session.id}/propositions`
  const added = refused?.id === null ? refused : undefined
  return (
    <section class="stack" aria-labelledby="propositions">
      <HeadRow title={<span id="propositions">{t.sessions.propositions}</span>} />
      {session.propositions.length === 0 && <p class="quiet">{t.sessions.noPropositions}</p>}
      <ol class="list">
        {session.propositions.map(({ id, title, revision, votes }) => {
          const own = refused?.id === id ? refused : undefined
          return (
            <li class="proposition">
              <p>{title}</p>
              <p class="quiet figures-in-words">{votesInWords(votes)}</p>
              <details open={own !== undefined}>
                <summary>{t.sessions.changeProposition}</summary>
                <PostForm
                  action={`${here}/${id}`}
                  fields={{ revision }}
                  label={t.sessions.changeOf(title)}
                  class="form"
                >
                  <PropositionFields
                    prefix={own ? '' : `${id}-`}
                    title={own?.title ?? title}
                    votes={own?.votes ?? cellsOf(votes)}
                    errors={own?.errors}
                  />
                  <Buttons>
                    <Button>{t.common.save}</Button>
                  </Buttons>
                </PostForm>
                <PostForm
                  action={`${here}/${id}/end`}
                  fields={{ revision }}
                  label={t.sessions.removeOf(title)}
                >
                  <Button small kind="plain" label={t.sessions.removeOf(title)}>
                    {t.common.remove}
                  </Button>
                </PostForm>
              </details>
            </li>
          )
        })}
      </ol>
      <details open={added !== undefined}>
        <summary>{t.sessions.addProposition}</summary>
        <PostForm action={here} label={t.sessions.addProposition} class="form">
          <PropositionFields
            prefix={added ? '' : 'new-'}
            title={added?.title ?? ''}
            votes={added?.votes ?? []}
            errors={added?.errors}
          />
          <Buttons>
            <Button>{t.common.add}</Button>
          </Buttons>
        </PostForm>
      </details>
    </section>
  )
}

function PropositionFields({
  prefix,
  title,
  votes,
  errors,
}: {
  /** Of the ids on this page; none for the form that was refused, so that the summary's links reach it. */
  prefix: string
  title: string
  votes: readonly VoteCells[]
  errors?: FieldErrors | undefined
}) {
  const rows = [...votes, { moment: '', for: '', against: '' }]
  const faults = errors?.votes ?? []
  return (
    <>
      <TextField
        name="title"
        id={`${prefix}title`}
        label={t.sessions.proposition}
        value={title}
        errors={errors}
        required
      />
      <fieldset class={faults.length > 0 ? 'field field--faulty' : 'field'} id={`${prefix}votes`}>
        <legend>{t.sessions.votes}</legend>
        <p class="field__hint">{t.sessions.votesHint}</p>
        {faults.length > 0 && <p class="field__error">{faults.join(' ')}</p>}
        <table class="votes" aria-label={t.sessions.votes}>
          <thead>
            <tr>
              <th scope="col">{t.sessions.whenColumn}</th>
              <th scope="col">{t.sessions.for}</th>
              <th scope="col">{t.sessions.against}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr>
                <td>
                  <input name="moment" value={row.moment} aria-label={t.sessions.voteWhen(at + 1)} />
                </td>
                <td>
                  <input
                    name="for"
                    value={row.for}
                    inputmode="numeric"
                    aria-label={t.sessions.voteFor(at + 1)}
                  />
                </td>
                <td>
                  <input
                    name="against"
                    value={row.against}
                    inputmode="numeric"
                    aria-label={t.sessions.voteAgainst(at + 1)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </fieldset>
    </>
  )
}

export function cellsOf(votes: readonly Vote[]): VoteCells[] {
  return votes.map((vote) => ({
    moment: vote.moment,
    for: String(vote.for),
    against: String(vote.against),
  }))
}
