import type {
  ChosenFragment,
  ShownCode,
  ShownCoding,
  ShownMask,
  ShownSuggestion,
} from '../../views/documents/props.ts'
import type { Project } from '../database/project.ts'
import type { PersonRow } from '../database/tables.ts'
import { memos } from '../memos/store.ts'
import { leadAt } from '../sources/leads.ts'
import { blockAt, type SourceText } from '../sources/source.ts'
import { stancesShown } from '../suggestions/queue/knowing.ts'
import { overlaps, type Span, spanFault } from '../text/span.ts'
import { historyOf } from './history.ts'
import { areAnyShown, isShownOf, type OthersShown } from './others.ts'

/** What an address names: a sentence by its number, or a span; undefined when it names nothing that can be chosen. */
export function chosenSpan(
  source: SourceText,
  query: { sentence?: number | undefined; start?: number | undefined; end?: number | undefined },
): Span | undefined {
  if (query.sentence !== undefined) return source.sentences[query.sentence - 1]
  if (query.start === undefined || query.end === undefined) return undefined
  const span = { start: query.start, end: query.end }
  return spanFault(source.text, span) ? undefined : span
}

/** The span from one numbered sentence up to and including another. */
export function sentenceRun(source: SourceText, first: number, last: number): Span | undefined {
  const from = source.sentences[Math.min(first, last) - 1]
  const to = source.sentences[Math.max(first, last) - 1]
  return from && to && { start: from.start, end: to.end }
}

export interface Surroundings {
  codings: readonly ShownCoding[]
  suggestions: readonly ShownSuggestion[]
  everyone: readonly PersonRow[]
  masks: readonly ShownMask[]
  reader: PersonRow | null
  /** Whose codings, besides the reader’s own, are on the screen. */
  shown: OthersShown
}

/** Everything that hangs on the chosen words. */
export async function chosenFragment(
  project: Project,
  source: SourceText,
  span: Span,
  { codings, suggestions, everyone, masks, reader, shown }: Surroundings,
): Promise<ChosenFragment> {
  const { db } = project
  const block = blockAt(source.blocks, span.start)
  const lead = leadAt(source, span.start)
  const numbers = source.sentences.flatMap((sentence, i) => (overlaps(sentence, span) ? [i + 1] : []))
  const nameOf = new Map(everyone.map((person) => [person.id, person.name]))
  const hung = await memos(db, { subject: source.version.id })
  const here = [...codings, ...suggestions].filter((one) => overlaps(one, span))
  return {
    ...span,
    exact: source.text.slice(span.start, span.end),
    lead: lead && source.text.slice(lead.start, lead.end),
    firstSentence: numbers[0] ?? 1,
    lastSentence: numbers.at(-1) ?? 1,
    voice: block?.voice ?? 'frame',
    speaker: block?.speaker,
    page: block?.page,
    time: block?.time,
    codings: codings.filter((coding) => overlaps(coding, span)),
    suggestions: suggestions
      .filter((suggestion) => overlaps(suggestion, span))
      .sort((a, b) => b.score - a.score),
    memos: hung
      .filter((memo) => overlaps({ start: memo.start ?? 0, end: memo.end ?? 0 }, span))
      .filter((memo) => memo.person === reader?.id || isShownOf(shown, memo.person))
      .map(({ id, kind, text, person, at }) => ({ id, kind, text, person: nameOf.get(person) ?? '', at })),
    masks: masks.filter((mask) => overlaps(mask, span)),
    stances: areAnyShown(shown) ? await stancesOf(project, { source, span, here, reader, shown }) : [],
    history: await historyOf(db, { version: source.version.id, span, reader: reader?.id, shown, nameOf }),
  }
}

interface Told {
  source: SourceText
  span: Span
  /** What is given and proposed at these words. */
  here: readonly { readonly code: ShownCode }[]
  reader: PersonRow | null
  shown: OthersShown
}

/** What people hold of the codes that are given or proposed here. */
async function stancesOf(
  project: Project,
  { source, span, here, reader, shown }: Told,
): Promise<ChosenFragment['stances']> {
  const codes = new Map(here.map(({ code }) => [code.id, code]))
  const place = { ...span, document: source.document.id, version: source.version.id }
  const stances = await stancesShown(project, place, { codes: [...codes.keys()], reader: reader?.id })
  return [...codes.values()].map((code) => ({
    code,
    stances: (stances.get(code.id) ?? []).filter((one) => one.isReader || isShownOf(shown, one.person)),
  }))
}
