const sibilant = /(?:[sxz]|ce|sh|sch|sj)$/iu
/** A long vowel of one letter, which would be read short before an s: Anna’s, Otto’s, Romy’s, but Roys and Lous. */
const longVowel = /(?:(?<!a)a|(?<!o)o|(?<![aeou])[iu]|(?<![aeiou])y)$/iu

/**
 * A name with its possessive, as Dutch spells it: `Bas’`, `Max’`, `Anna’s`, `Piets`.
 * Source: Leidraad van de Nederlandse Taalunie, 12.1 (apostrof in bezitsvormen).
 */
export function possessive(name: string): string {
  if (sibilant.test(name)) return `${name}’`
  const needsApostrophe = longVowel.test(name) || !/\p{Ll}\p{M}*$/u.test(name)
  return needsApostrophe ? `${name}’s` : `${name}s`
}

/** How long the possessive behind a name is: `’s`, or `’` behind an s where no quotation ends; 0 without. */
export function possessiveLength(text: string, start: number, end: number): number {
  const behind = text.slice(end, end + 4)
  const withS = /^\p{Cf}?[’'`´]s(?![\p{L}\p{N}])/iu.exec(behind)?.[0]
  if (withS) return withS.length
  const isBare = /^[’'](?![\p{L}\p{N}])/u.test(behind) && sibilant.test(text.slice(start, end))
  return isBare && /^.[ \u00a0]\p{L}/u.test(behind) && !isQuoted(text, end) ? 1 : 0
}

const longestQuotation = 400

/** Whether a single quotation mark stands open before a position. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestQuotation), at)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const opened = [...line.matchAll(/‘|(?<![\p{L}\p{N}.])['’](?=\p{L})(?![stnkm](?!\p{L}))/gu)].at(-1)
  if (!opened) return false
  return !/[’'](?!\p{L})/u.test(line.slice(opened.index + 1))
}
