import type { threadErrors as dutch } from '../../nl/errors/threads.ts'
import type { Sentence } from '../../sentence.ts'

export const threadErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'thread-not-found': ({ thread }) => `There is no thread titled ‘${thread}’.`,
  'evidence-not-corrected': () => 'The words of this evidence are still as you chose them.',
  'evidence-place-gone': () =>
    'Nothing of these words is left in the text. Put the evidence aside, or choose other words.',
  'evidence-twice': () => 'These words are with this thread already. Put the old evidence aside.',
  'thread-without-title': () => 'Give the thread a title.',
  'thread-title-too-long': ({ longest }) =>
    `The title of a thread may be ${longest} characters long at most.`,
  'thread-exists': ({ thread }) => `There is already a thread titled ‘${thread}’. Choose another title.`,
  'thread-step': () =>
    'This status is not possible yet. A thread goes from draft to under discussion, agreed by the project team and published.',
  'thread-without-claim': () =>
    'First write a claim: a sentence that can be true or not. Without a claim there is nothing to agree to.',
  'thread-without-evidence': () => 'This thread has no evidence yet. First add a fragment.',
  'thread-under-itself': ({ thread }) =>
    `This thread cannot hang under ‘${thread}’: that one hangs under it itself, or is the same.`,
  'thread-into-itself': ({ thread }) => `‘${thread}’ cannot be merged with itself. Choose another thread.`,
  'split-nothing': () => 'First choose which fragments go to the new thread.',
  'split-everything': () =>
    'Leave at least one fragment. If all fragments go along, change the title of this thread instead.',
  'candidate-dismissed': ({ candidate }) => `The proposal ‘${candidate}’ has already been put aside.`,
  'landing-not-in-report': ({ document }) =>
    `‘${document}’ is a source and not a report. Choose a report to point out where the thread is.`,
  'landing-not-found': () => 'This place in a report no longer belongs to this thread.',
  'candidate-adopted': ({ thread }) => `This proposal was already taken up as the thread ‘${thread}’.`,
  'candidate-outdated': ({ document }) =>
    `The text of ‘${document}’ was changed after this proposal was made. Derive the threads again.`,
  'candidate-not-found': () => 'This proposal is no longer in the last derivation. Derive the threads again.',
  'evidence-not-found': () => 'This fragment no longer belongs to this thread.',
  'evidence-corrected': ({ count, documents }) =>
    count === 1
      ? `The words of a piece of evidence from ${documents} were corrected in the source. Take over the words of now, or put it aside. Publish after that.`
      : `The words of ${count} pieces of evidence from ${documents} were corrected in the source. Take over the words of now, or put them aside. Publish after that.`,
  'evidence-not-said': () =>
    'These are words of the organisers or of an analysis. Only what participants said, or what was noted of them, can speak for or against a thread.',
  'reason-missing': () => 'Write in a few words why you put this aside.',
  'how-missing': () => 'Write in a few words how you looked for opposing voices.',
}
