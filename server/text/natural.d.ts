declare module 'natural/lib/natural/stemmers/porter_stemmer_nl.js' {
  const stemmer: {
    stem(word: string): string
    /** Set while a word is stemmed and never reset by the library. */
    suffixeRemoved: boolean
  }
  export default stemmer
}
