import { Hono } from 'hono'
import { z } from 'zod'
import { MemosPage } from '../../views/memos/MemosPage.tsx'
import { memoKinds, memoSubjects } from '../database/coding-tables.ts'
import { people } from '../database/people.ts'
import { projectTitle } from '../database/project.ts'
import { record } from '../database/write.ts'
import { done } from '../http/answer.ts'
import { type AppEnv, actor } from '../http/env.ts'
import {
  backField,
  formOf,
  idField,
  offsetField,
  queryOf,
  requiredText,
  revisionField,
} from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { addMemo, changeMemo, memos } from './store.ts'
import { subjectsOf } from './subjects.ts'

const filterQuery = z.object({
  kind: z.enum(memoKinds).optional().catch(undefined),
  person: idField.optional().catch(undefined),
})

const newMemo = z.object({
  kind: z.enum(memoKinds),
  subject_kind: z.enum(memoSubjects),
  subject: idField,
  start: offsetField.optional(),
  end: offsetField.optional(),
  text: requiredText(10_000),
  back: backField,
})

const memoForm = z.object({
  kind: z.enum(memoKinds),
  text: requiredText(10_000),
  revision: revisionField,
  back: backField,
})

export const memoRoutes = new Hono<AppEnv>()

memoRoutes.get('/', async (c) => {
  const { db } = c.get('project')
  const filter = queryOf(c, filterQuery)
  const list = await memos(db, filter)
  const { id: project } = await projectTitle(db)
  return page(
    c,
    { title: t.layout.memos, current: 'memos' },
    <MemosPage
      memos={list}
      subjects={await subjectsOf(db, list)}
      everyone={await people(db)}
      filter={filter}
      project={project}
      edited={c.req.query('edit')}
    />,
  )
})

memoRoutes.post('/', async (c) => {
  const { subject_kind, back, ...form } = await formOf(c, newMemo)
  const act = { person: actor(c).id, act: 'memo.add', subject: form.subject }
  const { event } = await record(c.get('project').db, act, (write) =>
    addMemo(write, { ...form, subjectKind: subject_kind }),
  )
  return done(c, event, back ?? '/memos')
})

memoRoutes.post('/:id', async (c) => {
  const id = c.req.param('id')
  const { kind, text, revision, back } = await formOf(c, memoForm)
  const { event } = await record(
    c.get('project').db,
    { person: actor(c).id, act: 'memo.change', subject: id },
    (write) => changeMemo(write, { id, revision }, { kind, text }),
  )
  return done(c, event, back ?? '/memos')
})

memoRoutes.post('/:id/end', async (c) => {
  const id = c.req.param('id')
  const { back } = await formOf(c, z.object({ back: backField }))
  const { event } = await record(
    c.get('project').db,
    { person: actor(c).id, act: 'memo.end', subject: id },
    (write) => write.end('memos', { id }),
  )
  return done(c, event, back ?? '/memos')
})
