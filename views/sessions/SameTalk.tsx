import { enumeration } from '../../server/language/figures.ts'
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
    <Note attention title="Zijn dit verslagen van hetzelfde gesprek?">
      <p>
        <a href={`/documents/${one.id}`}>{one.name}</a> en <a href={`/documents/${other.id}`}>{other.name}</a>{' '}
        zijn aantekeningen van dezelfde tafel. Zijn ze van hetzelfde gesprek, dan telt dat gesprek één keer.
      </p>
      <PostForm
        action={`/documents/${one.id}/same-talk`}
        back={back}
        fields={{ with: other.id, revision: one.revision }}
        label={`${one.name} en ${other.name}`}
      >
        <Buttons>
          <Button small name="answer" value="yes">
            Ja, hetzelfde gesprek
          </Button>
          <Button small name="answer" value="no">
            Nee, verschillende gesprekken
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
      <h2 id="same-talk">Andere verslagen van dit gesprek</h2>
      <TalkQuestions pairs={probable.map((other) => ({ one, other }))} back={back} />
      {twins.length > 0 && (
        <PostForm
          action={`/documents/${one.id}/same-talk/end`}
          fields={{ revision: one.revision }}
          label="Koppeling aan een ander verslag"
        >
          <p>
            Hoort bij {enumeration(twins.map(({ name }) => name))}: verslagen van hetzelfde gesprek, dat één
            keer telt.
          </p>
          <Buttons>
            <Button small>Losmaken: dit is een ander gesprek</Button>
          </Buttons>
        </PostForm>
      )}
      {others.length > 0 && (
        <details>
          <summary>Een bron aanwijzen die van hetzelfde gesprek is</summary>
          <PostForm
            action={`/documents/${one.id}/same-talk`}
            back={back}
            fields={{ revision: one.revision, answer: 'yes' }}
            class="inline"
            label="Verslag van hetzelfde gesprek"
          >
            <p class="field">
              <label for="with">Ook een verslag van dit gesprek</label>
              <select id="with" name="with" required>
                {others.map(({ id, name }) => (
                  <option value={id}>{name}</option>
                ))}
              </select>
            </p>
            <Button small>Koppelen</Button>
          </PostForm>
        </details>
      )}
    </section>
  )
}
