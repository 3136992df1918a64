import { Hono } from 'hono'
import { z } from 'zod'
import { MergePage } from '../../views/codebook/MergePage.tsx'
import type { CodeFields } from '../../views/codebook/props.ts'
import { exampleKinds } from '../../views/codebook/words.ts'
import { dropExample, keepExample } from '../codings/examples.ts'
import { mergeCodes, planMerge } from '../codings/merging.ts'
import { markRead } from '../codings/readings.ts'
import { rechecks } from '../codings/recheck.ts'
import { removeCode } from '../codings/removing-code.ts'
import { recode, splitCode } from '../codings/splitting.ts'
import { rowOf } from '../database/row-writer.ts'
import { record, type Writer } from '../database/write.ts'
import { AppError, notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, listField, queryOf, requiredText } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { type Code, longestName } from './code.ts'
import { codePage } from './code-page.tsx'
import { codeForm, errorsIn, fieldsOf, fieldsPosted } from './form.ts'
import { codeFields, type FieldChange } from './history.ts'
import { moveCode } from './ordering.ts'
import { changeCode, codeNamed, codes } from './store.ts'

/** One code, at `/codebook/:id`. */
export const codeRoutes = new Hono<AppEnv>()

const codeQuery = z.object({
  from: z.coerce.number().int().nonnegative().catch(0),
  into: idField.optional().catch(undefined),
  /** Which words are unfolded. */
  words: z.literal('all').optional().catch(undefined),
})

codeRoutes.get('/:id', async (c) => {
  const { db } = c.get('project')
  const id = c.req.param('id')
  const gone = await rowOf(db, 'codes', id)
  if (typeof gone?.merged_into === 'string') return c.redirect(`/codebook/${gone.merged_into}`)
  if (gone && gone.ended !== null) return notFound('code-ended', { code: String(gone.name) })
  const { words, ...shown } = queryOf(c, codeQuery)
  return codePage(c, await codeNamed(db, id), { ...shown, showsAllWords: words === 'all' })
})

codeRoutes.post('/:id', async (c) => {
  const id = c.req.param('id')
  const act = { person: actor(c).id, act: 'code.change', subject: id }
  const { db } = c.get('project')
  const { revision, ...text } = await formOf(c, codeForm)
  try {
    const { event } = await record(db, act, (write) => changeCode(write, { id, revision }, text))
    return done(c, event, `/codebook/${id}`)
  } catch (error) {
    const code = await codeNamed(db, id)
    const fields = await fieldsPosted(c)
    if (error instanceof AppError && error.code === 'conflict') {
      return codePage(c, code, { fields, conflict: differences(code, fields) }, 409)
    }
    return codePage(c, code, { fields, errors: errorsIn(error) }, 422)
  }
})

function differences(code: Code, typed: CodeFields): FieldChange[] {
  const now = fieldsOf(code)
  return codeFields.flatMap((field) =>
    now[field] === typed[field] ? [] : [{ field, before: now[field], after: typed[field] }],
  )
}

codeRoutes.post('/:id/move', async (c) => {
  const id = c.req.param('id')
  const form = z.object({ direction: z.enum(['up', 'down']), back: backField })
  const { direction, back = '/codebook' } = await formOf(c, form)
  return changed(c, { act: 'code.move', subject: id }, (write) => moveCode(write, id, direction), back)
})

codeRoutes.get('/:id/merge', async (c) => {
  const { db } = c.get('project')
  const code = await codeNamed(db, c.req.param('id'))
  const { into } = queryOf(c, codeQuery)
  const plan = into && into !== code.id ? await planMerge(db, code.id, into) : undefined
  const trail = [
    { name: t.codebook.title, href: '/codebook' },
    { name: code.name, href: `/codebook/${code.id}` },
    { name: t.codebook.merging },
  ]
  return page(
    c,
    { title: t.codebook.mergingOf(code.name), current: 'codebook', width: 'narrow', trail },
    <MergePage code={code} codes={await codes(db)} plan={plan} />,
  )
})

codeRoutes.post('/:id/merge', async (c) => {
  const id = c.req.param('id')
  const { into } = await formOf(c, z.object({ into: idField }))
  const act = { act: 'code.merge', subject: into }
  return changed(c, act, (write) => mergeCodes(write, id, into), `/codebook/${into}`)
})

/** After a split the coder chooses which of their own codings go to the new code. */
codeRoutes.post('/:id/split', async (c) => {
  const id = c.req.param('id')
  const { name } = await formOf(c, z.object({ name: requiredText(longestName) }))
  const act = { person: actor(c).id, act: 'code.split', subject: id }
  const { result, event } = await record(c.get('project').db, act, (write) => splitCode(write, id, name))
  return done(c, event, `/codebook/${id}?into=${result}#fragments`)
})

codeRoutes.post('/:id/codings', async (c) => {
  const from = c.req.param('id')
  const form = z.object({ into: idField, codings: listField(idField), back: backField })
  const { into, codings, back } = await formOf(c, form)
  const act = { act: 'coding.recode', subject: from }
  return changed(c, act, (write) => recode(write, { from, into, codings }), back)
})

codeRoutes.post('/:id/end', async (c) => {
  const id = c.req.param('id')
  return changed(c, { act: 'code.end', subject: id }, (write) => removeCode(write, id), '/codebook')
})

codeRoutes.post('/:id/examples', async (c) => {
  const id = c.req.param('id')
  const form = z.object({ coding: idField, kind: z.enum(exampleKinds), back: backField })
  const { coding, kind, back } = await formOf(c, form)
  const act = { act: 'code.example', subject: id }
  return changed(c, act, (write) => keepExample(write, id, { coding, kind }), back)
})

codeRoutes.post('/:id/examples/:example/end', async (c) => {
  const { id, example } = c.req.param()
  const { back } = await formOf(c, z.object({ back: backField }))
  const act = { act: 'code.end-example', subject: id }
  return changed(c, act, (write) => dropExample(write, id, example), back)
})

/**
 * *Bekeken*: the person looked at this document again for the code as it is now. The form says which meaning they
 * saw: when that is no longer the code's, nothing is noted.
 */
codeRoutes.post('/:id/readings', async (c) => {
  const { db } = c.get('project')
  const code = await codeNamed(db, c.req.param('id'))
  const form = z.object({ document: idField, meaning: z.coerce.number().int(), back: backField })
  const { document, meaning, back } = await formOf(c, form)
  if (meaning !== code.meaning) throw new AppError('conflict', 'changed-meanwhile')
  const person = actor(c).id
  const again = (await rechecks(db, [code], person)).get(code.id)
  const found = again?.find((one) => one.document.id === document)
  if (!found) return done(c, null, back ?? `/codebook/${code.id}`)
  const read = { document, version: found.version, person }
  return changed(
    c,
    { act: 'reading.again', subject: code.id },
    (write) => markRead(write, read, [code]),
    back,
  )
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
