import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openProjectInMemory, type Project } from '../../server/database/project.ts'
import { fillWithExample } from '../../server/example/example.ts'
import { verify } from '../../server/history/verify.ts'
import { type Chart, chartOf } from '../../server/matrix/charting.ts'
import { progressOf } from '../../server/matrix/filter.ts'
import { matrices } from '../../server/matrix/store.ts'

let project: Project
let chart: Chart

beforeAll(async () => {
  project = await openProjectInMemory()
  await fillWithExample(project, join(import.meta.dirname, '../../corpus'))
  const [matrix] = await matrices(project.db)
  chart = await chartOf(project.db, matrix!)
  return () => project.close()
})

test('the example has a matrix that a team is at work on: some cells are written, most wait', () => {
  expect(chart.rows).toHaveLength(7)
  expect(chart.columns.map(({ title }) => title)).toEqual([
    'schaarste',
    'autonomie',
    'waarden',
    'implementatie',
  ])
  expect(progressOf(chart)).toEqual({ done: 4, of: 28, changed: 1 })
})

test('one summary of the example must be looked at again: a fragment came that says otherwise', () => {
  const summaries = chart.rows.flatMap((row) =>
    chart.columns.flatMap((column) => chart.cellAt(row, column).summary ?? []),
  )
  const told = summaries.flatMap(({ drift }) => drift ?? [])
  expect(told.map(({ changed, fresh }) => [changed.length, fresh.map(({ exact }) => exact)])).toEqual([
    [0, [expect.stringContaining('Koen twijfelt')]],
  ])
})

test('every fragment under a summary of the example holds', async () => {
  const { ok, checked } = await verify(project.db)
  expect(ok).toBe(true)
  expect(checked.summary).toBeGreaterThan(20)
})
