import type { CodeDescription } from '../suggestion.ts'
import { isProposable, knownWords } from './candidates.ts'
import { mostProposed } from './companions.ts'
import { documentsOf, type ProjectWords, writtenAs } from './project-words.ts'
import { type Proposal, proposalOf } from './proposal.ts'
import { typicalOf } from './typical.ts'

const fewestCoded = 3
const fewestDocuments = 2
/** One sided, at 10 %: a word is commoner in what was coded than chance makes likely. A person judges it after this. */
const leastTypical = 1.28

/**
 * Words that might be missing from a code: typical of what was coded with it, and not among its words; the most
 * typical first.
 * @param coded the sentences that somebody gave this code, by index in `words.sentences`
 */
export function missingWordsOf(
  code: CodeDescription,
  { words, barred }: { words: ProjectWords; barred: ReadonlySet<string> },
  coded: ReadonlySet<number>,
): Proposal[] {
  const isKnown = knownWords(code)
  const candidates = stemsIn(words, coded).filter((stem) => {
    const inside = (words.holding.get(stem) ?? []).filter((at) => coded.has(at))
    const written = writtenAs(words, stem)
    return (
      inside.length >= fewestCoded &&
      documentsOf(words, inside) >= fewestDocuments &&
      isProposable(words, stem, barred) &&
      written !== undefined &&
      !isKnown(written)
    )
  })
  const weights = Float64Array.from(words.sentences, (_, at) => (coded.has(at) ? 1 : 0))
  return typicalOf(words, weights, { candidates })
    .filter(({ z }) => z >= leastTypical)
    .sort((a, b) => b.z - a.z || (a.stem < b.stem ? -1 : 1))
    .slice(0, mostProposed)
    .map(({ stem }): Proposal => {
      const word = writtenAs(words, stem) ?? stem
      const told = proposalOf(words, { stem, word, isInside: (at) => coded.has(at) })
      return { ...told, why: 'typical', beside: [] }
    })
}

function stemsIn({ stems }: ProjectWords, places: ReadonlySet<number>): string[] {
  return [...new Set([...places].flatMap((at) => stems[at] ?? []))]
}
