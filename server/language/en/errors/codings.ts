import type { codingsErrors as dutch } from '../../nl/errors/codings.ts'
import type { Sentence } from '../../sentence.ts'

export const codingsErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'correction-without-reason': () => 'Write down why you correct the text.',
  'correction-reason-too-long': ({ longest }) => `The reason is too long. Use ${longest} characters at most.`,
  'nothing-changed': () => 'Nothing in the text has changed. So no new version was made.',
  'correction-empties-text': () =>
    'This would leave no text. Do you want to remove the source? You can do that on the page of the source.',
  'correction-not-canonical': () =>
    'This text has characters that cannot be kept as they are. Type them again.',
  'paragraph-unknown': ({ block }) => `This text has no paragraph ${block}. Open the text again.`,
  'cut-without-label': () => 'Fill in which label is in the text, for example ‘Fatima (resident):’.',
  'cut-without-block': () => 'Fill in the number of the turn that holds the label.',
  'cut-label-missing': ({ block, label }) =>
    `In turn ${block} there is no label ‘${label}’ with words after it. Copy it as it is, with the colon.`,
  'corrected-meanwhile': ({ number }) =>
    `Someone has corrected this text in the meantime. This is now version ${number}. Look at that version and make your change there again.`,
  'words-not-in-text': () => 'These words are not in the newest text like this. Copy them as they are there.',
  'words-more-than-once': () =>
    'These words are in the text more than once. Take in more words, or choose the numbers of the sentences.',
  'place-missing': () => 'Choose a place: type the words as they are, or the numbers of the sentences.',
  'codings-without-place': ({ document, code, count }) =>
    count === 1
      ? `A coding with ${code} in ${document} became detached when the text was corrected. It is not in this file.`
      : `${count} codings with ${code} in ${document} became detached when the text was corrected. They are not in this file.`,
  'corrected-since': ({ later }) =>
    `This cannot be undone: the text was corrected once more after it (change ${later}). Undo that first.`,
  'coding-not-orphan': () => 'This coding already has a place in the text.',
  'coding-not-changed': () => 'This coding no longer needs to be looked at.',
}
