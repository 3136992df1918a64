import type { DerivedDb } from '../database/derived.ts'
import type { Db } from '../database/tables.ts'
import { wordsBefore } from '../sources/leads.ts'
import { sessions } from '../sources/sessions.ts'
import { partAt, type SourceText, voiceAt } from '../sources/source.ts'
import { textsAtHand } from '../sources/texts-at-hand.ts'
import type { Voice } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import { partsOf, wordsIn } from '../text/words.ts'
import { nextTurn } from '../turns.ts'
import { bringIndexUpToDate, hitCount, hitsOf, type IndexHit } from './index-store.ts'
import { foundOnPage } from './leafing.ts'
import { indexed, parseQuery } from './query.ts'

/** A sentence that was found, as keyword in context. */
export interface Found extends Span {
  document: string
  documentName: string
  version: string
  /** From 1, as the screen counts. */
  sentence: number
  session: string | null
  voice: Voice
  before: string
  after: string
  /** The sentence cut where a word that was looked for begins or ends. */
  pieces: { text: string; isHit: boolean }[]
}

export interface SearchResult {
  readonly found: readonly Found[]
  /** How many were found in all; those of this page are the ones after the first `from`. */
  readonly count: number
  readonly from: number
}

const contextLength = 70

/**
 * Searches the latest text of every source. A sentence is found when it holds all words, whatever their form. Text by
 * text, each from beginning to end.
 * @param from - how many to pass over; when that is all, it begins anew
 */
export async function search(
  { db, derived }: { db: Db; derived: DerivedDb },
  typed: string,
  from = 0,
): Promise<SearchResult> {
  await bringIndexUpToDate(db, derived)
  const query = parseQuery(typed)
  const hits = await hitsOf(derived, query, { from, most: foundOnPage + 1 })
  if (hits.length === 0 && from > 0) return search({ db, derived }, typed)
  const shown = hits.slice(0, foundOnPage)
  const titles = new Map((await sessions(db)).map((session) => [session.id, session.title]))
  const texts = await textsAtHand({ db, derived }, [...new Set(shown.map(({ version }) => version))])
  const wanted = new Set(query.runs.flat())
  await nextTurn()
  const found = shown.flatMap((hit) => {
    const source = texts.get(hit.version)
    const one = source && asFound(source, hit, wanted)
    return one ? { ...one, session: one.session && (titles.get(one.session) ?? null) } : []
  })
  const isLast = hits.length <= foundOnPage
  return { found, from, count: isLast ? from + hits.length : await hitCount(derived, query) }
}

function asFound(
  source: SourceText,
  { version, sentence }: IndexHit,
  wanted: ReadonlySet<string>,
): Found | undefined {
  const span = source.sentences[sentence]
  if (!span) return undefined
  const { text } = source
  return {
    ...span,
    document: source.document.id,
    documentName: source.document.name,
    version,
    sentence: sentence + 1,
    session: partAt(source.parts, span.start)?.session ?? null,
    voice: voiceAt(source.blocks, span.start),
    before: wordsBefore(source, span.start, contextLength),
    after: firstWords(text.slice(span.end, span.end + contextLength)),
    pieces: piecesOf(text, span, wanted),
  }
}

/** Whole words, on one line. */
const firstWords = (stretch: string) => oneLine(stretch.replace(/\s\S*$/u, ''))
const oneLine = (stretch: string) => stretch.replace(/\s+/gu, ' ').toWellFormed()

function piecesOf(text: string, span: Span, wanted: ReadonlySet<string>): Found['pieces'] {
  const pieces: Found['pieces'] = []
  let at = span.start
  for (const word of wordsIn(text, span)) {
    if (!partsOf(word).some((part) => wanted.has(indexed(part.surface)))) continue
    if (word.start > at) pieces.push({ text: text.slice(at, word.start), isHit: false })
    pieces.push({ text: text.slice(word.start, word.end), isHit: true })
    at = word.end
  }
  if (at < span.end) pieces.push({ text: text.slice(at, span.end), isHit: false })
  return pieces
}
