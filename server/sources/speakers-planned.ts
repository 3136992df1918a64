import { invalid } from '../errors.ts'
import type { FoundLabel, SpeakerCorrection } from './speakers.ts'

/** Who somebody says that speaks: somebody on the list, the same as another label (by its place), or nobody. */
export type SpeakerChoice =
  | { readonly is: 'label'; readonly label: number }
  | { readonly is: 'participant'; readonly participant: string }
  | { readonly is: 'nobody' }

export interface WantedSpeakers {
  /** One for each label of the text, in order. */
  readonly labels: readonly SpeakerChoice[]
  /** Blocks, by index, of which somebody says by themselves who speaks; null for whom their label says. */
  readonly turns: { readonly blocks: readonly number[]; readonly choice: SpeakerChoice | null }
}

/** What a block says of itself: nothing, when nobody corrected it. */
type Said = Omit<SpeakerCorrection, 'block'> | undefined

/**
 * The corrections that somebody wants. A choice for a label holds for all its turns but those of which somebody said
 * by themselves who speaks.
 * @throws {AppError} invalid - not one choice per label, labels that are said to be each other
 */
export function plannedSpeakers(
  found: readonly FoundLabel[],
  standing: readonly SpeakerCorrection[],
  { labels, turns }: WantedSpeakers,
): SpeakerCorrection[] {
  if (labels.length !== found.length) invalid('speakers-incomplete')
  const before = new Map(standing.map(({ block, ...said }): [number, Said] => [block, said]))
  const means = (choice: SpeakerChoice): Said => meant(choice, { found, labels })
  const now = new Map<number, Said>()
  for (const [block, said] of before) now.set(block, followed(said, found, means))
  found.forEach(({ blocks }, at) => {
    const usual = usualOf(blocks, before)
    const said = means(labels[at] ?? { is: 'label', label: at })
    const follows = blocks.filter((block) => isSame(before.get(block), usual))
    for (const block of follows) now.set(block, ownOr(said, at, found))
  })
  for (const block of turns.blocks) {
    const at = found.findIndex(({ blocks }) => blocks.includes(block))
    const choice = turns.choice ?? labels[at] ?? null
    now.set(block, choice ? ownOr(means(choice), at, found) : undefined)
  }
  return [...now]
    .flatMap(([block, said]) => (said ? [{ block, ...said }] : []))
    .sort((a, b) => a.block - b.block)
}

/** What most of the blocks of a label say; undefined when they stand as they were read. */
export function usualOf(blocks: readonly number[], said: ReadonlyMap<number, Said>): Said {
  const counts = Map.groupBy(blocks, (block) => JSON.stringify(keyOf(said.get(block))))
  const most = [...counts.values()].find((same) => same.length > blocks.length / 2)
  return said.get(most?.[0] ?? -1)
}

/** How the form shows what a block says. */
export function choiceOf(said: Said, found: readonly FoundLabel[]): SpeakerChoice | null {
  if (!said) return null
  if (said.participant !== null) return { is: 'participant', participant: said.participant }
  const label = found.findIndex(({ blocks }) => blocks.includes(said.like ?? -1))
  return label < 0 ? { is: 'nobody' } : { is: 'label', label }
}

interface Labels {
  readonly found: readonly FoundLabel[]
  readonly labels: readonly SpeakerChoice[]
}

/** A label that is said to be another means whoever that other is said to be. */
function meant(choice: SpeakerChoice, { found, labels }: Labels): Said {
  const seen = new Set<number>()
  let last = choice
  while (last.is === 'label') {
    const next = labels[last.label]
    if (!next) return invalid('speakers-incomplete')
    if (next.is === 'label' && next.label === last.label) break
    if (seen.has(last.label)) invalid('speakers-circle', { label: found[last.label]?.label ?? '' })
    seen.add(last.label)
    last = next
  }
  if (last.is === 'participant') return { participant: last.participant }
  return last.is === 'nobody'
    ? { participant: null }
    : { participant: null, like: found[last.label]?.blocks[0] ?? 0 }
}

/** Who was said to be the speaker of a label is now whoever that label is said to be. */
function followed(said: Said, found: readonly FoundLabel[], means: (choice: SpeakerChoice) => Said): Said {
  const choice = said?.like === undefined ? null : choiceOf(said, found)
  return choice?.is === 'label' ? means(choice) : said
}

/** A block that is said to be whom its own label says needs no correction. */
function ownOr(said: Said, at: number, found: readonly FoundLabel[]): Said {
  return said?.like !== undefined && said.like === found[at]?.blocks[0] ? undefined : said
}

const keyOf = (said: Said) => (said ? [said.participant, said.like ?? null] : null)
const isSame = (a: Said, b: Said) => JSON.stringify(keyOf(a)) === JSON.stringify(keyOf(b))
