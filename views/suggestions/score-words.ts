import { decimal } from '../../server/language/figures.ts'

/** A score as two decimals. It is an estimate, so it is never told as certain: `0,99` is the most. */
export function scoreInWords(score: number): string {
  return decimal(Math.min(0.99, score))
}
