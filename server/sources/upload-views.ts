import type { PreviewPageProps } from '../../views/uploads/PreviewPage.tsx'
import type { PreviewPart } from '../../views/uploads/PreviewParts.tsx'
import type { PreviewSession } from '../../views/uploads/PreviewSessions.tsx'
import type { Summary } from '../../views/uploads/words.ts'
import type { Db } from '../database/tables.ts'
import { sentenceFor } from '../messages.ts'
import { sessionMeant, type Understood } from './adding.ts'
import type { Typed } from './in-place.ts'
import { voicesOfKnownSpeakers } from './known-speakers.ts'
import { fingerprintOf, proposedRuns } from './proposal.ts'
import { voiceCounts } from './runs.ts'
import type { Session } from './sessions.ts'

const shownBlocks = 25

/** What was understood of a file in a few counts. */
export function summaryOf({ read, structure, given }: Understood): Summary {
  const unique = (words: readonly (string | undefined)[]) => [
    ...new Set(words.filter((word) => word !== undefined)),
  ]
  return {
    title: read.title,
    format: read.format,
    pages: read.pages,
    isReport: given.role === 'report',
    sessions: structure.sessions.map(({ title }) => title),
    tables: unique(structure.parts.map(({ table }) => table)),
    propositions: unique(structure.parts.map(({ proposition }) => proposition)).length,
    speakers: structure.speakers.length,
    blocks: read.blocks.length,
    warnings: read.warnings.length,
  }
}

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
  file: Understood,
  known: readonly Session[],
  typed: Typed = {},
): Omit<PreviewPageProps, 'id' | 'errors'> {
  const { read, structure, given, name } = file
  const field = (key: string, otherwise = '') => typed[key]?.[0] ?? otherwise
  return {
    name,
    title: field('title', read.title),
    date: field('date', read.date),
    format: read.format,
    pages: read.pages,
    characters: read.text.length,
    sentences: read.sentences.length,
    blockCount: read.blocks.length,
    understood: fingerprintOf(file),
    warnings: read.warnings.map(({ key, details }) => sentenceFor(key, details)),
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
