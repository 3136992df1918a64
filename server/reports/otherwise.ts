import { isStopWord } from '../text/stop-words.ts'
import { endsSentence } from './edges.ts'
import { type Library, passageOf } from './library.ts'
import type { Place } from './place.ts'
import type { Quoted } from './quoted.ts'
import { surfaceOf } from './said.ts'

/** Fewer words in common are no evidence where the sentence itself says where the missing one stands. */
const enoughInCommon = 4

/**
 * Whether a place only looks like a quotation: three words in a row are the same, and the fourth stands in the same
 * sentence but farther off. `Schaarste aan menskracht dwingt tot keuzes` is not an altered `Schaarste dwingt tot keuzes`
 * (4 of 6 words), although `dwingt tot keuzes` is 3 of 4.
 */
export function saysOtherwise(library: Library, quoted: Quoted, { pairs }: Place): boolean {
  if (quoted.words.length < enoughInCommon || pairs.filter(isPaired).length >= enoughInCommon) return false
  const first = quoted.ids[0] ?? -1
  const last = quoted.ids.at(-1) ?? -1
  return (
    ((pairs[0] ?? -1) < 0 && standsIn(library, first, { from: (pairs.find(isPaired) ?? 0) - 1, step: -1 })) ||
    ((pairs.at(-1) ?? -1) < 0 &&
      standsIn(library, last, { from: (pairs.findLast(isPaired) ?? 0) + 1, step: 1 }))
  )
}

const isPaired = (pair: number) => pair >= 0

/** Whether a word that says something stands in the rest of a sentence. */
function standsIn(library: Library, id: number, { from, step }: { from: number; step: -1 | 1 }): boolean {
  const { first, end } = passageOf(library, from - step)
  for (let word = from; word >= first && word < end; word += step) {
    if (endsSentence(library, step < 0 ? word : word - 1)) return false
    if (library.words.ids[word] === id) return !isStopWord(surfaceOf(library, word))
  }
  return false
}
