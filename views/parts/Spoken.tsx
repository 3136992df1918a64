export interface SpokenProps {
  /** Sentences by the name under which a script asks for them; `%` stands for what only the script knows. */
  readonly words: Readonly<Record<string, string>>
}

/** What a script may say, laid ready in the language of the page: scripts have no texts of their own. */
export function Spoken({ words }: SpokenProps) {
  const laid = Object.entries(words).map(([key, sentence]) => [`data-${dashed(key)}`, sentence])
  return <data class="spoken" value="" hidden {...Object.fromEntries(laid)} />
}

/** `noCodes` → `no-codes`: how a page writes what a script reads as `dataset.noCodes`. */
function dashed(key: string): string {
  return key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}
