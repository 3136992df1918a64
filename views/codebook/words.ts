import type { CodeField } from '../../server/codebook/history.ts'
import type { ExampleKind } from '../../server/codings/examples.ts'
import type { CodeStatus } from '../../server/database/coding-tables.ts'
import { palette } from '../parts/palette.ts'

export const statusWords: Readonly<Record<CodeStatus, string>> = {
  voorlopig: 'voorlopig',
  vast: 'vast',
  vervallen: 'vervallen',
}

export const exampleKinds = ['typical', 'borderline', 'counter'] as const satisfies readonly ExampleKind[]

export const exampleWords: Readonly<Record<ExampleKind, string>> = {
  typical: 'typisch',
  borderline: 'grensgeval',
  counter: 'tegenvoorbeeld',
}

/** What each kind of example shows, above a list of them. */
export const exampleHeadings: Readonly<Record<ExampleKind, string>> = {
  typical: 'Typisch',
  borderline: 'Grensgeval',
  counter: 'Tegenvoorbeeld: hoort er net niet bij',
}

export const fieldWords: Readonly<Record<CodeField, string>> = {
  name: 'naam',
  parent: 'hoofdcode',
  definition: 'omschrijving',
  include: 'wanneer wel',
  exclude: 'wanneer niet',
  keywords: 'trefwoorden',
  related: 'verwante woorden',
  excluding: 'uitsluitwoorden',
  color: 'kleur',
  status: 'status',
}

/** What a colour is called; one from outside the twelve by its number. */
export function colourWord(color: string): string {
  if (color === '') return 'vanzelf'
  return palette.find(({ light }) => light === color.toLowerCase())?.name ?? color
}

/** With fewer words the suggestions are clearly worse; with more there is little to gain. */
export const fewestWords = 25
const mostWords = 40

/** How many words a code has to be found by, and whether that is enough: 25 to 40 works best. */
export function adviceOnWords(n: number): string {
  if (n === 0) {
    return 'Er staan nog geen woorden. Met 25 tot 40 trefwoorden en verwante woorden samen kan Rode Draad meteen fragmenten voorstellen.'
  }
  const count = n === 1 ? 'Samen 1 woord.' : `Samen ${n} woorden.`
  if (n < fewestWords) {
    return `${count} Vul aan tot 25 à 40, met woorden zoals mensen ze zeggen: dan zijn de suggesties beter. Nog ${fewestWords - n} tot de 25.`
  }
  if (n <= mostWords) return `${count} Dat is genoeg: 25 tot 40 werkt het best.`
  return `${count} Dat is veel: 25 tot 40 werkt het best. Kijk welke woorden u kunt missen.`
}
