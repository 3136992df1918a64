import { folded } from './stems.ts'

/** A negation, in one form for its spellings; undefined for any other word. */
export function isNegation(word: string): string | undefined {
  const plain = folded(word)
  if (plain.endsWith("n't")) return 'not'
  return negations.get(plain)
}

const negations: ReadonlyMap<string, string> = new Map([
  ...'niet geen nooit niemand niets nergens noch nee nauwelijks amper zonder evenmin geenszins allerminst not no never none nobody nothing without'
    .split(' ')
    .map((word): [string, string] => [word, word]),
  ['nie', 'niet'],
  ['niks', 'niets'],
  ['neen', 'nee'],
  ['gene', 'geen'],
])

/** Whether one word is the other with a prefix that turns it round: `mogelijk`, `onmogelijk`. */
export function negates(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)]
  return turning.some((prefix) => a === prefix + b || b === prefix + a)
}

const turning = ['on', 'in', 'im', 'niet-', 'non-', 'anti', 'anti-', 'ont', 'mis']

/** A number in figures or in words, in one form for its spellings; undefined for any other word. */
export function numberIn(word: string): string | undefined {
  if (/\p{N}/u.test(word)) return folded(word)
  if (/^[ée]é?n$/iu.test(word) && /é/iu.test(word)) return 'een!'
  const plain = folded(word)
  if (otherNumbers.has(plain)) return plain
  return plain !== 'een' && plain !== 'en' && numeral.test(plain) ? plain : undefined
}

const units = 'een|twee|drie|vier|vijf|zes|zeven|acht|negen'
const teens = 'tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien'
const tens = '(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig'
const small = `(?:(?:${units})en${tens}|${tens}|${teens}|${units})`
/** `vierentwintig`, `tweehonderdvijftig`, `achtduizend`, `zeventiende`. */
const numeral = new RegExp(
  `^(?:${small}|(?:${small})?(?:honderd|duizend)(?:en)?(?:${small})?(?:honderd|duizend)?(?:en)?(?:${small})?)(?:ste|de)?$`,
  'u',
)

const otherNumbers = new Set(
  'nul eerste derde half halve helft anderhalf anderhalve kwart driekwart dubbel dubbele tweemaal driemaal tientallen honderden duizenden miljoen miljoenen miljard miljarden procent'.split(
    ' ',
  ),
)
