import type { quotesErrors as dutch } from '../../nl/errors/quotes.ts'
import type { Sentence } from '../../sentence.ts'

export const quotesErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'quote-set-not-found': ({ set }) => `There is no quote set titled ‘${set}’.`,
  'quote-set-without-title': () => 'Give the quote set a title.',
  'quote-set-title-too-long': ({ longest }) => `A title may be ${longest} characters long at most.`,
  'quote-set-exists': ({ set }) => `There is already a quote set titled ‘${set}’. Choose another title.`,
  'quote-set-published': () =>
    'This quote set has been published. Others can refer to it, so it stays. You can withdraw it, or take quotes out of it and publish a new edition.',
  'quote-set-empty': () => 'There is no quote in this set yet. Put one in first.',
  'quote-unknown': ({ quote }) => `The quote ‘${quote}’ does not exist. Check the address.`,
  'quote-empty': () => 'There is no text to quote. Choose a sentence or give the words.',
  'quote-not-found': () => 'These words are not in the source to the letter. Copy them exactly as they are.',
  'quote-more-than-once': ({ places }) =>
    `These words are in the source in ${places} places. Give more words, or the start and the end.`,
  'quote-confidential': ({ session }) =>
    `Confidentiality was agreed for ‘${session}’. Nothing from it may be quoted.`,
  'quote-from-report': ({ document }) =>
    `‘${document}’ is a report, not a source. Quote the source the words come from.`,
  'attribution-empty': () => 'Write who said this, for example: participant, denkdiner 2.',
  'attribution-too-long': ({ longest }) => `An attribution may be ${longest} characters long at most.`,
  'attribution-names': () =>
    'This attribution holds the name of a participant who did not agree to that. Name a role or just ‘participant’, or record on the page of the session that the name is allowed.',
  'attribution-reveals': () =>
    'The Chatham House Rule applies to this session: a role, organisation or name by which somebody can be recognised stays out. Keep to ‘participant’ and the session.',
  'attribution-not-agreed': () =>
    'This speaker is quoted without name and role. Leave out role and organisation, or first record on the page of the session what was agreed.',
  'quote-not-agreed': ({ session }) =>
    `It was agreed with this speaker that words from ‘${session}’ are not quoted.`,
  'quote-or-set-missing': () => 'Choose a quote set, or give a new set a title.',
  'edition-not-found': ({ edition }) => `Edition ${edition} of this quote set does not exist.`,
  'quotes-corrected': ({ labels, count }) =>
    count === 1
      ? `The words of quote ${labels} were corrected in the source. Take over the words of now, or choose another quote. Publish after that.`
      : `The words of the quotes ${labels} were corrected in the source. Take over the words of now, or choose other quotes. Publish after that.`,
  'quote-not-corrected': () => 'The words of this quote are still as you chose them.',
  'quote-place-gone': () => 'Nothing of this quote is left in the text. Remove it, or choose other words.',
  'quote-layers-corrected': () =>
    'The text was also corrected in a place where you edited this quote. Choose the quote again.',
  'quote-refused': ({ label }) =>
    `Quote ${label} was refused by the person who said it. Take it out of the set; then you can publish.`,
  'traceable-without-reason': () => 'Write why this attribution may stay like this.',
  'withdrawal-without-reason': () => 'Write why you withdraw the set. Those who know the set will read it.',
  'withdrawal-unpublished': () => 'This set has not been published yet. You can simply remove it.',
  'withdrawn-already': () => 'This quote set has already been withdrawn.',
  'rules-with-light-edits': ({ quotes }) =>
    `There is a light edit on ${quotes} ${quotes === 1 ? 'quote' : 'quotes'} of this set. Remove that first.`,
}
