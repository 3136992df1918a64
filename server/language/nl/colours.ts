/** What the twelve colours of codes are called. */
export const colours = {
  green: 'groen',
  rust: 'roest',
  burgundy: 'bordeaux',
  teal: 'petrol',
  mauve: 'grijspaars',
  blue: 'blauw',
  orange: 'oranje',
  pink: 'roze',
  brown: 'bruin',
  navy: 'marine',
  violet: 'violet',
  purple: 'paars',
}
