import type { onText as dutch } from '../nl/on-text.ts'

export const onText: typeof dutch = {
  sentence: 'sentence',
  page: (page) => `p. ${page}`,
  codes: 'Codes',
  codesAt: (sentences) => `Codes at ${sentences}`,
  furtherCodes: (label) => `More codes, ${label}`,
  further: (count) => `${count} more`,
  from: (names) => `by ${names}`,
  code: (name) => `code ${name}`,
  codeFrom: (name, names) => `code ${name}, by ${names}`,
  codeAlsoFrom: (name, names) => `code ${name}, also by ${names}`,
  changed: 'changed',
  changedByCorrection: 'changed by a correction',
  openSuggestion: 'suggestion, still open',
  retired: 'retired',
  masked: (ground) => `blacked out, ${ground}`,
}
