import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { answer, mustCall, rodedraad } from './calling.ts'
import { freshFolder } from './folders.ts'
import { read } from './kept.ts'
import { smallProject, written } from './notes.ts'
import { mustServe } from './serving.ts'
import { shapes } from './shapes.ts'

const said = 'De brug over de Vecht moet open voor schippers.'
const talk = `Wietske Halbertsma: ${said}\n\nBart: Dat zei Wietske Halbertsma vorige keer ook.\n`

const shape = z.object({
  published: z.array(z.object({ short: z.string(), exact: z.string() })),
  touches: z.record(z.string(), z.number()),
  erased: z.boolean(),
})

async function mustTalk() {
  const project = await smallProject()
  await mustCall(['ingest', written(project.from, 'gesprek-wietske.txt', talk)], project)
  const rows = `document,exact,code,coder\ngesprek-wietske.txt,${said},tijd,Noor\n`
  await mustCall(['codings', 'import', written(project.from, 'c.csv', rows)], project)
  await mustCall(
    ['quotes', 'add', '--set', 'Water', '--document', 'gesprek-wietske.txt', '--exact', said],
    project,
  )
  await mustCall(['quotes', 'publish', 'Water'], project)
  await mustCall(['suggest', '--all'], project)
  return project
}

const document = ['erase', 'document', 'gesprek-wietske.txt', '--ground', 'verzoek']

/** The files of a folder that hold these words, in any encoding that we write. */
function holding(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    try {
      const bytes = readFileSync(path)
      return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'))
    } catch {
      return false
    }
  })
}

test('without --confirm it tells what would go, published quotes first, and nothing goes', async () => {
  const project = await mustTalk()
  const { status, json } = await answer(shape, document, project)
  expect(status).toBe(0)
  expect(json).toMatchObject({ erased: false, published: [{ exact: said }] })
  expect(json.touches.codings).toBe(1)
  expect(read(project.data, 'SELECT 1 FROM erasures')).toEqual([])
})

test('after a document was erased no file of the project holds its words', async () => {
  const project = await mustTalk()
  expect(holding(project.data, 'over de Vecht')).not.toEqual([])
  const { json } = await answer(shape, [...document, '--confirm'], project)
  expect(json.erased).toBe(true)
  for (const words of ['over de Vecht', 'Wietske', 'wietske'])
    expect(holding(project.data, words)).toEqual([])
  const verified = await answer(shapes.verify, ['verify'], project)
  expect(verified.json).toMatchObject({ ok: true, failures: [] })
})

test('after a speaker was erased no file of the project holds the name, also beside a running server', async () => {
  const project = await mustTalk()
  const server = await mustServe(project.data)
  await mustCall(['erase', 'speaker', 'Wietske Halbertsma', '--ground', 'verzoek', '--confirm'], project)
  const { json } = await answer(shapes.documents, ['documents'], project)
  expect(json.map((one) => one.document)).toContain('gesprek-▇▇▇▇▇▇▇.txt')
  const [row] = read<{ id: string }>(project.data, "SELECT id FROM documents WHERE name LIKE 'gesprek%'")
  const page = await fetch(`${server.url}/documents/${row?.id}`)
  expect(await page.text()).not.toContain('over de Vecht')
  await server.stop()
  for (const words of ['Halbertsma', 'wietske', 'over de Vecht'])
    expect(holding(project.data, words)).toEqual([])
})

test('a backup of after an erasure is whole, and holds nothing of it', async () => {
  const project = await mustTalk()
  await mustCall([...document, '--confirm'], project)
  const folder = freshFolder()
  const file = join(folder, 'kopie.sqlite')
  await mustCall(['backup', file], project)
  expect(holding(folder, 'over de Vecht')).toEqual([])
  const back = freshFolder()
  await mustCall(['restore', file], { data: back })
  const { json } = await answer(shapes.verify, ['verify'], { data: back })
  expect(json).toMatchObject({ ok: true, failures: [] })
})

test('an erasure that is killed is done wholly or not at all, and the next to open the project cleans up', async () => {
  const project = await mustTalk()
  const copy = () => {
    const data = freshFolder()
    cpSync(project.data, data, { recursive: true })
    return data
  }
  const began = performance.now()
  await mustCall([...document, '--confirm'], { data: copy() })
  const whole = performance.now() - began
  for (const share of [0.6, 0.7, 0.8, 0.9, 0.95]) {
    const data = copy()
    await rodedraad([...document, '--confirm'], { data, killAfter: whole * share })
    const { json } = await answer(shapes.verify, ['verify'], { data })
    expect(json.failures).toEqual([])
    const isErased = read(data, 'SELECT 1 FROM erasures').length > 0
    expect(holding(data, 'over de Vecht').length > 0).toBe(!isErased)
  }
})
