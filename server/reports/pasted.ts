const pairs: readonly (readonly [opening: string, closing: string])[] = [
  ['“', '”'],
  ['„', '”'],
  ['„', '“'],
  ['”', '”'],
  ['"', '"'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ['‚', '‘'],
  ['‚', '’'],
  ["'", "'"],
]

/**
 * Words that somebody pasted without the quotation marks around them, the marks of a block quote (`>`) and the mark of
 * a list. Only marks that are a pair around the whole are taken: `‘Nee’, zei hij, ‘nooit’` keeps its own.
 */
export function withoutMarks(pasted: string): string {
  const text = pasted.replace(/^[ \t]*>[ \t]?/gmu, '').trim()
  const bare = text.replace(/^(?:[-*•–][ \t]+)(?=[“„”"«»‘‚'])/u, '')
  const pair = pairs.find(([opening, closing]) => isAround(bare, opening, closing))
  return pair ? withoutMarks(bare.slice(1, -1)) : bare
}

function isAround(text: string, opening: string, closing: string): boolean {
  const inner = text.slice(1, -1)
  if (text.length < 3 || !text.startsWith(opening) || !text.endsWith(closing)) return false
  if (opening === closing) return !hasMark(inner, opening)
  return !hasMark(inner, closing) || hasMark(inner, opening)
}

/** An apostrophe within a word (`foto's`, `'s avonds`) is no mark. */
const hasMark = (text: string, mark: string) =>
  "'’‘".includes(mark)
    ? new RegExp(`(?<![\\p{L}\\p{N}])${mark}(?!s\\b|t\\b|n\\b)|${mark}(?![\\p{L}\\p{N}])`, 'u').test(text)
    : text.includes(mark)
