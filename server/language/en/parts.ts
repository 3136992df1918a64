import type { parts as dutch } from '../nl/parts.ts'

export const parts: typeof dutch = {
  voice: {
    participant: 'participant',
    note: 'noted',
    guest: 'speaker',
    organiser: 'organiser',
    analysis: 'analysis',
    frame: 'frame',
  },
  voiceInFull: {
    participant: 'words of a participant',
    note: 'noted by the note-taker',
    guest: 'words of an invited speaker',
    organiser: 'words of the organisers',
    analysis: 'words of whoever wrote the record',
    frame: 'frame of the source, said by nobody',
  },
  kOfN: (k, n) => `${k} of ${n}`,
  page: (page) => `p. ${page}`,
  sentence: (sentence) => `sentence ${sentence}`,
  sentences: (first, last) => `sentences ${first}–${last}`,
  openSuggestion: 'suggestion, still open',
  retired: 'retired',
  oneFault: 'Something is not right',
  faults: (n) => `${n} things are not right`,
  bothVersions: 'Both versions',
  item: 'item',
  theirs: 'stands there now',
  yours: 'what you wanted to save',
  changedMeanwhile: 'Someone else has changed this in the meantime',
  changedMeanwhileHint:
    'Nothing has been saved yet. Both versions are below. If you save the form again, your version stays.',
  leaveTheirs: 'Leave what stands there now',
  end: 'end',
}
