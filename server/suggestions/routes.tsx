import { Hono } from 'hono'
import { QueuesPage } from '../../views/suggestions/QueuesPage.tsx'
import { busyWith, isWorthTelling } from '../background/shown.ts'
import { codes } from '../codebook/store.ts'
import { codingCounts } from '../codings/store.ts'
import type { AppEnv } from '../http/env.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { foreignSources } from './foreign.ts'
import { descriptionOf } from './material.ts'
import { hasWords } from './model/train.ts'
import { openQueue } from './open.ts'
import { latestQuality, withheldIn } from './quality/keeping-quality.ts'
import { queuePage } from './queue-page.tsx'
import { bulkRoutes } from './routes-bulk.tsx'
import { decisionRoutes } from './routes-decisions.tsx'

export const suggestionRoutes = new Hono<AppEnv>()

suggestionRoutes.get('/', async (c) => {
  const project = c.get('project')
  const { counts, model } = await openQueue(project)
  const coded = await codingCounts(project.db)
  const latest = await latestQuality(project.derived)
  const withheld = withheldIn(latest?.quality)
  const book = (await codes(project.db)).filter((code) => code.status !== 'vervallen')
  const rows = book.map((code) => ({
    code,
    count: counts.get(code.id) ?? 0,
    withheld: withheld.get(code.id),
    quality: latest?.quality.codes.find(({ id }) => id === code.id),
    needsWords: !coded.has(code.id) && !hasWords(descriptionOf(code)),
  }))
  const busy = busyWith(c, 'suggestions', 'quality')
  const body = (
    <QueuesPage
      codes={rows}
      model={model}
      foreign={await foreignSources(project)}
      busyWith={model ? busy.filter((task) => isWorthTelling(task)) : busy}
    />
  )
  return page(c, { title: t.queue.title, current: 'suggestions' }, body)
})

suggestionRoutes.get('/all', (c) => queuePage(c))
suggestionRoutes.route('/', bulkRoutes)
suggestionRoutes.route('/', decisionRoutes)
suggestionRoutes.get('/:code', (c) => queuePage(c, c.req.param('code')))
