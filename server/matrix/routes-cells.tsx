import { Hono } from 'hono'
import { z } from 'zod'
import type { RefusedCell } from '../../views/matrix/CellPart.tsx'
import { personById } from '../database/people.ts'
import { type Recorded, record } from '../database/write.ts'
import { AppError, invalid } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, type AppEnv, actor } from '../http/env.ts'
import { backField, formOf, idField, listField, queryOf, revisionField } from '../http/form.ts'
import { sentenceFor } from '../messages.ts'
import { gather } from '../threads/gathering.ts'
import { studyFor } from '../threads/listing.ts'
import { type CellFragment, keyInForm } from './cell.ts'
import { cellNamed, cellPage, type FoundCell, type PlaceOfCell, placeNamed } from './cell-page.tsx'
import { ownersOf } from './charting.ts'
import { passedBy, restsOn } from './resting.ts'
import { type CellOf, endSummary, writeSummary } from './summarizing.ts'

/** One cell of a matrix, at `/matrices/:id/cells/:row/:column`. */
export const cellRoutes = new Hono<AppEnv>()

cellRoutes.get('/:id/cells/:row/:column', async (c) => {
  const { back } = queryOf(c, z.object({ back: backField }))
  return cellPage(c, await cellNamed(c), { back })
})

/** As much as a form may hold: what is too long for a summary is refused with its words kept. */
const longestTyped = 200_000

const summaryForm = z.object({
  text: z.string().max(longestTyped),
  /** Keys of the fragments that were shown, and of those that were chosen. */
  seen: listField(z.string().max(120)),
  rests: listField(z.string().max(120)),
  summary: idField.optional(),
  revision: revisionField,
  back: backField,
})

type Form = z.output<typeof summaryForm>

cellRoutes.post('/:id/cells/:row/:column', async (c) => {
  const form = await formOf(c, summaryForm)
  actor(c)
  const found = await cellNamed(c)
  try {
    const { event } = await written(c, found, form)
    return done(c, event, form.back ?? `/matrices/${found.matrix.id}`)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const shown = { back: form.back, chosen: new Set(form.rests) }
    if (error.code === 'invalid') {
      const refused = { text: form.text, errors: errorsIn(error) }
      return cellPage(c, found, { ...shown, refused, status: 422 })
    }
    const theirs = error.code === 'conflict' && (await writtenMeanwhile(c, found))
    if (!theirs) throw error
    return cellPage(c, found, { ...shown, refused: { text: form.text, errors: {}, theirs }, status: 409 })
  }
})

async function written(c: AppContext, found: FoundCell, form: Form): Promise<Recorded<void>> {
  const { db } = c.get('project')
  const { fragments } = found.cell
  const chosen = new Set(form.rests)
  const here = new Set(fragments.map(keyInForm))
  if (form.rests.some((key) => !here.has(key))) invalid('summary-fragment-gone')
  const gathered = await gather(db)
  const ready = { gathered, study: await studyFor(gathered) }
  const under = { kind: found.matrix.column_kind, owners: ownersOf(found.column, ready) }
  const seen = new Set(form.seen)
  const isPassed = (one: CellFragment) => seen.has(keyInForm(one)) && !chosen.has(keyInForm(one))
  const summary = {
    text: form.text,
    rests: await restsOn(
      db,
      fragments.filter((one) => chosen.has(keyInForm(one))),
      { under, ready },
    ),
    passedBy: await passedBy(db, fragments.filter(isPassed), under),
    seen: form.summary === undefined ? undefined : { id: form.summary, revision: form.revision },
  }
  const act = { person: actor(c).id, act: 'summary.write', subject: found.matrix.id }
  return record(db, act, (write) => writeSummary(write, cellOf(found), summary))
}

const cellOf = ({ matrix, row, column }: PlaceOfCell): CellOf => ({
  matrix: matrix.id,
  rows: row.subjects,
  columns: column.subjects,
})

const aboutFragments = new Set(['summary-rests-on-nothing', 'summary-fragment-gone'])

function errorsIn(error: AppError): RefusedCell['errors'] {
  return { [aboutFragments.has(error.key) ? 'rests' : 'text']: [sentenceFor(error.key, error.details)] }
}

/** What stands in the cell now that somebody else wrote in it. */
async function writtenMeanwhile(c: AppContext, { cell }: FoundCell): Promise<RefusedCell['theirs']> {
  if (!cell.summary) return undefined
  const { text, person, written_at } = cell.summary.row
  const who = await personById(c.get('project').db, person)
  return { text, person: who?.name ?? '', at: written_at }
}

const endForm = z.object({ summary: idField, revision: revisionField, back: backField })

cellRoutes.post('/:id/cells/:row/:column/end', async (c) => {
  const { summary, revision, back } = await formOf(c, endForm)
  const found = await placeNamed(c)
  const { matrix } = found
  const act = { person: actor(c).id, act: 'summary.end', subject: matrix.id }
  const { event } = await record(c.get('project').db, act, (write) =>
    endSummary(write, cellOf(found), { id: summary, revision }),
  )
  return done(c, event, back ?? `/matrices/${matrix.id}`)
})
