import { writtenMoment } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'
import { sentenceFor } from '../../server/messages.ts'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { Sign } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import type { ShownTask } from '../parts/Progress.tsx'
import { keptInWords, taskTitle } from './words.ts'

/** What came of a task: where to see it or fetch it, or why not and how again. */
export function TaskOver({ task, isPage = false }: { task: ShownTask; isPage?: boolean }) {
  const { state, failure, made, ended } = task
  const title = taskTitle(task)
  const isUnfinished = state === 'stopped' || state === 'broken'
  return (
    <div class="stack">
      {!isPage && (
        <p>
          <a href={`/work/${task.id}`}>{title}</a>{' '}
        </p>
      )}
      <p>
        {state !== 'done' && <Sign />}
        <strong>{capital(t.tasks.state[state])}</strong>
        {isUnfinished && `. ${keptInWords(task)}`}
        {failure && `. ${sentenceFor(failure.key, failure.details)}`}
        {made?.kept !== undefined && `. ${t.tasks.kept(made.kept)}`}
      </p>
      <p class="small quiet">
        {[made?.file?.name, ended === null ? undefined : writtenMoment(new Date(ended).toISOString())]
          .filter(Boolean)
          .join(', ')}
      </p>
      {made?.refused && made.refused.length > 0 && (
        <ul class="sentences small">
          {made.refused.map(({ file, key, details }) => (
            <li>{t.tasks.refused(file, sentenceFor(key, details))}</li>
          ))}
        </ul>
      )}
      <Acts task={task} isPage={isPage} />
    </div>
  )
}

function Acts({ task: { id, made, state, isMine, ...task }, isPage }: { task: ShownTask; isPage: boolean }) {
  const title = taskTitle(task)
  return (
    <Buttons>
      {made?.file && (
        <ButtonLink
          href={`/work/${id}/file`}
          kind={isPage ? 'primary' : 'ordinary'}
          label={`${t.tasks.download}: ${made.file.name}`}
        >
          {t.tasks.download}
        </ButtonLink>
      )}
      {made?.address && (
        <ButtonLink href={made.address} kind={isPage ? 'primary' : 'ordinary'} label={t.tasks.lookAt(title)}>
          {t.tasks.look}
        </ButtonLink>
      )}
      {isMine && state !== 'done' && (
        <PostForm action={`/work/${id}/again`}>
          <Button label={t.tasks.againThis(title)}>{t.tasks.again}</Button>
        </PostForm>
      )}
      {isMine && (
        <PostForm action={`/work/${id}/end`}>
          <Button kind="plain" label={t.tasks.removeThis(title)}>
            {t.tasks.remove}
          </Button>
        </PostForm>
      )}
    </Buttons>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
