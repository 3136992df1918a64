import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { addCoding, codings, endCoding } from '../../server/codings/store.ts'
import { emptyDerived } from '../../server/database/derived.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProject, type Project } from '../../server/database/project.ts'
import { record } from '../../server/database/write.ts'
import { fillWithExample } from '../../server/example/example.ts'
import { codeMatrix } from '../../server/figures/code-matrix.ts'
import { countingNow } from '../../server/figures/counting.ts'
import { keepCounting, recallCounting } from '../../server/figures/keeping.ts'
import { newCodes } from '../../server/figures/new-codes.ts'
import { pairsOf } from '../../server/figures/pairs.ts'
import { sourceTexts } from '../../server/sources/store.ts'
import { atOnce } from '../../server/turns.ts'
import { closeAfterTest } from '../left-open.ts'

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  closeAfterTest(async () => rmSync(made, { recursive: true, force: true }))
  return made
}

/** What the figures tell, in a program that has just begun. */
async function told(data: string, change = async (_: Project): Promise<void> => undefined) {
  const project = await openProject(data)
  await change(project)
  const counting = await countingNow(project)
  const { ground, fragments } = counting
  const seen = {
    fragments: fragments.map(({ unit, ...rest }) => ({ ...rest, unit: unit.id })),
    read: counting.codes.map(({ id }) => [...counting.readings.readFor(id)].sort()),
    matrix: atOnce(codeMatrix(counting, 'table')),
    pairs: await pairsOf(counting),
    fresh: newCodes(counting),
    units: ground.units.map(({ id, session, table, date, proposition }) => [
      id,
      session,
      table,
      date,
      proposition,
    ]),
  }
  await project.close()
  return seen
}

const anew = (project: Project) => emptyDerived(project.derived)

async function mustKeepExample(): Promise<string> {
  const data = folder()
  const project = await openProject(data, { make: true })
  await fillWithExample(project, join(import.meta.dirname, '../../corpus'))
  await keepCounting(project)
  await project.close()
  return data
}

/** Somebody gives a code in every other source, takes a coding away, and makes a code; nothing of it is kept. */
async function workOn(project: Project): Promise<void> {
  const { id: person } = await personNamed(project.db, 'Noor')
  const [first] = await codings(project.db)
  const seen = { suggestions: false, others: false }
  await record(project.db, { person, act: 'coding.add' }, async (write) => {
    const code = await addCode(write, { name: 'iets nieuws' })
    for (const { document, version, sentences } of (await sourceTexts(write.trx, 'source')).filter(
      (_, i) => i % 2,
    )) {
      const { start, end } = sentences[Math.floor(sentences.length / 2)]!
      const coding = { document: document.id, version: version.id, start, end, code, coder: person }
      await addCoding(write, { ...coding, origin: 'reading', seen })
    }
    await endCoding(write, first!.id)
  })
}

test('a program that begins tells from what was kept what it would count anew', async () => {
  const data = await mustKeepExample()
  const kept = await told(data)
  expect(kept).toEqual(await told(data, anew))
  expect(kept.fragments.length).toBeGreaterThan(100)
})

test('what people did since it was kept is counted with it', async () => {
  const data = await mustKeepExample()
  const before = await told(data)
  const after = await told(data, workOn)
  expect(after.fragments).not.toEqual(before.fragments)
  expect(after).toEqual(await told(data, anew))
})

test('what was laid ready after a start follows what people do then', async () => {
  const data = await mustKeepExample()
  const after = await told(data, async (project) => {
    await recallCounting(project)
    await workOn(project)
  })
  expect(after).toEqual(await told(data, anew))
})

test('what is kept again after some work is right too', async () => {
  const data = await mustKeepExample()
  await told(data, async (project) => {
    await workOn(project)
    await keepCounting(project)
  })
  expect(await told(data)).toEqual(await told(data, anew))
})

test('what was kept of another log is not told', async () => {
  const data = await mustKeepExample()
  const empty = JSON.stringify({ lists: [], numbers: [] })
  const seen = await told(data, async ({ derived }) => {
    const own = derived.updateTable('results').where('kind', '=', 'figures')
    await own.where('key', 'like', 'fragments %').set({ json: empty }).execute()
    await own.where('key', '=', 'ground').set({ input: 'of another log' }).execute()
  })
  expect(seen).toEqual(await told(data, anew))
})

test('what was kept damaged is counted anew', async () => {
  const data = await mustKeepExample()
  const seen = await told(data, async ({ derived }) => {
    const own = derived.updateTable('results').where('kind', '=', 'figures')
    await own.where('key', 'like', 'fragments %').set({ json: '{"lists":[["' }).execute()
  })
  expect(seen).toEqual(await told(data, anew))
})

/** Another program erased something, also when that is in no text: then all that was computed goes. */
async function emptied(project: Project): Promise<void> {
  await countingNow(project)
  await emptyDerived(project.derived)
}

test('what is coded after what was kept was thrown away is counted', async () => {
  const data = await mustKeepExample()
  const after = await told(data, async (project) => {
    await emptied(project)
    await workOn(project)
  })
  expect(after).toEqual(await told(data, anew))
})

test('what was thrown away is kept again', async () => {
  const data = await mustKeepExample()
  await told(data, async (project) => {
    await emptied(project)
    await keepCounting(project)
  })
  expect(await told(data)).toEqual(await told(data, anew))
})
