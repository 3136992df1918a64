import { wordsIn } from '../../text/words.ts'

const mostVariants = 100

/**
 * The word sequences that a pattern stands for, in lower case. `|` parts alternatives: of a word
 * (`weinig|onvoldoende handen`), or of more words between round brackets (`(te weinig|onvoldoende) handen`).
 * An empty alternative makes a place optional (`(te|) weinig handen`). At most a hundred are kept.
 */
export function variantsOf(pattern: string): string[][] {
  const places = pattern.match(/\([^()]*\)|[^\s()]+/gu) ?? []
  let variants: string[][] = [[]]
  for (const place of places) {
    const choices = place
      .replace(/^\(|\)$/g, '')
      .split('|')
      .map((choice) => wordsIn(choice.toLowerCase()).map((word) => word.surface))
    variants = variants
      .flatMap((words) => choices.map((choice) => [...words, ...choice]))
      .slice(0, mostVariants)
  }
  return variants.filter((words) => words.length > 0)
}
