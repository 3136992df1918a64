import { atOnce } from '../turns.ts'
import { hashOf } from './hashing.ts'
import { contentStems } from './lexicon/reading.ts'
import { tokensOf } from './lexicon/tokens.ts'
import type { AlikeFragment } from './suggestion.ts'

/** A coded fragment as it is searched for likeness. */
export interface CodedFragment extends AlikeFragment {
  readonly code: string
  /** Tells apart what stands before and after it: see `aroundOf`. */
  readonly around: number
}

/** A number for what stands before and after a fragment; nothing is known by it but whether that is the same. */
export const aroundOf = ({ prefix, suffix }: { prefix: string; suffix: string }): number =>
  hashOf(`${prefix}\n${suffix}`)

interface Indexed {
  readonly fragment: CodedFragment
  /** Each once. Lists, for there are millions of these: sets of so few take five times as much memory. */
  readonly stems: readonly string[]
}

/** Fragments that are read before others get their turn. */
const aTurn = 100

/** Coded fragments by the stems that they hold. Fragments may come and go. */
export class FragmentIndex {
  /** Read when somebody searches, not before: most pages never do. */
  readonly #unread = new Set<CodedFragment>()
  readonly #indexed = new Map<CodedFragment, Indexed>()
  readonly #holding = new Map<string, Map<string, Indexed[]>>()
  readonly #counts = new Map<string, number>()

  add(fragment: CodedFragment): void {
    this.#unread.add(fragment)
  }

  /** Reads what came and was not read yet, as work that lets others come first. */
  *reading(): Generator<void, void> {
    let done = 0
    for (const fragment of this.#unread) {
      if (done++ % aTurn === 0) yield
      if (this.#unread.delete(fragment)) this.#read(fragment)
    }
  }

  #read(fragment: CodedFragment): void {
    const one = { fragment, stems: stemsOf(fragment.exact) }
    this.#indexed.set(fragment, one)
    const ofCode = this.#holding.get(fragment.code) ?? new Map<string, Indexed[]>()
    this.#holding.set(fragment.code, ofCode)
    for (const stem of one.stems) {
      this.#counts.set(stem, (this.#counts.get(stem) ?? 0) + 1)
      const list = ofCode.get(stem)
      if (list) list.push(one)
      else ofCode.set(stem, [one])
    }
  }

  /** Takes out a fragment that was added, by identity. */
  remove(fragment: CodedFragment): void {
    if (this.#unread.delete(fragment)) return
    const one = this.#indexed.get(fragment)
    if (!one) return
    this.#indexed.delete(fragment)
    for (const stem of one.stems) {
      this.#counts.set(stem, (this.#counts.get(stem) ?? 1) - 1)
      const list = this.#holding.get(fragment.code)?.get(stem)
      list?.splice(list.indexOf(one), 1)
    }
  }

  /** The fragments of a code that hold a stem. */
  holding(code: string, stem: string): Iterable<Indexed> {
    if (this.#unread.size > 0) atOnce(this.reading())
    return this.#holding.get(code)?.get(stem) ?? []
  }

  /** How rare a stem is among all fragments; 0 where none holds it. */
  rarity(stem: string): number {
    if (this.#unread.size > 0) atOnce(this.reading())
    const count = this.#counts.get(stem) ?? 0
    return count > 0 ? Math.log(1 + this.#indexed.size / count) : 0
  }

  /** The length of stems that are weighed by their rarity. */
  lengthOf(stems: readonly string[]): number {
    return Math.hypot(...stems.map((stem) => this.rarity(stem)))
  }
}

const stemsOf = (text: string): string[] => [...new Set(contentStems(tokensOf(text)))]

/** Indexes coded fragments; the order in which they are given does not matter for what is found. */
export function indexFragments(fragments: readonly CodedFragment[]): FragmentIndex {
  const index = new FragmentIndex()
  for (const fragment of fragments) index.add(fragment)
  return index
}

const mostAlike = 2

/**
 * The two coded fragments of a code that are most alike a sentence: cosine of stems weighed by rarity.
 * Fragments that overlap the sentence are left out, and so is what shares no stem with it.
 */
export function mostAlikeOf(
  index: FragmentIndex,
  sentence: { document: string; start: number; end: number; text: string },
  code: string,
): AlikeFragment[] {
  const stems = stemsOf(sentence.text)
  const length = index.lengthOf(stems)
  const likeness = new Map<Indexed, number>()
  const lengths = new Map<Indexed, number>()
  for (const stem of stems) {
    const rarity = index.rarity(stem)
    for (const one of index.holding(code, stem)) {
      const { document, start, end } = one.fragment
      if (document === sentence.document && start < sentence.end && sentence.start < end) continue
      const own = lengths.get(one) ?? index.lengthOf(one.stems)
      lengths.set(one, own)
      likeness.set(one, (likeness.get(one) ?? 0) + (rarity / length) * (rarity / own))
    }
  }
  const ranked = [...likeness].sort(([a, x], [b, y]) => y - x || byPlace(a.fragment, b.fragment))
  const seen = new Set<string>()
  const found: AlikeFragment[] = []
  for (const [{ fragment }] of ranked) {
    const { document, start, end, exact } = fragment
    if (seen.has(exact)) continue
    seen.add(exact)
    found.push({ document, start, end, exact })
    if (found.length === mostAlike) break
  }
  return found
}

/** Of fragments that are equally alike, by what stands there: in which order sources were added says nothing. */
function byPlace(a: CodedFragment, b: CodedFragment): number {
  return a.start - b.start || a.end - b.end || a.around - b.around || compare(a.document, b.document)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
