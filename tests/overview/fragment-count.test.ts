import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { addCode } from '../../server/codebook/store.ts'
import { addCoding, codings, endCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { fragmentCount } from '../../server/overview/fragment-count.ts'
import { sourceText } from '../../server/sources/store.ts'
import { plansOf } from '../plans.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

let project: TestProject
let documents: readonly string[]
let code: string

beforeEach(async () => {
  project = await mustOpenProject()
  const [a, b] = [
    await mustAdd(project, 'Wij zoeken monteurs.', { name: 'a.txt' }),
    await mustAdd(project, 'Er is geen stroom.', { name: 'b.txt' }),
  ]
  documents = [a.document.id, b.document.id]
  const made = await record(project.db, { person: project.noor.id, act: 'code.add' }, (write) =>
    addCode(write, { name: 'schaarste' }),
  )
  code = made.result
  await give(0, 0, 3)
  await give(1, 0, 2)
})

async function give(at: number, start: number, end: number, coder = project.noor.id) {
  const document = documents[at] ?? ''
  const { version } = await sourceText(project.db, document)
  return record(project.db, { person: coder, act: 'coding.add' }, (write) =>
    addCoding(write, {
      ...{ document, version: version.id, start, end, code, coder, origin: 'reading' },
      seen: { suggestions: false, others: false },
    }),
  )
}

describe('how many fragments there are', () => {
  test('is counted over all texts', async () => {
    expect(await fragmentCount(project)).toBe(2)
  })
  test('grows with a coding elsewhere in a text', async () => {
    await fragmentCount(project)
    await give(0, 4, 10)
    expect(await fragmentCount(project)).toBe(3)
  })
  test('stays when somebody else codes the same words', async () => {
    await fragmentCount(project)
    await give(0, 0, 3, project.bram.id)
    expect(await fragmentCount(project)).toBe(2)
  })
  test('shrinks when a coding goes, and is back when that is undone', async () => {
    await fragmentCount(project)
    const [coding] = await codings(project.db)
    const { event } = await record(project.db, { person: project.noor.id, act: 'coding.end' }, (write) =>
      endCoding(write, coding!.id),
    )
    expect(await fragmentCount(project)).toBe(1)
    await undo(project.db, project.noor.id, event ?? 0)
    expect(await fragmentCount(project)).toBe(2)
  })
  test('is asked of the texts alone in which a coding came', async () => {
    await fragmentCount(project)
    await give(0, 4, 10)
    const plans = await plansOf(project, () => fragmentCount(project))
    expect(plans.filter((line) => line.includes('codings_by_version'))).toEqual([
      expect.stringContaining('codings_by_version (version=?)'),
    ])
  })
})

test('the start page reads no coding that it does not show', async () => {
  const app = createApp({ project })
  const headers = { cookie: `persoon=${project.noor.id}` }
  const open = () => app.request('http://localhost/', { headers })
  await fragmentCount(project)
  const plans = await plansOf(project, open)
  expect(plans.join('\n')).toContain('codings_touched (document=?)')
  expect(plans.filter((line) => /^SCAN codings/u.test(line))).toEqual([])
})
