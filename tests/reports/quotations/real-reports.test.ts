import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foundIn } from './found-in.ts'

const material = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'material')
const lengths = (name: string) => {
  const found = foundIn(readFileSync(join(material, name), 'utf8'))
  return { quotes: found.filter(({ isTerm }) => !isTerm), terms: found.filter(({ isTerm }) => isTerm) }
}

describe.runIf(existsSync(material))('real texts', () => {
  test('a report with pull quotes has seven quotations, and eleven titles and terms', () => {
    const { quotes, terms } = lengths('verkenning-2050.txt')
    expect(quotes.map(({ text }) => text.split(' ').length)).toEqual([4, 3, 13, 10, 8, 10, 7])
    expect(quotes.every(({ form }) => form === 'pull')).toBe(true)
    expect(terms).toHaveLength(11)
  })

  test('a letter that names reports and terms between marks has no quotation', () => {
    const { quotes, terms } = lengths('ser-brief-kracht-van-oost-2.txt')
    expect(quotes).toEqual([])
    expect(terms).toHaveLength(36)
  })

  test('a yield with lists of quotes has all of those, and two in running text', () => {
    const { quotes } = lengths('opbrengsten-denkdiners.txt')
    expect(quotes.filter(({ form }) => form === 'list')).toHaveLength(45)
    expect(quotes.filter(({ form }) => form === 'marks')).toHaveLength(2)
  })
})
