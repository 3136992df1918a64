import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { corpus, rowsOf } from './corpus.ts'

const codings = readdirSync(join(corpus, 'codings')).flatMap((file) => rowsOf(join('codings', file)))
const documents = new Map(Map.groupBy(codings, ({ document }) => document ?? ''))

test('every coding stands in its document in exactly one place', async () => {
  const astray: string[] = []
  for (const [name, rows] of documents) {
    const { text } = await readText(readFileSync(join(corpus, 'documents', name)), name)
    for (const { exact = '' } of rows) if (text.split(exact).length !== 2) astray.push(`${name}: ${exact}`)
  }
  expect(astray).toEqual([])
})

test('every coding uses a code of the codebook', () => {
  const codes = new Set(rowsOf('codebook.csv').map(({ code }) => code))
  expect(codings.filter(({ code }) => !codes.has(code))).toEqual([])
})

test('about half of the sources are coded, and a third of those by two coders', () => {
  const sources = readdirSync(join(corpus, 'documents')).filter((file) => !file.startsWith('conceptrapport'))
  expect(documents.size / sources.length).toBeGreaterThan(0.4)
  expect(documents.size / sources.length).toBeLessThan(0.6)
  const twice = [...documents.values()].filter((rows) => new Set(rows.map(({ coder }) => coder)).size === 2)
  expect(twice.length / documents.size).toBeGreaterThanOrEqual(0.3)
})

test('where two coders read the same document they mostly agree, and not always', () => {
  const twice = [...documents.values()].filter((rows) => new Set(rows.map(({ coder }) => coder)).size === 2)
  const decisions = twice.flatMap((rows) => [
    ...Map.groupBy(rows, ({ exact, code }) => `${exact} ${code}`).values(),
  ])
  const shared = decisions.filter((rows) => rows.length === 2).length / decisions.length
  expect(shared).toBeGreaterThan(0.5)
  expect(shared).toBeLessThan(0.9)
})
