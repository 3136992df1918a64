/** Made at first need: the first one takes longer than many a command. */
let whole: Intl.NumberFormat | undefined
let twoDecimals: Intl.NumberFormat | undefined

/** `9412` → `9.412` */
export function figure(n: number): string {
  whole ??= new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 })
  return whole.format(n)
}

/** A score or measure: `0.8312` → `0,83` */
export function decimal(x: number): string {
  twoDecimals ??= new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return twoDecimals.format(x)
}

/** `counted(1, 'codering', 'coderingen')` → `1 codering` */
export function counted(n: number, one: string, more: string): string {
  return `${figure(n)} ${n === 1 ? one : more}`
}

/** Words in a row as one writes them: `a, b en c`. */
export function enumeration(words: readonly string[]): string {
  return joined(words, 'en')
}

/** Words to choose from, as one writes them: `a, b of c`. */
export function alternatives(words: readonly string[]): string {
  return joined(words, 'of')
}

function joined(words: readonly string[], last: 'en' | 'of'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
