import { isWorthTelling } from '../../server/background/shown.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { Progress, type ShownTask } from '../parts/Progress.tsx'
import { TaskOver } from './TaskOver.tsx'

export interface TasksPageProps {
  goingOn: readonly ShownTask[]
  lately: readonly ShownTask[]
}

/** So many of what is over are shown before one asks for more. */
const atFirst = 8

function Over({ tasks }: { tasks: readonly ShownTask[] }) {
  return (
    <ul class="list">
      {tasks.map((task) => (
        <li>
          <TaskOver task={task} />
        </li>
      ))}
    </ul>
  )
}

function GoingOn({ id, title, tasks }: { id: string; title: string; tasks: readonly ShownTask[] }) {
  if (tasks.length === 0) return null
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {tasks.map((task) => (
        <Progress task={task} back="/work" />
      ))}
    </section>
  )
}

/** What goes on beside the server, first what every page tells of, and what people asked for lately. */
export function TasksPage({ goingOn, lately }: TasksPageProps) {
  return (
    <div class="stack--wide">
      <PageHead title={t.tasks.title} under={t.tasks.under} />
      <GoingOn id="now" title={t.tasks.now} tasks={goingOn.filter((task) => isWorthTelling(task))} />
      <GoingOn id="itself" title={t.tasks.itself} tasks={goingOn.filter((task) => !isWorthTelling(task))} />
      {goingOn.length === 0 && (
        <EmptyState title={t.tasks.nothing}>
          <p>{t.tasks.nothingWhy}</p>
        </EmptyState>
      )}
      {lately.length > 0 && (
        <section class="stack" aria-labelledby="lately">
          <h2 id="lately">{t.tasks.lately}</h2>
          <Over tasks={lately.slice(0, atFirst)} />
          {lately.length > atFirst && (
            <details>
              <summary>{t.tasks.earlier(lately.length - atFirst)}</summary>
              <Over tasks={lately.slice(atFirst)} />
            </details>
          )}
        </section>
      )}
    </div>
  )
}
