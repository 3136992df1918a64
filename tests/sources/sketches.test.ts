import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { ingest } from '../../scripts/rodedraad/commands/ingest.ts'
import { eraseForGood } from '../../server/history/erasing/for-good.ts'
import { keepSketches } from '../../server/sources/sketches.ts'
import { documents } from '../../server/sources/store.ts'
import { sketchOf } from '../../server/text/sketch.ts'
import type { TestProject } from '../project.ts'
import { called } from './calling.ts'
import { mustOpenWithFolder } from './visitor.ts'

const words = 'Onze dorpsmolenaar vertrouwt niemand, en dat zegt hij ook tegen iedereen.'

async function mustIngest(project: TestProject, name: string, text: string): Promise<string> {
  const path = join(project.folder, name)
  writeFileSync(path, text)
  await called(project, ingest, [path])
  const document = (await documents(project.db)).find((one) => one.name === name)
  return document?.id ?? ''
}

const kept = ({ derived }: TestProject) =>
  derived.selectFrom('results').select(['key', 'input', 'json']).where('kind', '=', 'sketch').execute()

/** What another program, which has nothing at hand, says of a text. */
async function twinInAnotherProgram(project: TestProject, text: string): Promise<string | undefined> {
  vi.resetModules()
  const { knownTexts } = await import('../../server/sources/once-store.ts')
  const sketch = sketchOf(text, [{ kind: 'paragraph', start: 0, end: text.length }])
  return (await knownTexts(project)).twinOf(sketch)?.document.name
}

test('what tells texts apart is kept by the command that adds them', async () => {
  const project = await mustOpenWithFolder()
  await mustIngest(project, 'molen.txt', words)
  await mustIngest(project, 'water.txt', 'Over water ging het lang.')
  expect(await kept(project)).toHaveLength(2)
})

test('a next program takes what was kept and works nothing out anew', async () => {
  const project = await mustOpenWithFolder()
  await mustIngest(project, 'molen.txt', words)
  const other = sketchOf('iets anders', [{ kind: 'paragraph', start: 0, end: 11 }])
  const json = JSON.stringify([other.words, other.runs, ''])
  await project.derived.updateTable('results').set({ json }).where('kind', '=', 'sketch').execute()
  expect(await twinInAnotherProgram(project, 'Iets anders!')).toBe('molen.txt')
  expect(await twinInAnotherProgram(project, words)).toBeUndefined()
})

test('what was kept is what the text comes down to', async () => {
  const project = await mustOpenWithFolder()
  await mustIngest(project, 'molen.txt', words)
  expect(await twinInAnotherProgram(project, words)).toBe('molen.txt')
  const [row] = await kept(project)
  const { sample } = sketchOf(words, [{ kind: 'paragraph', start: 0, end: words.length }])
  expect(JSON.parse(row?.json ?? '')[2]).toBe(Buffer.from(Uint32Array.from(sample).buffer).toString('base64'))
})

test('what was made from another text counts no more', async () => {
  const project = await mustOpenWithFolder()
  await mustIngest(project, 'molen.txt', words)
  await project.derived.updateTable('results').set({ input: 'eerder' }).where('kind', '=', 'sketch').execute()
  expect(await twinInAnotherProgram(project, words)).toBe('molen.txt')
})

test('erasing a text takes its sketch away, and it does not come back', async () => {
  const project = await mustOpenWithFolder()
  const document = await mustIngest(project, 'molen.txt', words)
  await mustIngest(project, 'water.txt', 'Over water ging het lang.')
  const [before] = await kept(project)
  const wanted = { kind: 'document', document } as const
  await eraseForGood(project, { person: project.noor.id, wanted, ground: 'verzoek' })
  expect(await kept(project)).toEqual([])
  await keepSketches(project)
  const [hash, , sample] = JSON.parse(before?.json ?? '')
  const after = JSON.stringify(await kept(project))
  expect(after).not.toContain(hash)
  expect(after).not.toContain(sample)
})

test('a sketch of words that are erased while it is made is not kept', async () => {
  const project = await mustOpenWithFolder()
  const document = await mustIngest(project, 'molen.txt', words)
  const wanted = { kind: 'document', document } as const
  await project.derived.deleteFrom('results').where('kind', '=', 'sketch').execute()
  await Promise.all([
    keepSketches(project),
    eraseForGood(project, { person: project.noor.id, wanted, ground: 'verzoek' }),
  ])
  const { words: hash } = sketchOf(words, [{ kind: 'paragraph', start: 0, end: words.length }])
  expect(JSON.stringify(await kept(project))).not.toContain(hash)
})
