import type { Measures } from './candidate.ts'
import type { Chosen } from './choosing.ts'
import type { Share } from './recurrence.ts'
import type { Study } from './study.ts'

/** One step in how a candidate came about: what a page needs to tell it. */
export type Step =
  | {
      readonly step: 'material'
      readonly units: number
      readonly sentences: number
      readonly codings: number
      readonly otherVoices: number
      readonly nowhere: number
      /** Sentences that stand in more than one source and count once. */
      readonly repeated: number
    }
  | { readonly step: 'codes'; readonly codes: readonly string[]; readonly fragments: number }
  | {
      readonly step: 'company'
      readonly together: number
      readonly of: number
      readonly expected: number
      readonly range: readonly [number, number]
      readonly logLikelihood: number
    }
  | { readonly step: 'part-of-code'; readonly code: string; readonly words: readonly string[] }
  | { readonly step: 'words'; readonly words: readonly string[]; readonly coded: number; readonly of: number }
  | {
      readonly step: 'recurrence'
      readonly units: Share
      readonly sessions: Share
      readonly unaskedUnits: Share
      readonly unaskedSessions: Share
      readonly deviation: number | null
    }
  | { readonly step: 'words-that-tell'; readonly words: readonly { word: string; z: number }[] }
  | { readonly step: 'score'; readonly measures: Measures; readonly score: number }
  | { readonly step: 'near'; readonly titles: readonly string[] }

/** How a candidate came about, step by step, in the order in which it was done. */
export function explain(chosen: Chosen, near: readonly string[], study: Study): Step[] {
  const { theme, score } = chosen
  const { all, unasked, deviation } = theme.recurrence
  const { otherVoices, nowhere } = study.leftOut
  const codings = study.counted + otherVoices + nowhere
  return [
    {
      ...{ step: 'material', units: study.readings.withWords.size, sentences: study.evidence.length },
      ...{ codings, otherVoices, nowhere, repeated: study.repeated },
    },
    ...howMade(chosen, study),
    {
      ...{ step: 'recurrence', units: all.units, sessions: all.sessions },
      ...{ unaskedUnits: unasked.units, unaskedSessions: unasked.sessions, deviation },
    },
    {
      step: 'words-that-tell',
      words: theme
        .words()
        .slice(0, 8)
        .map(({ surface, z }) => ({ word: surface, z })),
    },
    { step: 'score', measures: theme.measures, score },
    ...(near.length > 0 ? [{ step: 'near' as const, titles: near }] : []),
  ]
}

function howMade({ theme }: Chosen, study: Study): Step[] {
  const { kind, codes, fragments, seeds, company } = theme
  const names = codes.map(({ name }) => name)
  const made: Step = { step: 'codes', codes: names, fragments: fragments.length }
  if (kind === 'code') return [made]
  if (kind === 'pair' && company) return [made, { step: 'company', ...company }]
  const words = theme.words()
  if (kind === 'sub-thread') {
    return [
      made,
      { step: 'part-of-code', code: names[0]!, words: words.slice(0, 8).map(({ surface }) => surface) },
    ]
  }
  const surfaces = new Map(words.map(({ word, surface }) => [word, surface]))
  const coded = fragments.filter(({ lines }) => lines.some((line) => study.codesOn.has(line))).length
  return [
    { step: 'words', words: seeds.flatMap((seed) => surfaces.get(seed) ?? []), coded, of: fragments.length },
  ]
}
