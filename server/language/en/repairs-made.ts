import type { repairsMade as dutch } from '../nl/repairs-made.ts'

export const repairsMade: typeof dutch = {
  'joined-lines': {
    one: 'line break in the middle of a paragraph removed',
    more: 'line breaks in the middle of a paragraph removed',
  },
  'split-paragraph': {
    one: 'paragraph with an empty line in it made whole',
    more: 'empty lines in the middle of a paragraph removed',
  },
  'joined-word': { one: 'broken word made whole', more: 'broken words made whole' },
  'kept-hyphen': { one: 'word with a hyphen made whole', more: 'words with a hyphen made whole' },
  ligature: {
    one: 'joined character (such as ﬁ) written out',
    more: 'joined characters (such as ﬁ) written out',
  },
  'soft-hyphen': { one: 'invisible hyphen removed', more: 'invisible hyphens removed' },
  'set-aside': {
    one: 'header, footer or page number left out',
    more: 'headers, footers and page numbers left out',
  },
  'moved-note': { one: 'note put after its paragraph', more: 'notes put after their paragraphs' },
  'parted-columns': {
    one: 'place with columns side by side put one below the other',
    more: 'places with columns side by side put one below the other',
  },
}
