import type { PreviewBeside } from '../../views/uploads/PreviewBeside.tsx'
import type { PreviewPageProps } from '../../views/uploads/PreviewPage.tsx'
import type { PreviewPart } from '../../views/uploads/PreviewParts.tsx'
import type { PreviewSession } from '../../views/uploads/PreviewSessions.tsx'
import type { PreviewTwin } from '../../views/uploads/PreviewTwin.tsx'
import type { Db } from '../database/tables.ts'
import { encodingName } from '../ingest/encoding-name.ts'
import { sentenceFor } from '../messages.ts'
import type { RepairKind } from '../text/repair.ts'
import { sessionMeant, type Understood } from './adding.ts'
import type { Typed } from './in-place.ts'
import { voicesOfKnownSpeakers } from './known-speakers.ts'
import type { TextTwin } from './once-store.ts'
import { listPlaceOf } from './participant-list.ts'
import { proposedRuns } from './proposal.ts'
import { voiceCounts } from './runs.ts'
import type { Session } from './sessions.ts'
import type { Looked } from './upload-typed.ts'

const shownBlocks = 25

/** The file with the voices that its sessions' lists of participants will give it when it is kept as understood. */
export async function heard(db: Db, file: Understood, known: readonly Session[]): Promise<Understood> {
  const { read, structure, said } = file
  const ids = structure.sessions.map(({ title }) => sessionMeant(known, title)?.id ?? null)
  const parts = structure.parts.map(({ start, end, session }) => ({
    start,
    end,
    session: session === null ? null : (ids[session] ?? null),
  }))
  const voices = await voicesOfKnownSpeakers(db, { read, structure, parts, said })
  return { ...file, structure: { ...structure, voices } }
}

/** All that the preview of a file shows; what was typed goes before what was understood. */
export function previewOf(
  { upload, file, twin, understood, changes }: Looked & Pick<PreviewTwin, 'changes'>,
  known: readonly Session[],
  typed: Typed = {},
): Omit<PreviewPageProps, 'errors' | 'archiveName'> {
  const { read, structure, given, name } = file
  const field = (key: string, otherwise = '') => typed[key]?.[0] ?? otherwise
  return {
    id: upload.id,
    name,
    title: field('title', read.title),
    date: field('date', read.date),
    format: read.format,
    pages: read.pages,
    characters: read.text.length,
    sentences: read.sentences.length,
    blockCount: read.blocks.length,
    understood,
    twin: twin && { ...twinShown(twin, field), changes },
    list: listPlaceOf(upload, file, known),
    warnings: read.warnings.map(({ key, details }) => sentenceFor(key, details)),
    encoding: encodingShown(read),
    sheets: sheetsShown(read),
    beside: besideShown(read),
    speakers: structure.speakers,
    whole: {
      role: given.role,
      session: given.session ?? '',
      table: given.table ?? '',
      voice: given.voice ?? '',
    },
    sessions: structure.sessions.map((session, at) => previewSession(session, `session-${at}`, known, field)),
    parts: previewParts(file, field),
    blocks: read.blocks.slice(0, shownBlocks).map((block, at) => ({
      kind: block.kind,
      text: read.text.slice(block.start, block.end),
      voice: structure.voices[at] ?? 'note',
      ...(block.speaker !== undefined && { speaker: block.speaker }),
      ...(block.page !== undefined && { page: block.page }),
      ...(block.time !== undefined && { time: block.time }),
    })),
    known: known.map(({ id, title, tables, propositions }) => ({
      id,
      title,
      tables: tables.map((table) => table.title),
      propositions: propositions.map((proposition) => proposition.title),
    })),
  }
}

function twinShown({ relation, share, document }: TextTwin, field: Field): Omit<PreviewTwin, 'changes'> {
  return {
    relation,
    percent: Math.floor(share * 100),
    document: { id: document.id, name: document.name },
    way: field('once', relation === 'same-text' ? 'beside' : ''),
    reason: field('reason'),
  }
}

/** Asked when the reading was guessed, and also after somebody chose, so that the choice can be changed. */
function encodingShown({ encoding }: Understood['read']): PreviewPageProps['encoding'] {
  if (!encoding || encoding.candidates.length < 2) return undefined
  const choices = encoding.candidates.map((one) => ({ ...one, name: encodingName(one.encoding) }))
  return { used: encoding.used, choices }
}

function sheetsShown({ table }: Understood['read']): PreviewPageProps['sheets'] {
  return (table?.sheets ?? []).map((sheet, at) => {
    const chosen = table?.chosen.sheets[at]
    return { ...sheet, isRead: chosen?.isRead ?? false, hasNames: chosen?.hasNames ?? true }
  })
}

const shownBeside = 12

/** What stood in the margin, and what was mended: the first few of each, with the words where they stand. */
function besideShown({ text, comments = [], repairs = [] }: Understood['read']): PreviewBeside {
  const counts = new Map<RepairKind, number>()
  for (const { kind } of repairs) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return {
    comments: comments.slice(0, shownBeside).map((comment) => ({
      words: openingOf(text.slice(comment.at, comment.at + 120)),
      text: comment.text,
    })),
    commentCount: comments.length,
    repairs: [...counts],
    examples: repairs
      .filter(({ kind }) => kind !== 'joined-lines')
      .slice(0, shownBeside)
      .map(({ kind, raw, start, end }) => ({ kind, raw, text: text.slice(start, end) })),
  }
}

type Field = (key: string, otherwise?: string) => string

function previewSession(
  { title, kind, date, place }: Understood['structure']['sessions'][number],
  name: string,
  known: readonly Session[],
  field: Field,
): PreviewSession {
  return {
    chosen: field(name, sessionMeant(known, title)?.id ?? 'new'),
    title: field(`${name}-title`, title),
    kind: field(`${name}-kind`, kind),
    date: field(`${name}-date`, date),
    place: field(`${name}-place`, place),
  }
}

function previewParts(file: Understood, field: Field): PreviewPart[] {
  const { read, structure } = file
  return proposedRuns(file).map(({ from, to, at }) => {
    const part = structure.parts[at]
    const name = `part-${at}`
    return {
      opening: openingOf(read.text.slice(part?.start, part?.end)),
      round: part?.round,
      counts: voiceCounts(structure.voices, { from, to }),
      session: field(`${name}-session`, part?.session === null ? '' : String(part?.session ?? '')),
      table: field(`${name}-table`, part?.table),
      proposition: field(`${name}-proposition`, part?.proposition),
      voice: field(`${name}-voice`),
    }
  })
}

const longestOpening = 120

/** The first words of a part, on one line. */
export function openingOf(text: string): string {
  const line = text
    .slice(0, longestOpening * 2)
    .replace(/\s+/gu, ' ')
    .trim()
  if (line.length <= longestOpening) return line
  return `${line.slice(0, line.lastIndexOf(' ', longestOpening)).toWellFormed()} …`
}
