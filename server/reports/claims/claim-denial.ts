const denials = /(?<!\p{L})(?:niet|geen|nooit|niemand|niets|niks|nergens|nauwelijks)(?!\p{L})/iu
/** Not a denial of what is said: *niet alleen*, *niet zozeer*. */
const notOnly = /(?<!\p{L})niet (?:alleen|zozeer|slechts|enkel)(?!\p{L})/giu

/**
 * The word by which a sentence denies while the claim that it is like does not; null when both deny or neither does, or
 * only the claim: most sentences deny nothing, so that this would say little.
 */
export function denialAgainst(claim: string, sentence: string): string | null {
  if (denials.test(claim.replace(notOnly, ''))) return null
  return denials.exec(sentence.replace(notOnly, ''))?.[0] ?? null
}
