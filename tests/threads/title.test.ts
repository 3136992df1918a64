import { expect, test } from 'vitest'
import type { TellingWord } from '../../server/threads/terms.ts'
import { type Named, titleOf, uniqueTitle } from '../../server/threads/title.ts'

const word = (surface: string, own: Partial<TellingWord> = {}): TellingWord => ({
  ...{ word: surface.toLowerCase(), surface, count: 3, z: 1, recurs: true, isThing: true, isName: false },
  ...own,
})
const code = (name: string, keywords: string[] = []) => ({ id: name, name, parent: null, keywords })
const titled = (theme: Pick<Named, 'kind'> & Partial<Named>, words: TellingWord[] = []): Named => ({
  ...{ codes: [], seeds: [], words: () => words },
  ...theme,
})

test('a code gives its name', () => {
  expect(titleOf(titled({ kind: 'code', codes: [code('schaarste')] }))).toBe('Schaarste')
})

test('two codes are joined by ‘en’, or by ‘met’ when a name has ‘en’ of its own', () => {
  expect(titleOf(titled({ kind: 'pair', codes: [code('schaarste'), code('implementatie')] }))).toBe(
    'Schaarste en implementatie',
  )
  expect(titleOf(titled({ kind: 'pair', codes: [code('tijd en aandacht'), code('werk')] }))).toBe(
    'Tijd en aandacht met werk',
  )
})

test('a part of a code gives three names of things that are not the code itself', () => {
  const words = [
    word('grip'),
    word('leveranciers'),
    word('hangt', { isThing: false }),
    word('sleutel'),
    word('contract'),
  ]
  expect(titleOf(titled({ kind: 'sub-thread', codes: [code('autonomie', ['grip'])] }, words))).toBe(
    'Autonomie: leveranciers, sleutel, contract',
  )
})

test('words without a code begin with the word in the middle', () => {
  const words = [word('provincie'), word('Keuzes'), word('richting')]
  expect(titleOf(titled({ kind: 'uncoded', seeds: ['keuzes'] }, words))).toBe('Keuzes, provincie en richting')
})

test('a word with a capital from the start of a sentence loses it, a name keeps it', () => {
  const words = [word('net'), word('Kabel'), word('Twente', { isName: true })]
  expect(titleOf(titled({ kind: 'uncoded', seeds: ['net'] }, words))).toBe('Net, kabel en Twente')
})

test('a title that was given before gets more words, and then a number', () => {
  const words = [word('net'), word('kabel'), word('prijs'), word('plek')]
  const theme = titled({ kind: 'uncoded', seeds: ['net'] }, words)
  expect(uniqueTitle(theme, new Set(['net, kabel en prijs']))).toBe('Net, kabel, prijs en plek')
  const same = titled({ kind: 'code', codes: [code('net')] })
  expect(uniqueTitle(same, new Set(['net']))).toBe('Net (2)')
})
