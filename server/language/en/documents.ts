import type { documents as dutch } from '../nl/documents.ts'

export const documents: typeof dutch = {
  origin: {
    reading: 'own reading',
    suggestion: 'suggestion taken over',
    adjusted: 'suggestion adjusted',
    search: 'found by searching',
    bulk: 'taken over in bulk',
    import: 'from a file',
  },
  why: {
    name: { word: 'name', meaning: 'is the name of this code' },
    keyword: { word: 'keyword', meaning: 'is one of the keywords in the codebook' },
    related: { word: 'related', meaning: 'is one of the related words in the codebook' },
    definition: { word: 'definition', meaning: 'occurs in the definition of the code' },
    learned: { word: 'learned', meaning: 'learned from earlier decisions' },
    context: { word: 'sentences around it', meaning: 'they hold words of this code' },
    likeness: { word: 'likeness', meaning: 'the sentence resembles the definition of the code' },
  },
  memoKind: {
    inhoud: 'content',
    code: 'code',
    methode: 'method or decision',
    sfeer: 'atmosphere',
  },
}
