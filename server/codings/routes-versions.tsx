import { Hono } from 'hono'
import { z } from 'zod'
import { VersionsPage } from '../../views/corrections/VersionsPage.tsx'
import type { AppEnv } from '../http/env.ts'
import { queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { documentNamed, sourceText } from '../sources/store.ts'
import { comparedVersions, versionLines } from './version-history.ts'

/** Under `/documents`: the texts that a source had. */
export const versionRoutes = new Hono<AppEnv>()

const number = z.coerce.number().int().positive().optional().catch(undefined)

versionRoutes.get('/:document/versions', async (c) => {
  const { db } = c.get('project')
  const document = await documentNamed(db, c.req.param('document'))
  const { from, to } = queryOf(c, z.object({ from: number, to: number }))
  const runs =
    from === undefined || to === undefined
      ? undefined
      : comparedVersions(await sourceText(db, document.id, from), await sourceText(db, document.id, to))
  const trail = [{ name: document.name, href: `/documents/${document.id}` }, { name: t.codingPages.versions }]
  return page(
    c,
    { title: t.codingPages.versionsOf(document.name), current: 'sessions', trail },
    <VersionsPage
      document={document}
      versions={await versionLines(db, document.id)}
      compared={runs && { from: from ?? 1, to: to ?? 1, runs }}
    />,
  )
})
