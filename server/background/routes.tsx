import { Hono } from 'hono'
import { z } from 'zod'
import { Progress, ProgressOver } from '../../views/parts/Progress.tsx'
import { TaskPage } from '../../views/tasks/TaskPage.tsx'
import { TasksPage } from '../../views/tasks/TasksPage.tsx'
import { taskTitle } from '../../views/tasks/words.ts'
import { AppError, notFound } from '../errors.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { answerFile } from '../http/file.ts'
import { backField, formOf, queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { headFor } from './asking.ts'
import { shownTask } from './shown.ts'
import { isOver, mayStop, type Task } from './task.ts'

/** Work beside the server, by the people who wait for it. */
export const taskRoutes = new Hono<AppEnv>()

taskRoutes.get('/', async (c) => {
  const background = c.get('background')
  const goingOn = background.goingOn().map((task) => shownTask(c, task))
  const lately = (await background.lately()).map((task) => shownTask(c, task))
  return page(c, { title: t.tasks.title }, <TasksPage goingOn={goingOn} lately={lately} />)
})

taskRoutes.get('/:task', async (c) => {
  const task = taskOf(c)
  const trail = [{ name: t.tasks.title, href: '/work' }, { name: taskTitle(task) }]
  return page(c, { title: taskTitle(task), trail }, <TaskPage task={shownTask(c, task)} />)
})

const backForm = z.object({ back: backField })

/** How far it is, for a page that looks again by itself. */
taskRoutes.get('/:task/progress', async (c) => {
  const { back = '/work' } = queryOf(c, backForm)
  const task = c.get('background').task(c.req.param('task'))
  if (!task || isOver(task)) return c.html(<ProgressOver back={back} />)
  return c.html(<Progress task={shownTask(c, task)} back={back} />)
})

/** The file that a task made. */
taskRoutes.get('/:task/file', async (c) => {
  const { id, made } = taskOf(c)
  const file = made?.file ?? notFound('task-file-gone')
  const bytes = (await c.get('background').file(id)) ?? notFound('task-file-gone')
  return answerFile(c, { ...file, bytes })
})

/** Stops it; who stops what was over a moment before sees what came of it. */
taskRoutes.post('/:task/stop', async (c) => {
  const { back } = await formOf(c, backForm)
  const task = mine(c)
  c.get('background').stop(task.id, actor(c).id)
  return c.redirect(back ?? `/work/${task.id}`, 303)
})

taskRoutes.post('/:task/again', async (c) => {
  const task = mine(c)
  const by = { person: actor(c).id, head: await headFor(c, task) }
  const begun = await c.get('background').again(task.id, by)
  return c.redirect(`/work/${begun?.id ?? task.id}`, 303)
})

/** Takes away what is over, with the file that it made. */
taskRoutes.post('/:task/end', async (c) => {
  await c.get('background').forget(mine(c).id)
  return c.redirect('/work', 303)
})

/** @throws {AppError} not-found - there is no such task, any more */
function taskOf(c: AppContext): Task {
  return c.get('background').task(c.req.param('task') ?? '') ?? notFound('task-not-found')
}

/** @throws {AppError} not-found; forbidden - it is somebody else's */
function mine(c: AppContext): Task {
  const task = taskOf(c)
  if (!mayStop(task, actor(c).id)) throw new AppError('forbidden', 'task-not-yours')
  return task
}
