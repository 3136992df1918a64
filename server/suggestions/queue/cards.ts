import type { FragmentPlace } from '../../codings/places.ts'
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
const doneShown = 5

/** The first cards of a queue on which something waits, and those on which the reader decided last, in their place. */
export function onScreen({ cards, person }: Pick<Laid, 'cards' | 'person'>, since: Since): OnScreen {
  const becameOf = becoming(since, person)
  const all = cards.flatMap((card) => laidCard(card, becameOf))
  const waiting = all.filter(({ isDone }) => !isDone)
  const done = all
    .filter(({ isDone }) => isDone)
    .sort((a, b) => lastEvent(b) - lastEvent(a))
    .slice(0, doneShown)
  const shown = new Set([...waiting.slice(0, cardsShown), ...done])
  return {
    cards: all.filter((card) => shown.has(card)),
    open: waiting.flatMap(({ items }) => items.filter(isOpen).map(({ open }) => open)),
    further: Math.max(0, waiting.length - cardsShown),
  }
}

/** What waits in a queue still, in its order. */
export function stillOpen({ cards, person }: Pick<Laid, 'cards' | 'person'>, since: Since): Open[] {
  const becameOf = becoming(since, person)
  return cards.flat().filter((open) => becameOf(open).is === 'open')
}

function laidCard(card: Card<Open>, becameOf: (open: Open) => Became): LaidCard[] {
  const items = card
    .map((open) => ({ open, became: becameOf(open) }))
    .filter(({ became }) => became.is !== 'gone')
  if (items.length === 0) return []
  return [{ name: cardName(card[0]), items, isDone: !items.some(isOpen) }]
}

const isOpen = ({ became }: CardItem) => became.is === 'open'

function lastEvent({ items }: LaidCard): number {
  return Math.max(...items.map(({ became }) => (became.is === 'decided' ? became.event : 0)))
}
