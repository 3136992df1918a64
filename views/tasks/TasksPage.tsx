import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { Progress, type ShownTask } from '../parts/Progress.tsx'
import { TaskOver } from './TaskOver.tsx'

export interface TasksPageProps {
  goingOn: readonly ShownTask[]
  lately: readonly ShownTask[]
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
          <ul class="list">
            {lately.map((task) => (
              <li>
                <TaskOver task={task} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
