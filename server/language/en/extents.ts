import type { extents as dutch } from '../nl/extents.ts'

const of = (found: number, all: number) => `${found} of the ${all}`

export const extents: typeof dutch = {
  nothingToCount:
    'There is nothing to count here: the sentence has no word that is also in the sources, and no code.',
  readWithBefore:
    'The sentence itself says too little about the subject. So the words of the sentence before it were looked for too.',
  unit: {
    tables: { one: 'table', more: 'tables', unknown: 'unknown at how many tables' },
    sessions: { one: 'session', more: 'sessions', unknown: 'unknown in how many sessions' },
    people: { one: 'person', more: 'people', unknown: 'unknown from how many people' },
    talk: { one: 'conversation', more: 'conversations', unknown: 'unknown in how many conversations' },
  },
  share: (found, all, what) => `${found} of ${all} ${what}`,
  shareRead: (found, all, what) => `${found} of ${all} ${what} read`,
  code: (name) => `code ‘${name}’`,
  theWord: (word) => `the word ${word}`,
  wordsTogether: (words) => `the words ${words} close together`,
  anyWord: (words) => `at least one of the words ${words}`,
  atTables: (found, all) => `at ${of(found, all)} tables`,
  inSessions: (found, all) => `in ${of(found, all)} sessions`,
  inTalks: (found, all) => `in ${of(found, all)} conversations`,
  codeStands: (where, code) => `${where} the code ‘${code}’ is on a fragment.`,
  wordFalls: (where, word) => `${where} the word ${word} is used.`,
  wordsStandTogether: (where, words) => `${where} two or more of the words ${words} are close together.`,
  anyWordFalls: (where, words) => `${where} at least one of the words ${words} is used.`,
  commonWords: 'Common words do not count.',
  byName: (words) => `In the sentence ${words} stands for this code.`,
  byKeywords: (words, count) =>
    `The code is wider than the sentence: the sentence does not have the name of the code, but the ${count === 1 ? 'keyword' : 'keywords'} ${words}.`,
  withBelow: (count) => `Fragments with the ${count === 1 ? 'code' : `${count} codes`} below it count too.`,
  nobodyKnown: 'From how many people this comes is unknown: nowhere does it say who said what.',
  peopleKnown: (found, all) =>
    `${found === 0 ? 'Nobody is' : `${of(found, all)} people are`} known to have said it`,
  unknownWho: (known, fragments) => `${known}; of ${fragments} it is unknown who said it.`,
  readTalks: 'Counted over the conversations that were read completely for this code.',
  allTalks: 'Nobody has reported that everything was read for this code. So all conversations were counted.',
}
