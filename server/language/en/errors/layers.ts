import type { layerErrors as dutch } from '../../nl/errors/layers.ts'
import type { Sentence } from '../../sentence.ts'

const inBrackets = 'Put words that were not said in brackets, as a clarification.'

export const layerErrors: Readonly<Record<keyof typeof dutch, Sentence>> = {
  'layer-outside': () => 'These words are not in the quote. Choose words of the quote itself.',
  'layer-reversed': () => 'The last word comes before the first.',
  'layer-gone': () => 'This edit was removed already. Load the page again.',
  'layer-cuts-word': () => 'The edit begins or ends in the middle of a word. Choose whole words.',
  'layer-empty': () => 'Choose at least one word.',
  'layers-overlap': () =>
    'There is already an edit on these words. Remove that first, or choose other words.',
  'layers-leave-nothing': () => 'This leaves not a word of the quote. Leave out less.',
  'clarification-empty': () => 'Write what comes between the brackets, for example: the province.',
  'clarification-too-long': ({ longest }) => `A clarification may be ${longest} characters long at most.`,
  'light-edit-not-allowed': () =>
    'This quote set quotes to the letter. First choose light editing under ‘Rules for quoting’.',
  'light-edit-same': () => 'You changed nothing. Write how it should read.',
  'light-edit-number': () =>
    'This changes a number. A number stays as it was said; if it is wrong, put that beside it in brackets.',
  'light-edit-negation': () => 'This changes a negation (not, no, never …). It stays as it was said.',
  'light-edit-name': () =>
    'This changes a name. A name stays as it was said; a clarification can take its place, in brackets.',
  'light-edit-question': () => 'This makes something else of a question. Leave the question mark.',
  'light-edit-other-words': () =>
    `Light editing is correcting spelling or taking out a filler. Here there would be other words. ${inBrackets} What drops out, you leave out with […].`,
  'light-edit-too-much': ({ words }) =>
    `This edits ${words} words of the quote. That is more than light editing. ${inBrackets}`,
}
