import type { codeQuality as dutch } from '../nl/code-quality.ts'

export const codeQuality: typeof dutch = {
  sampled: (sentences, _n, missed, rest) =>
    `In the reading sample ${sentences} got this code; of those the program would miss ${missed}${rest}.`,
  atScore: (score) => `at a score of about ${score},`,
  gotCode: 'got the code',
}
