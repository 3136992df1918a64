import type {
  ChosenFragment,
  HistoryLine,
  ShownCode,
  ShownCoding,
  ShownMask,
  ShownSuggestion,
} from '../../views/documents/props.ts'
import type { Project } from '../database/project.ts'
import type { Db, PersonRow } from '../database/tables.ts'
import { memos } from '../memos/store.ts'
import { leadAt } from '../sources/leads.ts'
import { blockAt, type SourceText } from '../sources/source.ts'
import { stancesShown } from '../suggestions/queue/knowing.ts'
import { overlaps, type Span, spanFault } from '../text/span.ts'

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
  /** Whether codings of others are on the screen. */
  areOthersShown: boolean
}

/** Everything that hangs on the chosen words. */
export async function chosenFragment(
  project: Project,
  source: SourceText,
  span: Span,
  { codings, suggestions, everyone, masks, reader, areOthersShown }: Surroundings,
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
      .map(({ id, kind, text, person, at }) => ({ id, kind, text, person: nameOf.get(person) ?? '', at })),
    masks: masks.filter((mask) => overlaps(mask, span)),
    stances: areOthersShown ? await stancesOf(project, { source, span, here, reader }) : [],
    history: await historyOf(db, source.version.id, span, nameOf),
  }
}

interface Told {
  source: SourceText
  span: Span
  /** What is given and proposed at these words. */
  here: readonly { readonly code: ShownCode }[]
  reader: PersonRow | null
}

/** What people hold of the codes that are given or proposed here. */
async function stancesOf(
  project: Project,
  { source, span, here, reader }: Told,
): Promise<ChosenFragment['stances']> {
  const codes = new Map(here.map(({ code }) => [code.id, code]))
  const place = { ...span, document: source.document.id, version: source.version.id }
  const stances = await stancesShown(project, place, { codes: [...codes.keys()], reader: reader?.id })
  return [...codes.values()].map((code) => ({ code, stances: stances.get(code.id) ?? [] }))
}

const shownLines = 12

/** Who gave and took which code here, the newest first. */
async function historyOf(
  db: Db,
  version: string,
  span: Span,
  nameOf: ReadonlyMap<string, string>,
): Promise<HistoryLine[]> {
  const rows = await db
    .selectFrom('codings')
    .innerJoin('codes', 'codes.id', 'codings.code')
    .leftJoin('events', 'events.seq', 'codings.ended')
    .select([
      'codings.id',
      'codings.at',
      'codings.coder',
      'codes.name',
      'events.at as endedAt',
      'events.person',
    ])
    .where('codings.version', '=', version)
    .where('codings.start', '<', span.end)
    .where('codings.end', '>', span.start)
    .execute()
  const lines = rows.flatMap(({ id, at, coder, name, endedAt, person }): HistoryLine[] => {
    const href = `/log?row=${id}`
    const gave = { at, words: `${nameOf.get(coder) ?? ''} gaf ${name}`, href }
    if (!endedAt) return [gave]
    return [gave, { at: endedAt, words: `${nameOf.get(person ?? '') ?? ''} haalde ${name} weg`, href }]
  })
  return lines.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, shownLines)
}
