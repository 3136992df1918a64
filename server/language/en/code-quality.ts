import type { codeQuality as dutch } from '../nl/code-quality.ts'

export const codeQuality: typeof dutch = {
  sampled: (sentences, _n, missed, rest) =>
    `In the reading sample ${sentences} got this code; of those the program would miss ${missed}${rest}.`,
  atScore: (score) => `at a score of about ${score},`,
  gotCode: 'got the code',
  howGood: 'How good are the suggestions?',
  measuring: 'The measurement is running or about to start.',
  tooFewRight: 'Too few suggestions are right to show them unasked. ',
  lookAnyway: 'Look anyway',
  look: 'Look at suggestions',
  howMeasured: 'How this was measured',
  needsReading: 'Measuring needs sentences that someone read without suggestions in view. Read a',
  needsDone: 'completely for this code and mark it as done, in at least two tables.',
  oneTableOnly: 'All that was read for this code comes from one table. Also read and code a',
  otherTable: 'from another table: measuring is done on tables that were not learned from.',
  sentenceThat: 'sentence',
  sentencesThat: 'sentences',
  noneGiven: (judged: string | number) =>
    `None of the ${judged} read got this code yet. Code on in sources where you expect it.`,
  missedAfter: 'You only know what is missed after a',
  sample: 'reading sample',
  sampleWhy:
    ': sentences chosen by chance that you read without suggestions. At least five of them must get this code.',
  tooFew: ': too few to say anything about',
  between95: (between: string | number) => ` (95% between ${between})`,
  decided: (taken: string | number, adjusted: string | number, left: string | number) =>
    `Decided on suggestions: ${taken} taken over, ${adjusted} adjusted, ${left} left`,
  inBulk: (bulk: string | number) => `; ${bulk} taken over in one go, which do not count here`,
  measuredOn: (read: string | number, sources: string | number) =>
    `Measured on ${read} in ${sources}, read without suggestions in view: sources that are done, and reading samples. Each table was predicted by what was learned from the others. `,
  codersDiffer: (differing: string | number) =>
    `The coders differ on ${differing}; those do not count here. `,
  perCoder: (join: string | number) => `Against each coder separately F1 is: ${join}. `,
  fewTables: 'There are still few tables: the limits of F1 and average precision are rather too narrow. ',
  measured: 'Measured',
  laterChange: 'later change is',
  laterChanges: 'later changes are',
  notCounted: (changesSince: string | number) => `; ${changesSince} not counted yet.`,
  upToDate: ', with everything there is now.',
  precision: 'Precision',
  precisionIs: 'right, of what is suggested',
  recall: 'Recall',
  recallIs: 'suggested, of what got the code',
  f1Is: 'the two together',
  averagePrecision: 'Average precision',
  averagePrecisionIs: 'does what is right come first?',
  measure: 'measure',
  value: 'value',
  between: '95% between',
  isScoreTrue: 'How true is the score?',
  and: (interval: string | number, interval2: string | number) => `${interval} and ${interval2}`,
}
