export const codingPages = {
  paragraph: (n: string | number) => `alinea ${n}`,
  paragraphGone: 'Deze alinea is er niet meer.',
  paragraphRemoved: 'alinea weggehaald',
  correct: 'Verbeteren',
  correctTitle: (name: string | number) => `${name} verbeteren`,
  look: 'Nakijken',
  lookTitle: (name: string | number) => `Verbetering van ${name} nakijken`,
  detached: 'Losgeraakte coderingen',
  versions: 'Versies',
  versionsOf: (name: string | number) => `Versies van ${name}`,
}
