import type { Block } from './block.ts'
import type { Span } from './span.ts'
import { wordsIn } from './words.ts'

const wordSet = (words: string) => new Set(words.trim().split(/\s+/u))

/** First words that go on with something said before. */
const connectives = wordSet(`
  dus maar want omdat doordat zodat waardoor terwijl hoewel tenzij mits ook en of noch daarom daardoor daarbij daarmee
  daarna daarvoor dan toch namelijk immers bijvoorbeeld bijv zoals inclusief behalve vooral zeker alleen evenmin
  hetzelfde idem zelfde die deze dit dat daar hier hij zij ze hun haar zijn
`)

/** Verb forms that notes use most: where one stands, a short line is more often a sentence. */
const finite = wordSet(`
  is zijn was waren ben wordt worden werd werden heeft hebben had hadden kan kunnen kon konden moet moeten moest moesten
  wil willen wilde wilden zal zullen zou zouden mag mogen mocht gaat gaan ging gingen komt komen kwam kwamen doet doen
  deed deden staat staan stond ligt liggen lag blijft blijven bleef maakt maken maakte krijgt krijgen kreeg geeft geven
  gaf ziet zien zag zegt zeggen zei vindt vinden vond denkt denken dacht weet weten wist werkt werken werkte helpt
  helpen kost kosten vraagt vragen vroeg wacht wachten zoekt zoeken zocht loopt lopen liep speelt spelen ontbreekt
  ontbreken lukt lukte hoort horen neemt nemen nam houdt houden hield zit zitten zat betekent betekenen
`)

const fewestWords = 4
const enoughWords = 8

/**
 * Whether the words of a list item make no sense without what they hang under: they go on with it (`dus ook geen
 * huizen`), they begin with a small letter where that begins with a capital, or they are a few words without a verb.
 * What was quoted was said as it stands.
 */
export function leansOn(words: string, parent: string): boolean {
  if (/^["“„‘'«]/u.test(words)) return false
  const all = wordsIn(words).map(({ start, end }) => words.slice(start, end).toLocaleLowerCase('nl'))
  const [first = ''] = all
  if (connectives.has(first) || all.length < fewestWords) return true
  if (all.length >= enoughWords) return false
  const goesOn = /^\p{Ll}/u.test(words) && /^\P{L}*\p{Lu}/u.test(parent)
  return goesOn || !all.some((word) => finite.has(word))
}

/**
 * For each block the one that it hangs under and makes no sense without: of a sub-item the item above it, of an item the
 * paragraph, turn or item right above its list that ends in a colon. Undefined for all others.
 */
export function parentsOf(text: string, blocks: readonly Block[]): (number | undefined)[] {
  const wordsOf = ({ start, end }: Span) => text.slice(start, end)
  const open: number[] = []
  let lead: number | undefined
  return blocks.map((block, at) => {
    if (block.kind !== 'item') {
      open.length = 0
      lead = leads(block, wordsOf(block)) ? at : undefined
      return undefined
    }
    const level = block.level ?? 1
    while (open.length > 0 && (blocks[open.at(-1) ?? 0]?.level ?? 1) >= level) open.pop()
    const above = open.at(-1) ?? lead
    open.push(at)
    const parent = above === undefined ? undefined : blocks[above]
    return parent && leansOn(wordsOf(block), wordsOf(parent)) ? above : undefined
  })
}

const leads = ({ kind }: Block, words: string) =>
  (kind === 'paragraph' || kind === 'turn') && /:\s*$/u.test(words)
