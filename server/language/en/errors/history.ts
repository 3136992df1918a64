import type { historyErrors as dutch } from '../../nl/errors/history.ts'
import type { Sentence } from '../../sentence.ts'

export const historyErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'erased-for-good': () => 'Erasing is for good. What was erased does not come back.',
  'name-not-in-log': () =>
    'Names of participants are not in the log, so the name from before is not known. Type it again at the participants.',
  'event-erased': ({ later }) =>
    `This cannot be undone: the words were erased, in change ${later} in the log.`,
  'not-as-tombstone': () =>
    'Something was erased here, but what is left of it is not as was recorded with it.',
  'erase-without-ground': () => 'Write down why you erase this. That ground is kept.',
  'erase-not-confirmed': ({ name }) => `Nothing was erased. To confirm, type exactly what it says: ${name}`,
  'erase-nothing-left': () => 'There is nothing left to erase: this was erased already, or it is empty.',
  'erase-kind-unknown': ({ kind }) => `‘${kind}’ cannot be erased. Choose document, part, speaker or memo.`,
  'part-outside': ({ document }) =>
    `This part is not in the text of ‘${document}’. Choose a start and an end within the newest text.`,
  'part-not-found': ({ document, part }) => `‘${document}’ has no part ${part}.`,
  'speaker-not-found': ({ speaker }) =>
    `‘${speaker}’ is on no list of participants and speaks in no source under this name.`,
  'memo-not-found': () => 'This memo does not exist.',
  'retention-not-a-date': () => 'This is not a date. Write for example 31 December 2027 or 31-12-2027.',
  'erasure-not-found': () => 'This erasure does not exist.',
  'quote-erased': ({ quote, at, ground }) =>
    `The quote ${quote} was erased on ${at} (ground: ${ground}). It can no longer be read.`,
}
