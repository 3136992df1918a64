import { canonicalText } from '../text/canonical.ts'
import type { Library } from './library.ts'
import { literalPlaces } from './literal.ts'
import { matchOf } from './place.ts'
import { readLiterally } from './quoted.ts'
import type { Judged } from './verdict.ts'

/** Says whether somebody said a quotation, and where: the first verdict, in the order of `verdicts`, that holds. */
export function judge(library: Library, quotation: string): Judged {
  const text = canonicalText(quotation)
  const literal = literalPlaces(library, readLiterally(text, library.words))
  if (literal.length === 0) return { verdict: 'not-found', flags: [], matches: [], difference: [] }
  const ordered = [...literal.filter((p) => p.isVerbatim), ...literal.filter((p) => !p.isVerbatim)]
  return {
    verdict: ordered[0]?.isVerbatim ? 'verbatim' : 'normalised',
    flags: [],
    matches: ordered.map((place) => matchOf(library, place, 1)),
    difference: [{ op: 'equal', text }],
  }
}
