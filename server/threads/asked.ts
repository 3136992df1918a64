import { stem } from '../text/stems.ts'
import { wordsIn } from '../text/words.ts'
import type { Unit } from './material.ts'
import { once } from './once.ts'

/** A word or a few words in a row, by their stems. */
export type Phrase = readonly string[]

export function phrase(text: string): Phrase {
  return wordsIn(text).map((word) => stem(word.surface))
}

/** An opening talk touches on much: it asks for something from the second sentence that carries it. */
const sentencesOfTalk = 2

/**
 * The units where people were asked about something: the proposition, talk or title carries one of the phrases.
 * `stemsOf` is given when the same titles are sought in often. A long word also counts inside a longer one (`schaarste` in `arbeidsschaarste`).
 */
export function askedUnits(
  units: readonly Unit[],
  phrases: readonly Phrase[],
  stemsOf: (text: string) => Phrase = phrase,
): Set<string> {
  const sought = phrases.filter((each) => each.length > 0)
  const carries = once((text: string) => {
    const stems = stemsOf(text)
    return sought.some((each) => stands(each, stems))
  })
  const carriesTalk = once(
    (talk: readonly string[]) => talk.filter((sentence) => carries(sentence)).length >= sentencesOfTalk,
  )
  const asked = units.filter(({ askedText, talk }) => carries(askedText) || (talk && carriesTalk(talk)))
  return new Set(asked.map(({ id }) => id))
}

function stands(sought: Phrase, stems: readonly string[]): boolean {
  for (let at = 0; at + sought.length <= stems.length; at++) {
    let same = 0
    while (same < sought.length && isForm(stems[at + same]!, sought[same]!)) same++
    if (same === sought.length) return true
  }
  return false
}

/** Six letters: shorter stems stand in too many words that have nothing to do with them. */
const shortestAffix = 6

function isForm(found: string, sought: string): boolean {
  if (found === sought) return true
  return sought.length >= shortestAffix && (found.startsWith(sought) || found.endsWith(sought))
}
