import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { findPatterns } from '../../server/suggestions/lexicon/patterns.ts'
import { train } from '../../server/suggestions/model/train.ts'
import { evaluate } from '../../server/suggestions/quality/evaluation.ts'
import { code, codebook, lessons, notes } from './example.ts'

const loaded = () => Object.keys(createRequire(import.meta.url).cache)

test('no database client and no dotenv is ever loaded, and nothing enters the environment', async () => {
  const before = JSON.stringify(process.env)
  const input = { codes: codebook, sentences: notes, lessons }
  train(input)
  evaluate({ input, judgements: lessons.map((one) => ({ ...one, coder: 'Noor', sampled: false })) })
  await findPatterns([code('x', { keywords: ['weinig|veel'] })], notes)
  const strangers = loaded().filter((path) =>
    /node_modules\/(pg|mongoose|redis|@redis|memjs|dotenv)\//.test(path),
  )
  expect(strangers).toEqual([])
  expect(JSON.stringify(process.env)).toBe(before)
  expect(loaded().some((path) => path.includes('porter_stemmer_nl'))).toBe(true)
})
