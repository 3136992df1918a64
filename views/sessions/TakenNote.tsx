import { counted, enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { Button } from '../parts/Buttons.tsx'
import { Sign } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'

export interface TakenNoteProps {
  readonly added: number
  /** Who was on the list already. */
  readonly known: number
  /** A sentence for every line, column and cell that was not used. */
  readonly unused: readonly string[]
  /** What undoes it: the event, or null when the list changed nothing; and the page to go to after. */
  readonly event: number | null
  readonly back: string
}

/** What became of a list of participants of which not all was used. */
export function TakenNote({ added, known, unused, event, back }: TakenNoteProps) {
  return (
    <section class="note note--attention" role="status" aria-labelledby="taken">
      <p id="taken">
        <Sign />
        <strong>{t.sessions.listRead(takenInWords({ added, known }))}</strong>
      </p>
      <ul class="sentences small">
        {unused.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p class="small">{t.sessions.correctList}</p>
      {event !== null && (
        <PostForm action="/undo" back={back} fields={{ event }}>
          <Button>{t.sessions.undoReading}</Button>
        </PostForm>
      )}
    </section>
  )
}

function takenInWords({ added, known }: Pick<TakenNoteProps, 'added' | 'known'>): string {
  const counts = [
    ...(added > 0 ? [counted(added, t.sessions.newParticipant, t.sessions.newParticipants)] : []),
    ...(known > 0 ? [t.sessions.alreadyThere(known, known === 1 ? t.sessions.was : t.sessions.were)] : []),
  ]
  return counts.length === 0 ? t.sessions.noNames : enumeration(counts)
}
