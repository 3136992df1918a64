import type { Words } from '../../server/language/t.ts'

/** A colour for codes, with its name, for whoever chooses by its word: what it is called stands in the catalogues. */
export interface Colour {
  readonly name: keyof Words['colours']
  readonly light: string
  readonly dark: string
}

/**
 * The twelve, found by search: the least distance in OKLab between any two, as seen with normal sight, protanopia,
 * deuteranopia and tritanopia (Machado, Oliveira and Fernandes 2009), is as large as it could be made, while each
 * is at least 3 : 1 on page, sheet and selection. Red is left out: it is the thread.
 * Each fourth shares a pattern of line, and those three lie further apart.
 */
export const palette: readonly [Colour, ...Colour[]] = [
  { name: 'green', light: '#0f9564', dark: '#0cc691' },
  { name: 'rust', light: '#9d480e', dark: '#f98b2b' },
  { name: 'burgundy', light: '#650647', dark: '#fcdafe' },
  { name: 'teal', light: '#125d58', dark: '#66f3b4' },
  { name: 'mauve', light: '#715a90', dark: '#a55fbe' },
  { name: 'blue', light: '#474dd9', dark: '#abc2f2' },
  { name: 'orange', light: '#d96014', dark: '#b8691f' },
  { name: 'pink', light: '#bd64b3', dark: '#de3881' },
  { name: 'brown', light: '#4a3601', dark: '#fece32' },
  { name: 'navy', light: '#263570', dark: '#4779fd' },
  { name: 'violet', light: '#9467fa', dark: '#8c97bf' },
  { name: 'purple', light: '#6f15a4', dark: '#c48dfe' },
]
