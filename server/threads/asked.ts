import { stem } from '../text/stems.ts'
import { wordsIn } from '../text/words.ts'
import type { Unit } from './material.ts'

/** A word or a few words in a row, by their stems. */
export type Phrase = readonly string[]

export function phrase(text: string): Phrase {
  return wordsIn(text).map((word) => stem(word.surface))
}

/**
 * The units where people were asked about something: the proposition, talk or title carries one of the phrases.
 * A long word also counts inside a longer one (`schaarste` in `arbeidsschaarste`).
 */
export function askedUnits(units: readonly Unit[], phrases: readonly Phrase[]): Set<string> {
  const known = new Map<string, boolean>()
  const asked = new Set<string>()
  for (const { id, askedText } of units) {
    let carried = known.get(askedText)
    if (carried === undefined) {
      const stems = phrase(askedText)
      carried = phrases.some((each) => stands(each, stems))
      known.set(askedText, carried)
    }
    if (carried) asked.add(id)
  }
  return asked
}

function stands(sought: Phrase, stems: readonly string[]): boolean {
  if (sought.length === 0) return false
  for (let at = 0; at + sought.length <= stems.length; at++) {
    if (sought.every((each, i) => isForm(stems[at + i]!, each))) return true
  }
  return false
}

/** Six letters: shorter stems stand in too many words that have nothing to do with them. */
const shortestAffix = 6

function isForm(found: string, sought: string): boolean {
  if (found === sought) return true
  return sought.length >= shortestAffix && (found.startsWith(sought) || found.endsWith(sought))
}
