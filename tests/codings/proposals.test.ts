import { expect, test } from 'vitest'
import { type Proposal, proposalsFor } from '../../server/codings/proposals.ts'

function proposed(exact: string, text: string, start = 0): Proposal[] {
  const coding = { exact, start } as Parameters<typeof proposalsFor>[0]['coding']
  return proposalsFor({ coding, stood: { number: 1, characters: text.length } }, text)
}

const text = `Wij wachten al vier jaar op een dikkere kabel van de netbeheerder.

Over iets anders: de vergunning duurt lang.

Wij wachten al vier jaar op een nieuwe kabel van de gemeente.
`

test('the stretch that shares most words in order comes first', () => {
  const [first] = proposed('Wij wachten nu vier jaar op een dikkere kabel van de netbeheerder', text)
  expect(first?.exact).toBe('Wij wachten al vier jaar op een dikkere kabel van de netbeheerder')
})

test('there are at most three, apart from each other', () => {
  const many = Array.from({ length: 9 }, (_, n) => `Punt ${n}: de kabel ligt er morgen niet.`).join('\n\n')
  const found = proposed('de kabel ligt er morgen niet', many)
  expect(found).toHaveLength(3)
  expect(new Set(found.map(({ start }) => start)).size).toBe(3)
})

test('of equal stretches the nearest to the old place comes first', () => {
  const many = Array.from({ length: 9 }, () => 'Dan: de kabel ligt er morgen niet.').join('\n\n')
  const start = many.lastIndexOf('de kabel')
  expect(proposed('de kabel ligt er morgen niet', many, start)[0]?.start).toBe(start)
})

test('words that stand nowhere give no proposals', () => {
  expect(proposed('een ezel stoot zich niet', text)).toEqual([])
})

test('the whole text is never proposed for a few words of it', () => {
  const long = `${'woord '.repeat(500)}kabel ${'woord '.repeat(500)}`
  for (const { exact } of proposed('kabel en stroom', long)) expect(exact.length).toBeLessThan(100)
})
