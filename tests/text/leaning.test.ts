import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leansOn, parentsOf } from '../../server/text/leaning.ts'
import { blocksIn } from '../../server/text/plain-blocks.ts'

/** Which block leans on which, by their words. */
function leaning(...lines: string[]): string[] {
  const text = lines.join('\n')
  const blocks = blocksIn(text)
  const words = (at: number) => text.slice(blocks[at]?.start, blocks[at]?.end)
  return parentsOf(text, blocks).flatMap((parent, at) =>
    parent === undefined ? [] : [`${words(at)} < ${words(parent)}`],
  )
}

describe('a list item makes no sense alone', () => {
  test.each([
    ['dus ook geen huizen', 'We bouwen niet'],
    ['de nieuwsbrief', 'Iedereen laat morgen iets liggen'],
    ['geen wc en geen douche daar', 'Chauffeurs staan in de berm'],
    ['Aansluiting pas 2030', 'De bakker wacht op stroom'],
    ['die heeft daar ook last van gehad', 'De bakker'],
  ])('‘%s’ below ‘%s’', (words, parent) => {
    expect(leansOn(words, parent)).toBe(true)
  })
  test.each([
    ['De netbeheerder heeft de aansluiting weer uitgesteld.', 'Stroom'],
    ['“Dat wil ik niet.”', 'Over de haven'],
    ['Henk wil best meedoen.', 'Over de haven'],
    ['tom zit antikraak in een oude gymzaal, contract per maand', 'ruimte'],
  ])('but not ‘%s’ below ‘%s’', (words, parent) => {
    expect(leansOn(words, parent)).toBe(false)
  })
})

describe('what an item hangs under', () => {
  test('is of a sub-item the item above it', () => {
    expect(leaning('- We bouwen niet', '  - dus ook geen huizen', '  - en geen hallen')).toEqual([
      'dus ook geen huizen < We bouwen niet',
      'en geen hallen < We bouwen niet',
    ])
  })
  test('is of an item right below a colon the line that leads to it', () => {
    expect(leaning('Deelnemers noemen twee dingen die knellen:', '- stroom', '- personeel')).toEqual([
      'stroom < Deelnemers noemen twee dingen die knellen:',
      'personeel < Deelnemers noemen twee dingen die knellen:',
    ])
  })
  test('is nothing for an item of a list that stands by itself', () => {
    expect(leaning('Er werd veel gezegd.', '', '- stroom', '- personeel')).toEqual([])
  })
  test('is never itself or something further on', () => {
    const line = fc.constantFrom('- een', '  - twee', '    - drie', 'Vier:', 'Vijf.', '')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.join('\n')
        parentsOf(text, blocksIn(text)).forEach((parent, at) => {
          if (parent !== undefined) expect(parent).toBeLessThan(at)
        })
      }),
    )
  })
})
