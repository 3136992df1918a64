import type { threadPoints as dutch } from '../nl/thread-points.ts'

export const threadPoints: typeof dutch = {
  'one-session': {
    title: 'One session',
    text: (session) =>
      `All evidence comes from one session: ${session}. Whether this plays a part elsewhere cannot be seen from it.`,
  },
  'one-speaker': {
    title: 'One speaker',
    text: 'All evidence is words of the same person.',
  },
  'half-from-one-source': {
    title: 'More than half from one source',
    text: (found, of, document) => `${found} of the ${of} fragments come from ‘${document}’.`,
  },
  'only-where-asked': {
    title: 'Only where it was asked about',
    text: (conversations) =>
      `This came up only where the proposition, the introduction or the title was about it (${conversations}). Nobody began about it unasked.`,
  },
  'only-noted': {
    title: 'Only noted',
    text: 'All evidence was written down by notetakers in their own words. There are no literal words of participants among it.',
  },
  'same-participants': {
    title: 'The same participants',
    text: (people, sessions) =>
      `${people === 1 ? 'One participant sat' : `${people} participants sat`} at the table in more than one of these sessions: ${sessions}. What comes back there may be from the same people.`,
  },
  'one-notetaker': {
    title: 'One notetaker',
    text: 'All evidence was noted by the same person. The choice of words may be the notetaker’s.',
  },
  'one-group': {
    title: 'One group',
    text: (group) => `All evidence comes from one group of participants: ${group}.`,
  },
  'mostly-suggested': {
    title: 'Mostly found through suggestions',
    text: (found, of) =>
      `${found} of the ${of} coded fragments began as a suggestion. What the program did not recognise may be missing.`,
  },
  'taken-in-bulk': {
    title: 'Taken over in bulk',
    text: (found, of) =>
      `${found} of the ${of} coded fragments were taken over many at a time and perhaps not read one by one.`,
  },
  'not-all-read': {
    title: 'Not everything read',
    text: (unread, of) =>
      `${unread} of the ${of} conversations have not been read for this yet. Not read is not the same as not found.`,
  },
  'source-changed': {
    title: 'Source changed',
    text: (fragments) =>
      `The text of the source was changed for ${fragments} after it came to this thread. See whether the evidence still fits.`,
  },
}
