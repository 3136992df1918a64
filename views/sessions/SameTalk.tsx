import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'

interface Named {
  readonly id: string
  readonly name: string
}

interface Revised extends Named {
  readonly revision: number
}

/** Two sources that are probably notes of one talk. */
export interface TalkPair {
  readonly one: Revised
  readonly other: Named
}

export interface TalkPartProps {
  readonly one: Revised
  /** Notes of the same talk. */
  readonly twins: readonly Named[]
  /** Probably notes of the same talk. */
  readonly probable: readonly Named[]
  /** Further sources of its sessions. */
  readonly others: readonly Named[]
}

/** Asks of each pair whether it is one talk. */
export function TalkQuestions({ pairs, back }: { pairs: readonly TalkPair[]; back: string }) {
  return (
    <>
      {pairs.map((pair) => (
        <TalkQuestion {...pair} back={back} />
      ))}
    </>
  )
}

function TalkQuestion({ one, other, back }: TalkPair & { back: string }) {
  return (
    <Note attention title={t.sessions.areSameTalk}>
      <p>
        <a href={`/documents/${one.id}`}>{one.name}</a> {t.sessions.and}{' '}
        <a href={`/documents/${other.id}`}>{other.name}</a> {t.sessions.areOfOneTable}
      </p>
      <PostForm
        action={`/documents/${one.id}/same-talk`}
        back={back}
        fields={{ with: other.id, revision: one.revision }}
        label={t.sessions.bothNames(one.name, other.name)}
      >
        <Buttons>
          <Button small name="answer" value="yes">
            {t.sessions.sameConversation}
          </Button>
          <Button small name="answer" value="no">
            {t.sessions.otherConversation}
          </Button>
        </Buttons>
      </PostForm>
    </Note>
  )
}

/** Of one source which others are notes of the same talk, with the forms to link and unlink them. */
export function TalkPart({ one, twins, probable, others }: TalkPartProps) {
  const back = `/documents/${one.id}/structure`
  return (
    <section class="stack" aria-labelledby="same-talk">
      <h2 id="same-talk">{t.sessions.otherNotes}</h2>
      <TalkQuestions pairs={probable.map((other) => ({ one, other }))} back={back} />
      {twins.length > 0 && (
        <PostForm
          action={`/documents/${one.id}/same-talk/end`}
          fields={{ revision: one.revision }}
          label={t.sessions.linkToOther}
        >
          <p>
            {t.sessions.belongsTo} {enumeration(twins.map(({ name }) => name))}
            {t.sessions.notesOfOne}
          </p>
          <Buttons>
            <Button small>{t.sessions.unlink}</Button>
          </Buttons>
        </PostForm>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t.sessions.pointOut}</summary>
          <PostForm
            action={`/documents/${one.id}/same-talk`}
            back={back}
            fields={{ revision: one.revision, answer: 'yes' }}
            class="inline"
            label={t.sessions.notesOfSame}
          >
            <p class="field">
              <label for="with">{t.sessions.alsoNotes}</label>
              <select id="with" name="with" required>
                {others.map(({ id, name }) => (
                  <option value={id}>{name}</option>
                ))}
              </select>
            </p>
            <Button small>{t.sessions.link}</Button>
          </PostForm>
        </details>
      )}
    </section>
  )
}
