import type { codingPages as dutch } from '../nl/coding-pages.ts'

export const codingPages: typeof dutch = {
  paragraph: (n: string | number) => `paragraph ${n}`,
  paragraphGone: 'This paragraph is no longer there.',
  paragraphRemoved: 'paragraph removed',
  correct: 'Correct',
  correctTitle: (name: string | number) => `Correct ${name}`,
  look: 'Check',
  lookTitle: (name: string | number) => `Check the correction of ${name}`,
  detached: 'Detached codings',
  versions: 'Versions',
  versionsOf: (name: string | number) => `Versions of ${name}`,
}
