import { expect, test } from 'vitest'
import { clusters } from '../../server/threads/clusters.ts'
import { Features, Vectors } from '../../server/threads/vectors.ts'

function divide(texts: string[], count: number) {
  const vectors = new Vectors(new Features())
  for (const text of texts) {
    const names = text.split(' ')
    vectors.add({ names, weights: names.map(() => 1), from: 0, to: names.length })
  }
  return clusters(vectors, count).map(({ members }) => members.map((i) => texts[i]!))
}

test('texts about two things fall apart in two', () => {
  const [one, other] = divide(
    ['net kabel', 'school leerling', 'net kabel vol', 'school leerling stage', 'kabel net'],
    2,
  )
  expect([...one!].sort()).toEqual(['kabel net', 'net kabel', 'net kabel vol'])
  expect([...other!].sort()).toEqual(['school leerling', 'school leerling stage'])
})

test('the text most like the middle comes first', () => {
  const [only] = divide(['net kabel vol', 'net kabel', 'net kabel dicht'], 1)
  expect(only?.[0]).toBe('net kabel')
})

test('a text that is like no other belongs nowhere', () => {
  const found = divide(['net kabel', 'net kabel vol', 'zee'], 2)
  expect(found.flat()).not.toContain('zee')
})

test('no texts give no clusters', () => {
  expect(divide([], 3)).toEqual([])
})
