import { askedUnits } from './asked.ts'
import type { Line } from './lines.ts'
import { countUnder } from './sets.ts'
import { type StemPlaces, stemPlaces } from './stem-places.ts'
import type { Study } from './study.ts'
import { type Theme, themeOf } from './theme.ts'
import { UncodedLine } from './uncoded-line.ts'
import { type WordGroup, wordGroups } from './word-groups.ts'
import type { WordTable } from './word-table.ts'

/**
 * Themes that no code holds yet, from words that recur over sessions in uncoded text (see `wordGroups`). A sentence
 * belongs to a group when it holds the word itself or two of its companions, coded or not; a group of which one code
 * already holds half is left to that code.
 */
export function wordThemes(study: Study): Theme[] {
  const { evidence, words } = study
  const places = stemPlaces(evidence, words)
  return wordGroups(evidence, places, study).flatMap((group) => {
    const lines = placesOfGroup(group, places, words).map((place) => evidence[place]!)
    if (isHeldByACode(lines, study)) return []
    return [groupTheme(group, lines, study)]
  })
}

function groupTheme({ word, companions }: WordGroup, lines: readonly Line[], study: Study): Theme {
  const making = {
    kind: 'uncoded' as const,
    codes: [],
    fragments: lines.map((line) => new UncodedLine(line)),
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

/** The places of the lines that hold the word itself or two of its companions, in order. */
function placesOfGroup(
  { word, companions }: WordGroup,
  { placesOf }: StemPlaces,
  words: WordTable,
): number[] {
  const placesOfStem = (stem: string) => placesOf(words.numberOf(stem)!)
  const met = new Map<number, number>()
  for (const companion of companions) for (const place of placesOfStem(companion)) countUnder(met, place)
  const places = new Set(placesOfStem(word))
  for (const [place, count] of met) if (count > 1) places.add(place)
  return [...places].sort((a, b) => a - b)
}
