import type { colours as dutch } from '../nl/colours.ts'

export const colours: typeof dutch = {
  green: 'green',
  rust: 'rust',
  burgundy: 'burgundy',
  teal: 'teal',
  mauve: 'mauve',
  blue: 'blue',
  orange: 'orange',
  pink: 'pink',
  brown: 'brown',
  navy: 'navy',
  violet: 'violet',
  purple: 'purple',
}
