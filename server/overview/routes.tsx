import { Hono } from 'hono'
import { z } from 'zod'
import { OverviewPage, type OverviewPageProps } from '../../views/overview/OverviewPage.tsx'
import { nameProject } from '../database/project.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { textField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { checkedForm } from '../sources/in-place.ts'
import { titleField } from '../sources/session-form.ts'
import { overview } from './overview.ts'

export const overviewRoutes = new Hono<AppEnv>()

overviewRoutes.get('/', (c) => startPage(c))

async function startPage(c: AppContext, refused?: OverviewPageProps['refused']): Promise<Response> {
  const person = c.get('person')
  const found = await overview(c.get('project'), person?.id)
  const frame = { title: t.layout.overview, current: 'overview', scripts: ['upload.js'] } as const
  const body = <OverviewPage overview={found} isNamed={person !== null} refused={refused} />
  return page(c, frame, body, refused ? 422 : 200)
}

const projectForm = z.object({
  title: titleField('project-without-title', 200),
  organisation: textField(200).default(''),
})

overviewRoutes.post('/project', async (c) => {
  const person = actor(c).id
  const form = await checkedForm(c, projectForm)
  if (form.errors) {
    const { title, organisation } = form.typed
    return startPage(c, {
      title: title?.[0] ?? '',
      organisation: organisation?.[0] ?? '',
      errors: form.errors,
    })
  }
  const { event } = await nameProject(c.get('project').db, person, form.values)
  return done(c, event, '/')
})
