import type { FragmentPlace } from '../../codings/places.ts'
import { each } from '../../turns.ts'
import type { Open } from '../open.ts'
import { type Became, becoming, type Since } from './became.ts'
import type { NamedStance } from './knowing.ts'
import type { Laid } from './laid.ts'
import { type Card, cardName } from './order.ts'

/** What one code waits for at a sentence, and what became of that since it was laid before the reader. */
export interface CardItem {
  readonly open: Open
  readonly became: Became
}

/** A sentence of a queue. `isDone`: the reader decided on all that waited there. */
export interface LaidCard {
  readonly name: string
  readonly items: readonly CardItem[]
  readonly isDone: boolean
}

/** A card as it is shown, with what must be looked up for it. */
export interface ShownCard extends LaidCard {
  readonly place: FragmentPlace | undefined
  /** By code: what people hold of it at this sentence, as far as the reader may know. */
  readonly stances: ReadonlyMap<string, readonly NamedStance[]>
}

export interface OnScreen {
  readonly cards: readonly LaidCard[]
  /** All that waits in the whole queue, and how many cards do that are not shown. */
  readonly open: readonly Open[]
  readonly further: number
}

const cardsShown = 25
/** Cards are shown until so many suggestions are: of a sentence at which dozens of codes wait few others are seen. */
const itemsShown = 75
const doneShown = 5

/**
 * The first cards of a queue on which something waits, and those on which the reader decided last, in their place. Work
 * that lets others come first.
 */
export function* onScreen(
  { cards, person }: Pick<Laid, 'cards' | 'person'>,
  since: Since,
): Generator<void, OnScreen> {
  const becameOf = becoming(since, person)
  const first: LaidCard[] = []
  const done: LaidCard[] = []
  const open: Open[] = []
  const places = new Map<LaidCard, number>()
  let [waiting, items] = [0, 0]
  yield* each(cards.entries(), ([place, laid]) => {
    const card = laidCard(laid, becameOf)
    if (!card) return
    places.set(card, place)
    if (card.isDone) return void done.push(card)
    waiting++
    for (const item of card.items) if (isOpen(item)) open.push(item.open)
    if (first.length === cardsShown || items >= itemsShown) return
    first.push(card)
    items += card.items.length
  })
  const last = done.sort((a, b) => lastEvent(b) - lastEvent(a)).slice(0, doneShown)
  const shown = [...first, ...last].sort((a, b) => places.get(a)! - places.get(b)!)
  return { cards: shown, open, further: waiting - first.length }
}

/** What waits in a queue still, in its order. Work that lets others come first. */
export function* stillOpen(
  { cards, person }: Pick<Laid, 'cards' | 'person'>,
  since: Since,
): Generator<void, Open[]> {
  const becameOf = becoming(since, person)
  const open: Open[] = []
  yield* each(cards, (card) => open.push(...card.filter((one) => becameOf(one).is === 'open')))
  return open
}

function laidCard(card: Card<Open>, becameOf: (open: Open) => Became): LaidCard | undefined {
  const items = card
    .map((open) => ({ open, became: becameOf(open) }))
    .filter(({ became }) => became.is !== 'gone')
  if (items.length === 0) return undefined
  return { name: cardName(card[0]), items, isDone: !items.some(isOpen) }
}

const isOpen = ({ became }: CardItem) => became.is === 'open'

function lastEvent({ items }: LaidCard): number {
  return Math.max(...items.map(({ became }) => (became.is === 'decided' ? became.event : 0)))
}
