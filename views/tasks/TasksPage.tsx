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

/** What goes on beside the server, and what people asked for lately. */
export function TasksPage({ goingOn, lately }: TasksPageProps) {
  return (
    <div class="stack--wide">
      <PageHead title={t.tasks.title} under={t.tasks.under} />
      {goingOn.length > 0 ? (
        <section class="stack" aria-labelledby="now">
          <h2 id="now">{t.tasks.now}</h2>
          {goingOn.map((task) => (
            <Progress task={task} back="/work" />
          ))}
        </section>
      ) : (
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
