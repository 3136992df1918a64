/** What makes a line a list item. */
export interface ItemMark {
  /** How many characters of the line are mark. An arrow says something, so it stays with the words: 0. */
  readonly length: number
  readonly number?: number
}

/** A symbol font has its signs in the private area; Word has an o for the second level. */
const bullet = /^(?:[-*•–—·▪◦‣●○■□➢➤✓✔⁃\uF000-\uF0FF]\s+|o(?:\t\s*| {2,})|[-•](?=["“‘'(]?\p{L}))/u
const ordinal = /^(?:(\d{1,3})[.)]|\(\d{1,2}\)|[a-z]\)|\([a-z]\))\s+/
const arrow = /^(?:[=-]>|→|⇒|\+)\s*(?=\S)/u

/** The mark at the start of a line of a list: a bullet, a number, a letter or an arrow. */
export function itemMarkOf(words: string): ItemMark | undefined {
  if (arrow.test(words)) return { length: 0 }
  const dash = bullet.exec(words)
  if (dash && dash[0].length < words.length) return { length: dash[0].length }
  const found = ordinal.exec(words)
  if (!found || found[0].length === words.length) return undefined
  return { length: found[0].length, ...(found[1] !== undefined && { number: Number(found[1]) }) }
}

/** Keeps the depth of items in one list from how far they are indented. */
export class Nesting {
  #indents: number[] = []

  levelOf(indent: number): number {
    while (this.#indents.length > 0 && (this.#indents.at(-1) ?? 0) >= indent) this.#indents.pop()
    this.#indents.push(indent)
    return this.#indents.length
  }

  /** Another text between items ends the list. */
  end(): void {
    this.#indents = []
  }
}
