import type { quality as dutch } from '../nl/quality.ts'

export const quality: typeof dutch = {
  notMeasured: 'Not measured yet.',
  nothingKnown: 'nothing can be said about the suggestions yet',
  tooFew: (told) => `${told}: too few to say anything about`,
  taken: (suggestions, isOne, told) => `of ${suggestions} ${told} ${isOne ? 'was' : 'were'} taken over`,
  rightOfTen: (isOne, told) => `of 10 suggestions an estimated ${told} ${isOne ? 'is' : 'are'} right`,
  rightOf: (n, _, isOne, told) =>
    `of the ${n} that could be checked, ${told} ${isOne ? 'was' : 'were'} right`,
  missUnknown: 'what is missed is unknown',
  missedNothing: (n) => `missed nothing in the reading sample (0 of ${n})`,
  missed: (k, n) => `missed ${k} of the ${n} in the reading sample`,
  misses: (k, n) => `misses an estimated ${k} of ${n}`,
  allTen: 'all 10',
  underOne: 'fewer than 1',
  nearlyTen: 'nearly all 10',
  heldBackRight: (n, right) => `Of the ${n} that could be checked, ${right} were right.`,
  heldBackTaken: (n, taken) => `Of the ${n} that someone decided on, ${taken} were taken over.`,
}
