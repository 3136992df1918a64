import { blockId, chosenHref } from '../../views/documents/addresses.ts'
import type { ContextBlock, ShownMatch } from '../../views/reports/props.ts'
import type { Db } from '../database/tables.ts'
import { Desk } from '../quotes/desk.ts'
import { partAt, type SourceText } from '../sources/source.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { PlacedMatch } from './audit.ts'
import { withItsMarks } from './stretch-views.ts'

/** Enough on either side to hear a question before it, or the sentence that turns it round. */
const blocksAround = 2
const longestAround = 420

/** Matches with what stands around them, each source read once. */
export async function shownMatches(db: Db, matches: readonly PlacedMatch[]): Promise<ShownMatch[]> {
  const desk = new Desk(db)
  const { sessions } = await desk.register()
  const standing = await db.selectFrom('documents').select('id').where('ended', 'is', null).execute()
  const stands = new Set(standing.map(({ id }) => id))
  const shown: ShownMatch[] = []
  for (const match of matches) {
    const source = stands.has(match.documentId) ? await desk.text(match.version) : undefined
    const latest = source && (await desk.latestVersion(match.documentId))
    shown.push({
      match,
      context: source ? contextAround(source, match) : [],
      date: (match.sessionId && sessions.get(match.sessionId)?.date) || null,
      href: source ? readingHref(match, source.version.number, latest === match.version) : null,
    })
  }
  return shown
}

function readingHref(match: PlacedMatch, number: number, isLatest: boolean): string {
  const address = `/documents/${match.documentId}${isLatest ? '' : `?version=${number}`}`
  return chosenHref(address, match, blockId(match.start))
}

/** The blocks that hold a span and two on either side, never out of another part of the conversation. */
function contextAround(source: SourceText, match: Span): ContextBlock[] {
  const { blocks, parts, text } = source
  const span = withItsMarks(text, match)
  const first = blocks.findIndex((block) => overlaps(block, span))
  if (first < 0) return []
  const last = blocks.findLastIndex((block) => overlaps(block, span))
  const session = partAt(parts, span.start)?.session
  return blocks
    .slice(Math.max(0, first - blocksAround), last + 1 + blocksAround)
    .filter(({ start }) => partAt(parts, start)?.session === session)
    .map((block) => {
      const start = Math.max(block.start, Math.min(span.start, block.end))
      const end = Math.max(start, Math.min(span.end, block.end))
      const holds = overlaps(block, span)
      return {
        speaker: block.speaker,
        before: holds
          ? endOf(text.slice(block.start, start))
          : beginningOf(text.slice(block.start, block.end)),
        matched: holds ? text.slice(start, end) : '',
        after: holds ? beginningOf(text.slice(end, block.end)) : '',
      }
    })
}

function beginningOf(words: string): string {
  if (words.length <= longestAround) return words
  return `${words.slice(0, words.lastIndexOf(' ', longestAround)).toWellFormed()} …`
}

function endOf(words: string): string {
  if (words.length <= longestAround) return words
  return `… ${words.slice(words.indexOf(' ', words.length - longestAround) + 1).toWellFormed()}`
}
