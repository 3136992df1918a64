import type { Task } from '../../server/background/task.ts'
import { t } from '../../server/language/t.ts'
import type { Progress as Told } from '../../server/progress.ts'
import { leftInWords, milestoneInWords, stateInWords, taskTitle } from '../tasks/words.ts'
import { Button } from './Buttons.tsx'
import { PostForm } from './PostForm.tsx'

/** A task as a page shows it: with what is left, and whether the reader may stop it. */
export interface ShownTask extends Task {
  /** Milliseconds; null when nobody can tell. */
  readonly left: number | null
  readonly isMine: boolean
}

/**
 * How far a task is, with a button to stop it. With script it looks again every second, and lays the page anew when
 * there is nothing to wait for any more; without, by a link.
 * @param back - the address of the page that waits for it
 */
export function Progress({ task, back }: { task: ShownTask; back: string }) {
  const address = `/work/${task.id}`
  return (
    <div
      class="progress"
      id={`task-${task.id}`}
      hx-get={`${address}/progress?back=${encodeURIComponent(back)}`}
      hx-trigger="every 1s"
      hx-swap="outerMorph"
    >
      <ProgressWords task={task} />
      <div class="progress__acts">
        {task.isMine && (
          <PostForm action={`${address}/stop`} back={back}>
            <Button small label={t.tasks.stopThis(taskTitle(task))}>
              {t.tasks.stop}
            </Button>
          </PostForm>
        )}
        <noscript>
          <a href={back}>{t.tasks.lookAgain}</a>
        </noscript>
      </div>
    </div>
  )
}

function ProgressWords({ task }: { task: ShownTask }) {
  const { state, progress, left, askers } = task
  const title = taskTitle(task)
  const words = [stateInWords(task), leftInWords(left)]
  return (
    <>
      <p class="progress__words">
        <strong>{title}</strong> <span class="quiet">{words.filter((part) => part !== '').join(', ')}</span>
      </p>
      {state === 'runs' && progress && progress.total > 0 && <Bar progress={progress} title={title} />}
      {askers.length > 1 && <p class="small quiet">{t.tasks.alsoFor(askers.length - 1)}</p>}
      <p class="visually-hidden" role="status">
        {milestoneInWords(task)}
      </p>
    </>
  )
}

/** A count by itself, or how much of the whole is done, in thousandths. */
function Bar({ progress, title }: { progress: Told; title: string }) {
  const { done, total, share } = progress
  const [value, max] = share === undefined ? [done, total] : [Math.round(share * 1_000), 1_000]
  return <progress aria-label={title} value={value} max={max} />
}

/** Takes the place of the progress when there is nothing to wait for any more: the page is laid anew. */
export function ProgressOver({ back }: { back: string }) {
  return (
    <p class="progress" hx-get={back} hx-trigger="load" hx-target="body" hx-swap="outerMorph">
      <a href={back}>{t.tasks.lookAgain}</a>
    </p>
  )
}
