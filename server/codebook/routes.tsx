import { Hono } from 'hono'
import { z } from 'zod'
import { CodebookPage } from '../../views/codebook/CodebookPage.tsx'
import { CodePage } from '../../views/codebook/CodePage.tsx'
import { OldCodebookPage } from '../../views/codebook/OldCodebookPage.tsx'
import { examplesOf, keepExample } from '../codings/examples.ts'
import { mergeCodes, splitCode } from '../codings/merging.ts'
import { markRead } from '../codings/readings.ts'
import { rechecks } from '../codings/recheck.ts'
import { codingCounts, codingsOfCode } from '../codings/store.ts'
import { people } from '../database/people.ts'
import { codeStatuses } from '../database/tables.ts'
import { record, type Writer } from '../database/write.ts'
import { invalid } from '../errors.ts'
import { log } from '../history/log.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, requiredText, revisionField, textField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { memos } from '../memos/store.ts'
import { documents } from '../sources/store.ts'
import { codeTree, wordsOf } from './code.ts'
import { codebookAt } from './history.ts'
import { moveCode } from './ordering.ts'
import { addCode, changeCode, codeNamed, codes } from './store.ts'
import { exportCodebook, importCodebook } from './table.ts'

const words = textField(8_000).transform(wordsOf)

const codeForm = z.object({
  name: requiredText(120),
  parent: z.union([idField, z.literal('').transform(() => null)]).default(null),
  definition: textField(),
  include: textField(),
  exclude: textField(),
  keywords: words,
  related: words,
  excluding: words,
  color: z.union([z.string().regex(/^#[0-9a-f]{6}$/iu), z.literal('').transform(() => null)]).default(null),
  status: z.enum(codeStatuses),
  revision: revisionField,
})

export const codebookRoutes = new Hono<AppEnv>()

codebookRoutes.get('/', async (c) => {
  const { db } = c.get('project')
  const day = z.iso.date().safeParse(c.req.query('date')).data
  if (day) {
    const then = await codebookAt(db, `${day}T23:59:59.999Z`)
    return page(
      c,
      { title: `Codeboek op ${day}`, current: 'codebook' },
      <OldCodebookPage day={day} tree={codeTree(then)} />,
    )
  }
  const all = await codes(db)
  const person = c.get('person')
  const again = person ? await rechecks(db, all, person.id) : new Map()
  const body = <CodebookPage tree={codeTree(all)} counts={await codingCounts(db)} again={again} />
  return page(c, { title: 'Codeboek', current: 'codebook' }, body)
})

codebookRoutes.get('/export', async (c) => {
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="codeboek.csv"')
  return c.body(await exportCodebook(c.get('project').db))
})

codebookRoutes.post('/', async (c) => {
  const { name, parent } = await formOf(c, codeForm.pick({ name: true, parent: true }))
  const act = { person: actor(c).id, act: 'code.add' }
  const { result, event } = await record(c.get('project').db, act, (write) =>
    addCode(write, { name, parent }),
  )
  return done(c, event, `/codebook/${result}`)
})

codebookRoutes.post('/import', async (c) => {
  const person = actor(c)
  const { file } = await c.req.parseBody()
  if (!(file instanceof File) || file.size === 0) return invalid('file-missing')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { event } = await importCodebook(c.get('project').db, person.id, { name: file.name, bytes })
  return done(c, event, '/codebook')
})

codebookRoutes.get('/:id', async (c) => {
  const { db } = c.get('project')
  const all = await codes(db)
  const code = await codeNamed(db, c.req.param('id'))
  const person = c.get('person')
  const again = person ? ((await rechecks(db, [code], person.id)).get(code.id) ?? []) : []
  return page(
    c,
    {
      title: code.name,
      current: 'codebook',
      trail: [{ name: 'Codeboek', href: '/codebook' }, { name: code.name }],
    },
    <CodePage
      code={code}
      codes={all}
      codings={await codingsOfCode(db, code.id)}
      examples={await examplesOf(db, code.id)}
      documents={await documents(db)}
      everyone={await people(db)}
      again={again}
      memos={await memos(db, { subject: code.id })}
      history={(await log(db, { row: code.id })).events}
    />,
  )
})

codebookRoutes.post('/:id', async (c) => {
  const id = c.req.param('id')
  const { revision, ...text } = await formOf(c, codeForm)
  return changed(c, { act: 'code.change', subject: id }, (write) => changeCode(write, { id, revision }, text))
})

codebookRoutes.post('/:id/move', async (c) => {
  const id = c.req.param('id')
  const { direction } = await formOf(c, z.object({ direction: z.enum(['up', 'down']) }))
  return changed(c, { act: 'code.move', subject: id }, (write) => moveCode(write, id, direction), '/codebook')
})

codebookRoutes.post('/:id/merge', async (c) => {
  const id = c.req.param('id')
  const { into } = await formOf(c, z.object({ into: idField }))
  const act = { act: 'code.merge', subject: into }
  return changed(c, act, (write) => mergeCodes(write, id, into), `/codebook/${into}`)
})

codebookRoutes.post('/:id/split', async (c) => {
  const id = c.req.param('id')
  const { name } = await formOf(c, z.object({ name: requiredText(120) }))
  return changed(c, { act: 'code.split', subject: id }, (write) => splitCode(write, id, name))
})

codebookRoutes.post('/:id/end', async (c) => {
  const id = c.req.param('id')
  const { db } = c.get('project')
  if ((await codingsOfCode(db, id)).length > 0) invalid('code-in-use')
  if ((await codes(db)).some((code) => code.parent === id)) invalid('code-has-children')
  return changed(c, { act: 'code.end', subject: id }, (write) => write.end('codes', { id }), '/codebook')
})

codebookRoutes.post('/:id/examples', async (c) => {
  const id = c.req.param('id')
  const form = z.object({ coding: idField, kind: z.enum(['typical', 'borderline', 'counter']) })
  const { coding, kind } = await formOf(c, form)
  return changed(c, { act: 'code.example', subject: id }, (write) => keepExample(write, coding, kind))
})

codebookRoutes.post('/:id/examples/:example/end', async (c) => {
  const example = c.req.param('example')
  const act = { act: 'code.example', subject: c.req.param('id') }
  return changed(c, act, (write) => write.end('code_examples', { id: example }))
})

/** *Opnieuw bekeken*: the person read this document for the code as it is now. */
codebookRoutes.post('/:id/readings', async (c) => {
  const code = await codeNamed(c.get('project').db, c.req.param('id'))
  const form = z.object({ document: idField, version: idField, back: backField })
  const { document, version, back } = await formOf(c, form)
  const person = actor(c).id
  const act = { act: 'reading.add', subject: document }
  return changed(c, act, (write) => markRead(write, { document, version, person }, [code]), back)
})

async function changed(
  c: AppContext,
  { act, subject }: { act: string; subject: string },
  change: (write: Writer) => Promise<unknown>,
  back = `/codebook/${subject}`,
): Promise<Response> {
  const { event } = await record(c.get('project').db, { person: actor(c).id, act, subject }, change)
  return done(c, event, back)
}
