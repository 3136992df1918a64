import { type PassedBy, type Rest, unpackPassedBy, unpackRests } from '../../matrix/rest.ts'
import { placeOf } from '../../quotes/place.ts'
import { freeName } from '../../sources/names.ts'
import type { Copying } from './copying.ts'

/**
 * Matrices with the rows and columns that stand in the copy, and what was written in their cells on fragments of texts
 * that are there. Who said those is not told: a copy has no list of participants.
 */
export async function copyMatrices(copying: Copying): Promise<void> {
  const { outward } = copying
  const titles: string[] = []
  await copying.rows('matrices', (row) => {
    const title = freeName(outward.words(row.title), titles)
    titles.push(title)
    return { ...row, title }
  })
  await copying.rows('matrix_lines', (row) =>
    copying.has(row.matrix) && copying.has(row.subject) ? row : undefined,
  )
  await copying.rows('summaries', async (row) => {
    if (![row.matrix, row.row_subject, row.column_subject].every((id) => copying.has(id))) return undefined
    const rests = unpackRests(row.fragments)
    if (await areConfidential(copying, rests)) return undefined
    const placed = rests.flatMap((rest) => placedRest(copying, rest))
    const passed = unpackPassedBy(row.passed_by).flatMap((one) => placedPassed(copying, one))
    const text = outward.words(row.text)
    return {
      ...{ ...row, text, written_in: copying.write.event },
      ...{ fragments: JSON.stringify(placed), passed_by: JSON.stringify(passed) },
    }
  })
}

function placedRest(copying: Copying, rest: Rest): Rest[] {
  const placed = copying.placed(rest)
  return placed ? [{ ...placed, ids: rest.ids.filter((id) => copying.has(id)), attribution: null }] : []
}

function placedPassed(copying: Copying, one: PassedBy): PassedBy[] {
  const placed = copying.placed({ ...one, exact: '' })
  if (!placed) return []
  const { version, start, end } = placed
  return [{ ids: one.ids.filter((id) => copying.has(id)), version, start, end }]
}

/** What was written about words of which none may be quoted says what those say. */
async function areConfidential({ desk }: Copying, rests: readonly Rest[]): Promise<boolean> {
  const register = await desk.register()
  for (const rest of rests) {
    if (placeOf(await desk.text(rest.version), rest, register).rule !== 'vertrouwelijk') return false
  }
  return rests.length > 0
}
