import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { fragmentCounts, fragmentsOfCode } from '../../server/codings/fragments.ts'
import { codingCounts } from '../../server/codings/store.ts'
import { touchedSince } from '../../server/database/touched.ts'
import { plansOf } from '../plans.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

/** Reads all of what grows with the work: every coding, every event, every row that was ever touched. */
const readsAll = /^SCAN (?:codings|events|payloads|event_touches)$|event_touches.*\(table_name=\?\)$/u

async function opened(path: (document: string) => string): Promise<string[]> {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, 'Wij zoeken monteurs. Wij drinken koffie.')
  const app = createApp({ project })
  return plansOf(project, async () => {
    const headers = { cookie: `persoon=${project.noor.id}` }
    const answer = await app.request(`http://localhost${path(document.id)}`, { headers })
    expect(answer.status).toBe(200)
  })
}

test('a text is opened without reading the codings of other texts or the whole log', async () => {
  const plans = await opened((document) => `/documents/${document}`)
  expect(plans.join('\n')).toContain('codings_by_version')
  expect(plans.filter((line) => readsAll.test(line))).toEqual([])
})

test('so is a fragment with its history', async () => {
  const plans = await opened((document) => `/documents/${document}/fragment?start=0&end=20`)
  expect(plans.join('\n')).toContain('sqlite_autoindex_event_touches_1 (table_name=? AND row_id=?)')
  expect(plans.filter((line) => readsAll.test(line))).toEqual([])
})

test('where somebody was last is found by document', async () => {
  const plans = await opened(() => '/')
  expect(plans.join('\n')).toContain('codings_given (coder=? AND document=?)')
})

test('how many codings each code has is counted in its index', async () => {
  const project = await mustOpenProject()
  expect(await plansOf(project, () => codingCounts(project.db))).toEqual([
    expect.stringContaining('codings_by_code'),
  ])
})

test('what acts touched since is found by event, not by reading all that was ever touched', async () => {
  const project = await mustOpenProject()
  await mustAdd(project, 'Wij zoeken monteurs.')
  const since = { table: 'codings', event: 1, most: 500 } as const
  const plans = await plansOf(project, () => touchedSince(project.db, since))
  expect(plans.join('\n')).toContain('event_touches_by_event (seq>?)')
})

test('a page of the fragments of a code is found in an index, whichever page it is', async () => {
  const project = await mustOpenProject()
  const code = '01a204de-bc8b-70fc-8761-1753231d6480'
  const counted = await plansOf(project, () => fragmentCounts(project.db, code))
  expect(counted.filter((line) => line.includes('codings'))).toEqual(
    Array.from({ length: 2 }, () => expect.stringContaining('COVERING INDEX codings_in_order (code=?)')),
  )
  const { db } = project
  const plans = await plansOf(project, () => fragmentsOfCode(db, code, { from: 5_000, most: 50 }))
  expect(plans.join('\n')).toContain('COVERING INDEX codings_in_order (code=?)')
  expect(plans.filter((line) => readsAll.test(line) || line.includes('TEMP B-TREE'))).toEqual([])
})
