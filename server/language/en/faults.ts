import type { faults as dutch } from '../nl/faults.ts'

export const faults: typeof dutch = {
  title: {
    invalid: 'This cannot be saved',
    'not-found': 'Not found',
    conflict: 'Changed in the meantime',
    forbidden: 'This is not allowed',
    'too-large': 'Too large',
    internal: 'Something went wrong',
  },
  typed: 'What you filled in',
  again: 'Save again',
  field: {
    name: 'name',
    title: 'title',
    definition: 'definition',
    include: 'when to use',
    exclude: 'when not to use',
    keywords: 'keywords',
    related: 'related words',
    excluding: 'excluding words',
    claim: 'claim',
    tension_this: 'this side',
    tension_that: 'that side',
    question: 'guiding question',
    text: 'text',
    date: 'date',
    place: 'place',
    status: 'status',
    attribution: 'attribution',
  },
}
