import type { ExampleKind } from '../../server/codings/examples.ts'
import { t } from '../../server/language/t.ts'
import { palette } from '../parts/palette.ts'

export const exampleKinds = ['typical', 'borderline', 'counter'] as const satisfies readonly ExampleKind[]

/** What a colour is called; one from outside the twelve by its number. */
export function colourWord(color: string): string {
  if (color === '') return t.codePage.automatic
  const known = palette.find(({ light }) => light === color.toLowerCase())
  return known ? t.colours[known.name] : color
}

/** With fewer words the suggestions are clearly worse; with more there is little to gain. */
export const fewestWords = 25
const mostWords = 40

/** How many words a code has to be found by, and whether that is enough: 25 to 40 works best. */
export function adviceOnWords(n: number): string {
  if (n === 0) {
    return t.codePage.noWords
  }
  const count = n === 1 ? t.codePage.oneWord : t.codePage.manyWords(n)
  if (n < fewestWords) {
    return t.codePage.addWords(count, fewestWords - n)
  }
  if (n <= mostWords) return t.codePage.enoughWords(count)
  return t.codePage.tooManyWords(count)
}
