import { tokensOf } from '../lexicon/tokens.ts'
import type { SourceSentence } from '../suggestion.ts'

/** A sentence that somebody said or noted. */
export interface SpokenSentence extends Pick<SourceSentence, 'document' | 'start' | 'end' | 'text'> {
  /** Index in the list of all sentences, by which lessons name it. */
  readonly place: number
  /** From 1, in its document. */
  readonly number: number
}

/** The words of everything that was said or noted, by stem. */
export interface ProjectWords {
  readonly sentences: readonly SpokenSentence[]
  /** Per sentence its stems with content, each once. */
  readonly stems: ReadonlyArray<readonly string[]>
  /** Per stem the sentences that hold it, by index in `sentences`. */
  readonly holding: ReadonlyMap<string, readonly number[]>
  /** How often each stem is written in which way. */
  readonly surfaces: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export function projectWords(sentences: readonly SpokenSentence[]): ProjectWords {
  const holding = new Map<string, number[]>()
  const surfaces = new Map<string, Map<string, number>>()
  const stems = sentences.map(({ text }, at) => {
    const own = new Set<string>()
    for (const { form } of tokensOf(text)) {
      if (!form.hasContent) continue
      own.add(form.stem)
      const written = madeIn(surfaces, form.stem, () => new Map<string, number>())
      written.set(form.surface, (written.get(form.surface) ?? 0) + 1)
    }
    for (const stem of own) madeIn(holding, stem, () => []).push(at)
    return [...own]
  })
  return { sentences, stems, holding, surfaces }
}

function madeIn<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}

/**
 * A stem as it is written most often, of the ways that begin with a small letter; undefined when there is none: what
 * always has a capital is the name of a person, a place or an organisation.
 */
export function writtenAs({ surfaces }: ProjectWords, stem: string): string | undefined {
  const small = [...(surfaces.get(stem) ?? [])].filter(([surface]) => /^\p{Ll}/u.test(surface))
  const [first] = small.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return first?.[0]
}

/** In how many documents these sentences stand. */
export function documentsOf({ sentences }: ProjectWords, places: readonly number[]): number {
  return new Set(places.map((at) => sentences[at]?.document)).size
}
