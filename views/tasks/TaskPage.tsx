import { isOver } from '../../server/background/task.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { Progress, type ShownTask } from '../parts/Progress.tsx'
import { TaskOver } from './TaskOver.tsx'
import { taskTitle } from './words.ts'

/** One task: how far it is, and what came of it. Its address can be kept. */
export function TaskPage({ task }: { task: ShownTask }) {
  return (
    <>
      <PageHead title={taskTitle(task)} under={t.tasks.under} />
      {isOver(task) ? <TaskOver task={task} isPage /> : <Progress task={task} back={`/work/${task.id}`} />}
    </>
  )
}
