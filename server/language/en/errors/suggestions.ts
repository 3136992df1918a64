import type { suggestionsErrors as dutch } from '../../nl/errors/suggestions.ts'
import type { Sentence } from '../../sentence.ts'

export const suggestionsErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'source-in-other-language': ({ document, language }) =>
    `‘${document}’ seems to be ${language}. Suggestions go by words and your codebook is in another language; so the program suggests nothing in this source.`,
  'adjusted-elsewhere': () =>
    'These words have nothing in common with the suggested sentence. Choose words that sentence belongs to.',
  'adjusted-words-missing': () => 'These words are not in the chosen sentences. Copy them as they are.',
  'adjusted-words-twice': () =>
    'These words are in the chosen sentences more than once. Take in more words, or choose fewer sentences.',
  'sample-not-found': () =>
    'This reading sample is not there (any more). See ‘Reading sample’ for which there are.',
  'sample-sentence-gone': () =>
    'This sentence no longer belongs to a reading sample: the sample was removed, or the words were corrected. Your answer was not saved.',
  'sample-nothing-to-draw': () =>
    'There are no sentences to draw: every sentence is already in a reading sample, or there are no sources yet.',
  'sample-drawn-meanwhile': () =>
    'Someone else drew a reading sample in the meantime, or corrected a text. See what is there now and draw again.',
  'sample-no-answer': () => 'Tick at least one code, or choose ‘None of these codes’.',
  'sample-none-and-codes': () =>
    'You ticked codes and also chose ‘None of these codes’. Remove the ticks, or choose ‘Record and go on’.',
  'not-one-word': () => 'Choose one word or expression at a time, without a semicolon or a new line.',
  'word-is-name': ({ word }) =>
    `‘${word}’ is the name of this code. As an excluding word it would hide the code from itself.`,
  'word-too-long': ({ longest }) =>
    `This is too long for a word or expression. Choose ${longest} characters at most.`,
  'sentence-not-here': () =>
    'There is no sentence in this place. Perhaps the text was corrected in the meantime.',
}
