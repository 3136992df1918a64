import type {
  ChangedView,
  OrphanView,
  ProposalView,
  TouchedCodingView,
  WordsInContext,
} from '../../views/corrections/props.ts'
import { versionHref } from '../../views/corrections/words.ts'
import { placeWords } from '../../views/parts/Place.tsx'
import type { Db } from '../database/tables.ts'
import { blockAt, type SourceText, sentenceAt, voiceAt } from '../sources/source.ts'
import { sourceText, sourceTextOfVersion } from '../sources/store.ts'
import { carriedPosition, correctionOf } from '../text/carrying.ts'
import { differenceBetween } from '../text/difference.ts'
import type { Span } from '../text/span.ts'
import type { ChangedCoding, CorrectionBehind, Orphan } from './corrected.ts'
import { proposalsFor } from './proposals.ts'

/** An orphan with where it stood, why it came loose, and where it may belong now. */
export async function orphanView(db: Db, orphan: Orphan): Promise<OrphanView> {
  const { coding, document, stood } = orphan
  const then = await sourceTextOfVersion(db, coding.version)
  const now = await sourceText(db, document.id)
  const near = Math.max(0, sentenceAt(now.sentences, positionNow(then, now, coding.start)))
  return {
    ...touchedView(orphan, voiceAt(then.blocks, coding.start)),
    old: {
      ...inContext(then, coding),
      number: stood.number,
      href: placeHref(versionHref(document.id, stood.number), then, coding),
    },
    because: because(orphan.correction),
    version: now.version.id,
    sentences: now.sentences.length,
    proposals: proposalsFor(orphan, now.text).map((proposal) => proposalView(now, coding.exact, proposal)),
    near: `/documents/${document.id}?sentence=${near + 1}#z${near + 1}`,
  }
}

/** Where a position of the old text is in the new one, or where what stood there was taken out. */
function positionNow(then: SourceText, now: SourceText, position: number): number {
  const at = carriedPosition(correctionOf(then.text, now.text), position)
  const sentence = now.sentences.findLast(({ start }) => start <= at)
  return Math.max(0, Math.min(at, (sentence?.end ?? 1) - 1))
}

/** A changed coding with its old words and those of now, woven into one. */
export function changedView(changed: ChangedCoding, source: SourceText): ChangedView {
  const { coding, document, before, correction } = changed
  return {
    ...touchedView(changed, voiceAt(source.blocks, coding.start)),
    pieces: differenceBetween(before.exact, coding.exact),
    because: because(correction),
    href: placeHref(`/documents/${document.id}`, source, coding),
  }
}

type Named = Pick<Orphan, 'coding' | 'code' | 'coder' | 'document'>

function touchedView(
  { coding, code, coder, document }: Named,
  voice: TouchedCodingView['voice'],
): TouchedCodingView {
  return { id: coding.id, revision: coding.revision, code, coder: coder.name, document, voice }
}

const because = ({ number, reason, person, at }: CorrectionBehind) => ({
  number,
  reason,
  person: person.name,
  at,
})

function proposalView(source: SourceText, old: string, proposed: Span): ProposalView {
  const span = withClosing(source.text, proposed, old)
  const words = inContext(source, span)
  const sentence = sentenceAt(source.sentences, span.start) + 1
  const page = blockAt(source.blocks, span.start)?.page
  return {
    ...words,
    start: span.start,
    end: span.end,
    pieces: differenceBetween(old, words.exact),
    place: placeWords({ sentence: sentence || undefined, page }),
    href: placeHref(`/documents/${source.document.id}`, source, span),
  }
}

/** A proposal ends at a word: the full stop behind it goes along when the old words had theirs. */
function withClosing(text: string, { start, end }: Span, old: string): Span {
  const closing = /[.!?…]+["”’»)]?$/u.exec(old)?.[0] ?? ''
  return { start, end: closing !== '' && text.startsWith(closing, end) ? end + closing.length : end }
}

function placeHref(path: string, { blocks }: SourceText, { start, end }: Span): string {
  return `${path}?start=${start}&end=${end}#b${blockAt(blocks, start)?.start ?? 0}`
}

/** So many characters beside the words, of the blocks that they stand in. */
const longestBeside = 160

function inContext({ text, blocks }: SourceText, { start, end }: Span): WordsInContext {
  const first = blockAt(blocks, start)?.start ?? 0
  const last = blockAt(blocks, end - 1)?.end ?? text.length
  return {
    before: wholeWords(text.slice(Math.min(first, start), start), -longestBeside),
    exact: text.slice(start, end),
    after: wholeWords(text.slice(end, Math.max(end, last)), longestBeside),
  }
}

/** What is longer is cut between two words; below zero its end is kept. */
function wholeWords(words: string, most: number): string {
  if (words.length <= Math.abs(most)) return words
  return most < 0
    ? `… ${words.slice(most).replace(/^\S*\s*/u, '')}`
    : `${words.slice(0, most).replace(/\s*\S*$/u, '')} …`
}
