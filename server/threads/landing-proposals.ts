import type { Span } from '../text/span.ts'
import { stem } from '../text/stems.ts'
import { contentWords } from './words-of-lines.ts'

/** A sentence of a report that is much like a thread: for a person to say whether the thread landed there. */
export interface ProposedLanding extends Span {
  readonly document: string
  readonly documentName: string
  readonly version: string
  readonly exact: string
  /** Number of the sentence in its text, from 1. */
  readonly sentence: number
  readonly likeness: number
  /** The words they share, as they stand in the report; the rarest first. */
  readonly words: readonly string[]
}

/** A report as far as this looks at it. */
export interface ReportText {
  readonly document: string
  readonly documentName: string
  readonly version: string
  readonly text: string
  readonly sentences: readonly Span[]
}

/** With fewer shared words than this, likeness is chance. */
const fewestShared = 3
const most = 5

/**
 * The sentences of reports that are most like what a thread says: cosine of its title, claim, tension, question, words
 * and evidence with each sentence, stems weighed by how rare they are in the reports. What people wrote counts three
 * times, the words of the evidence once.
 * @param taken places that were chosen as a landing already
 */
export function proposedLandings(
  { written, said }: { readonly written: readonly string[]; readonly said: readonly string[] },
  reports: readonly ReportText[],
  taken: readonly (Span & { readonly version: string })[],
): ProposedLanding[] {
  const sentences = reports.flatMap((report) =>
    report.sentences.map((span, i) => ({ report, span, number: i + 1, words: wordsOf(report.text, span) })),
  )
  const held = new Map<string, number>()
  for (const { words } of sentences) for (const own of words.keys()) held.set(own, (held.get(own) ?? 0) + 1)
  const rarity = (own: string) => Math.log((sentences.length + 1) / (held.get(own) ?? 1))
  const sought = soughtOf(written, said)
  const length = lengthOf([...sought].map(([own, count]) => count * rarity(own)))
  return sentences
    .flatMap(({ report, span, number, words }): ProposedLanding[] => {
      const isTaken = taken.some(
        ({ version, start, end }) => version === report.version && start < span.end && span.start < end,
      )
      const shared = [...words.keys()].filter((own) => sought.has(own))
      if (isTaken || shared.length < fewestShared) return []
      const product = shared.reduce((sum, own) => sum + sought.get(own)! * rarity(own) ** 2, 0)
      const likeness = product / (length * lengthOf([...words.keys()].map(rarity)))
      const { text, sentences: _, ...named } = report
      return [
        {
          ...{ ...named, ...span, exact: text.slice(span.start, span.end), sentence: number, likeness },
          words: shared.sort((a, b) => rarity(b) - rarity(a)).map((own) => words.get(own)!),
        },
      ]
    })
    .sort((a, b) => b.likeness - a.likeness || a.sentence - b.sentence)
    .slice(0, most)
}

/** Stems of the content words with a form in which each stands there. */
function wordsOf(text: string, { start, end }: Span): Map<string, string> {
  const words = contentWords({ text: text.slice(start, end), start })
  return new Map(words.map(({ stem: own, surface }) => [own, surface]))
}

const timesWritten = 3

function soughtOf(written: readonly string[], said: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (texts: readonly string[], times: number) => {
    for (const text of texts) {
      for (const { surface } of contentWords({ text, start: 0 })) {
        const own = stem(surface)
        counts.set(own, (counts.get(own) ?? 0) + times)
      }
    }
  }
  count(written, timesWritten)
  count(said, 1)
  return new Map([...counts].map(([own, times]) => [own, 1 + Math.log(times)]))
}

const lengthOf = (weights: readonly number[]) =>
  Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
