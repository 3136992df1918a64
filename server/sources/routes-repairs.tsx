import { Hono } from 'hono'
import { z } from 'zod'
import { RepairsPage } from '../../views/repairs/RepairsPage.tsx'
import type { AppEnv } from '../http/env.ts'
import { queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { repairKinds } from '../text/repair.ts'
import { repairGroups } from './repairs.ts'
import { besideText, documentNamed, sourceText, textVersions } from './store.ts'

/** Under `/documents`: what was mended when a source was read. */
export const repairRoutes = new Hono<AppEnv>()

const query = z.object({
  version: z.coerce.number().int().positive().optional().catch(undefined),
  kind: z.enum(repairKinds).optional().catch(undefined),
  from: z.coerce.number().int().nonnegative().optional().catch(undefined),
})

repairRoutes.get('/:document/repairs', async (c) => {
  const { db } = c.get('project')
  const document = await documentNamed(db, c.req.param('document'))
  const { version: number, kind, from } = queryOf(c, query)
  const source = await sourceText(db, document.id, number)
  const { repairs } = await besideText(db, source.version.id)
  const versions = await textVersions(db, document.id)
  const trail = [{ name: document.name, href: `/documents/${document.id}` }, { name: t.sourcePages.repaired }]
  return page(
    c,
    { title: t.sourcePages.repairedIn(document.name), current: 'sessions', trail },
    <RepairsPage
      document={document}
      version={{ ...source.version, isLatest: source.version.number === versions.at(-1)?.number }}
      versions={versions.map((version) => version.number)}
      groups={repairGroups(source, repairs, { kind, from })}
      kind={kind}
    />,
  )
})
