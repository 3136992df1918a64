import { each, grouping, sorting } from '../../turns.ts'
import { hashOf } from '../hashing.ts'

export const orders = ['uncertain', 'certain'] as const
export type Order = (typeof orders)[number]

/** What waits at a sentence for one code, as far as its place in a queue depends on it. */
export interface Waiting {
  readonly version: string
  readonly documentName: string
  readonly session: string | null
  readonly start: number
  readonly code: string
  readonly score: number
}

/** A sentence with every code that waits there. */
export type Card<Item extends Waiting> = readonly [Item, ...Item[]]

/** One card per sentence; its codes the most certain first. Work that lets others come first. */
export function* cardsOf<Item extends Waiting>(items: readonly Item[]): Generator<void, Card<Item>[]> {
  const cards: Card<Item>[] = []
  yield* each((yield* grouping(items, cardName)).values(), (all) => {
    const [first, ...others] = all.sort((a, b) => b.score - a.score)
    if (first) cards.push([first, ...others])
  })
  return cards
}

/** Names the sentence; no two sentences of a text begin at the same place. */
export const cardName = ({ version, start }: Pick<Waiting, 'version' | 'start'>) => `${version}-${start}`

/** From which score on each code is suggested. */
export type Cuts = ReadonlyMap<string, number>

const usualCut = 0.5

/**
 * Cards in the order in which they are shown. *Certain*: the highest score first. *Uncertain*: what is nearest to where
 * its code begins to be suggested, the sessions taking turns; every third card from anywhere, in an order that has
 * nothing to do with the score, so that what the model is wrongly sure of comes by too. Work that lets others come first.
 */
export function* inOrder<Item extends Waiting>(
  cards: readonly Card<Item>[],
  order: Order,
  cuts: Cuts,
): Generator<void, Card<Item>[]> {
  if (order === 'certain') return yield* sorting(cards, ([a], [b]) => b.score - a.score || byPlace(a, b))
  const nearest = yield* byNumber(cards, (card) => doubtAbout(card, cuts))
  const anywhere = yield* byNumber(cards, ([first]) => scatter(first))
  return yield* everyThirdFrom(anywhere, yield* sessionsInTurn(nearest))
}

/** The lowest number first. */
function* byNumber<Item extends Waiting>(
  cards: readonly Card<Item>[],
  numberOf: (card: Card<Item>) => number,
): Generator<void, Card<Item>[]> {
  const numbers = new Map<Card<Item>, number>()
  yield* each(cards, (card) => numbers.set(card, numberOf(card)))
  return yield* sorting(cards, (a, b) => numbers.get(a)! - numbers.get(b)! || byPlace(a[0], b[0]))
}

/** How far the card's most doubtful code stands from its cut. */
function doubtAbout(card: Card<Waiting>, cuts: Cuts): number {
  return Math.min(...card.map(({ code, score }) => Math.abs(score - (cuts.get(code) ?? usualCut))))
}

/** The sessions take turns, each with its own in order, so that a long one does not crowd out the others. */
function* sessionsInTurn<Item extends Waiting>(cards: readonly Card<Item>[]): Generator<void, Card<Item>[]> {
  const bySession = yield* grouping(cards, ([{ session }]) => session)
  const mixed: Card<Item>[] = []
  for (let round = 0; mixed.length < cards.length; round++) {
    yield
    for (const own of bySession.values()) mixed.push(...own.slice(round, round + 1))
  }
  return mixed
}

function* everyThirdFrom<Card>(others: readonly Card[], cards: readonly Card[]): Generator<void, Card[]> {
  const mixed = new Set<Card>()
  const ordinary = untaken(cards, mixed)
  const other = untaken(others, mixed)
  yield* each(cards, () => {
    const card = mixed.size % 3 === 2 ? other() : ordinary()
    if (card !== undefined) mixed.add(card)
  })
  return [...mixed]
}

/** Gives the next of a list that was not taken yet, each time it is asked. */
function untaken<Card>(list: readonly Card[], taken: ReadonlySet<Card>): () => Card | undefined {
  let at = 0
  return () => {
    while (at < list.length && taken.has(list[at]!)) at++
    return list[at]
  }
}

/** A fixed number for a place, that has nothing to do with the score. */
function scatter({ start, documentName }: Waiting): number {
  return hashOf(`${start} ${documentName}`) >>> 0
}

function byPlace(a: Waiting, b: Waiting): number {
  if (a.documentName !== b.documentName) return a.documentName < b.documentName ? -1 : 1
  return a.start - b.start
}
