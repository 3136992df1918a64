import { askedUnits } from './asked.ts'
import type { Fragment } from './fragments.ts'
import type { Line } from './lines.ts'
import { addUnder, countUnder } from './sets.ts'
import type { Study } from './study.ts'
import { type Theme, themeOf } from './theme.ts'
import { type WordGroup, wordGroups } from './word-groups.ts'

/**
 * Themes that no code holds yet, from words that recur over sessions in uncoded text (see `wordGroups`). A sentence
 * belongs to a group when it holds the word itself or two of its companions, coded or not; a group of which one code
 * already holds half is left to that code.
 */
export function wordThemes(study: Study): Theme[] {
  const places = linesByStem(study.evidence)
  return wordGroups(study.evidence, study.vocabulary).flatMap((group) => {
    const lines = linesOfGroup(group, places)
    if (isHeldByACode(lines, study)) return []
    return [groupTheme(group, lines, study)]
  })
}

function groupTheme({ word, companions }: WordGroup, lines: readonly Line[], study: Study): Theme {
  const making = {
    kind: 'uncoded' as const,
    codes: [],
    fragments: lines.map(asFragment),
    read: study.readings.withWords,
    asked: askedUnits(study.lines.units, [[word]], study.stemsOf),
    seeds: [word, ...companions],
  }
  return themeOf(making, study)
}

function isHeldByACode(lines: readonly Line[], study: Study): boolean {
  const held = new Map<string, number>()
  for (const line of lines) for (const code of study.codesOn.get(line) ?? []) countUnder(held, code)
  return [...held.values()].some((count) => count * 2 > lines.length)
}

function asFragment(line: Line): Fragment {
  const { document, start, end, text } = line.sentence
  return {
    document,
    start,
    end,
    exact: text,
    unit: line.unit!,
    line,
    lines: [line],
    terms: line.terms,
    codings: [],
  }
}

function linesByStem(lines: readonly Line[]): Map<string, Set<Line>> {
  const places = new Map<string, Set<Line>>()
  for (const line of lines) for (const { stem } of line.terms) addUnder(places, stem, line)
  return places
}

function linesOfGroup(
  { word, companions }: WordGroup,
  places: ReadonlyMap<string, ReadonlySet<Line>>,
): Line[] {
  const met = new Map<Line, number>()
  for (const companion of companions) for (const line of places.get(companion) ?? []) countUnder(met, line)
  const lines = new Set(places.get(word))
  for (const [line, count] of met) if (count > 1) lines.add(line)
  return [...lines].sort((a, b) => a.index - b.index)
}
