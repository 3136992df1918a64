/** Widths in thousandths of the letter size: Source Sans 3, 400, from U+0020 to U+007E. */
const plain = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497,
  497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263,
  479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497,
  500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419,
  338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
]

/** The same from U+00A0 to U+00FF. */
const accented = [
  200, 289, 497, 497, 497, 497, 241, 497, 542, 744, 345, 429, 497, 0, 423, 542, 331, 497, 367, 367, 542, 562,
  560, 249, 542, 367, 365, 429, 781, 808, 796, 425, 544, 544, 544, 544, 544, 544, 822, 571, 527, 527, 527,
  527, 263, 263, 263, 263, 639, 647, 664, 664, 664, 664, 664, 497, 664, 645, 645, 645, 645, 476, 583, 576,
  504, 504, 504, 504, 504, 504, 778, 456, 496, 496, 496, 496, 246, 246, 246, 246, 544, 547, 542, 542, 542,
  542, 542, 497, 542, 544, 544, 544, 544, 467, 555, 467,
]

const others = new Map([
  ['…', 1000],
  ['’', 249],
  ['‘', 249],
  ['“', 425],
  ['”', 425],
  ['–', 500],
  ['—', 1000],
])

/** Letters of other scripts and emoji are taken as wide as they come. */
const widest = 1000
/** Semibold letters, and letters of another font when ours is not there, are a little wider. */
const boldFactor = 1.05
const leeway = 1.03

/** How wide words are when drawn at this size: a table of widths, so that server and paper agree. */
export function widthOf(words: string, size: number, isBold = false): number {
  let sum = 0
  for (const letter of words) sum += widthOfLetter(letter)
  return (sum / 1000) * size * leeway * (isBold ? boldFactor : 1)
}

function widthOfLetter(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code >= 0x20 && code < 0x7f) return plain[code - 0x20] ?? widest
  if (code >= 0xa0 && code <= 0xff) return accented[code - 0xa0] ?? widest
  if (code >= 0x300 && code < 0x370) return 0
  return others.get(letter) ?? (code < 0x250 ? 600 : widest)
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/** The words as far as they fit, with … where they were cut. No letter is cut in two. */
export function fitted(words: string, width: number, size: number, isBold = false): string {
  if (widthOf(words, size, isBold) <= width) return words
  const room = width - widthOf('…', size, isBold)
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(words)) {
    used += widthOf(segment, size, isBold)
    if (used > room) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** The words over at most so many lines, cut after the last. */
export function wrapped(words: string, width: number, size: number, most = 2): string[] {
  const lines: string[] = []
  let rest = words.split(/\s+/u).filter((word) => word !== '')
  while (rest.length > 0 && lines.length < most) {
    if (lines.length === most - 1) return [...lines, fitted(rest.join(' '), width, size)]
    let count = 1
    while (count < rest.length && widthOf(rest.slice(0, count + 1).join(' '), size) <= width) count++
    lines.push(fitted(rest.slice(0, count).join(' '), width, size))
    rest = rest.slice(count)
  }
  return lines
}
