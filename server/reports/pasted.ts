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
  if (text.length < 3 || !text.startsWith(opening) || !text.endsWith(closing)) return false
  const inner = text.slice(1, -1)
  let open = 1
  for (const [i, mark] of inner.split('').entries()) {
    if ((mark !== opening && mark !== closing) || isApostrophe(inner, i)) continue
    if (mark === closing) open--
    else open++
    if (open === 0) return false
  }
  return open === 1
}

/** Within a word (`foto’s`), or before what was left of one (`’s avonds`). */
function isApostrophe(text: string, at: number): boolean {
  if (!"'’‘".includes(text.charAt(at))) return false
  return /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) && /[\p{L}\p{N}]|^$/u.test(text.charAt(at - 1))
    ? true
    : /^[stn]\b/u.test(text.slice(at + 1))
}
