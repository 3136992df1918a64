import type { findings as dutch } from '../nl/findings.ts'

export const findings: typeof dutch = {
  noQuotes: 'There are no quotes in this report.',
  onlyQuoteDone: 'The only quote has been judged and closed.',
  allDone: (count) => `All ${count} quotes have been judged and closed.`,
  done: (quotes, judged, closed) => `Of ${quotes}, ${judged} judged and ${closed} closed.`,
  stillOpen: (quotes) => `${quotes} still open.`,
  quoteStands: 'quote is',
  quotesStand: 'quotes are',
  notJudged: (keys) => `Not or not completely judged: ${keys}.`,
  columns: ['yes', 'no', 'cannot be determined', 'not judged'],
  replies: 'Answers of the team',
  none: 'none',
  sample: 'Sample',
  drawn: (drawn, of, judged) => `${drawn} of ${of} drawn, ${judged} judged`,
  notDrawn: 'not drawn',
  extents: 'Statements of extent',
  extentsJudged: (count, judged) => `${count}: ${judged}`,
  noneJudged: 'none judged',
  claims: 'Claims',
  aloneAnswered: 'judged, answered and closed single-handedly',
  alone: 'judged and closed single-handedly',
}
