import type { Details } from '../errors.ts'
import type { ReadOptions } from '../ingest/read.ts'
import type { Likeness } from '../text/sketch.ts'
import type { Given, Understood } from './adding.ts'

/**
 * Files that were handed in wait in the data folder, outside the project, until a person keeps them.
 * Each has a folder named by an id of ours; the name of the file is never part of a path.
 */
export type Upload = ReadUpload | ArchiveUpload | PictureUpload | KnownUpload | RefusedUpload

interface Handed {
  readonly id: string
  readonly name: string
  readonly at: string
}

/** Read, and waiting to be kept. */
export interface ReadUpload extends Handed {
  readonly status: 'read'
  readonly sha256: string
  readonly given: Given
  /** How a person says that it is to be read. */
  readonly options: ReadOptions
  readonly summary: Summary
  /** Hash of its words: the same in another file with the same text. */
  readonly words: string
  /** The document that has its text, or nearly, as it was when the file came in. */
  readonly twin: SeenTwin | null
  /** The zip that it came in, which is kept as a whole. */
  readonly archive: string | null
  /** The picture that waits, of which its text was typed over. */
  readonly picture: string | null
  /** What a person filled in in its preview, for when its zip is kept. */
  readonly remembered: Readonly<Record<string, readonly string[]>> | null
}

export interface SeenTwin extends Likeness {
  /** Id of the document. */
  readonly document: string
  readonly name: string
}

/** A zip of which every text could be read; they wait together. */
export interface ArchiveUpload extends Handed {
  readonly status: 'archive'
  readonly sha256: string
  readonly entries: readonly ArchiveEntry[]
  /** What does not come in, with the reason for each. */
  readonly leftOut?: readonly Reason[]
}

export interface Reason {
  readonly key: string
  readonly details: Details
}

/**
 * A file in a zip: a text that waits as an upload of its own, a picture that waits and the name of the text that it is
 * kept with, or one that is there already.
 */
export type ArchiveEntry =
  | { readonly name: string; readonly upload: string }
  | { readonly name: string; readonly picture: string; readonly of: string }
  | { readonly name: string; readonly known: string; readonly document: string | null }

/** A jpg or png, waiting for the text that was typed over from it. */
export interface PictureUpload extends Handed {
  readonly status: 'picture'
  readonly sha256: string
  readonly format: 'jpg' | 'png'
  readonly width: number
  readonly height: number
  /** The zip that it came in, with the text that it is kept with. */
  readonly archive?: string
}

/** The same bytes stand in the project already, or wait already. */
export interface KnownUpload extends Handed {
  readonly status: 'known'
  readonly document: string | null
  readonly upload: string | null
}

/** Could not be read; `key` names the sentence. Its bytes are not kept. */
export interface RefusedUpload extends Handed {
  readonly status: 'refused'
  readonly key: string
  readonly details: Details
  /** Of a zip: why, for each file in it that could not be read. */
  readonly reasons?: readonly Reason[]
}

/** What was understood of a file, as a list of lines shows it. */
export interface Summary {
  readonly title: string | undefined
  readonly format: string
  readonly pages: number | null
  readonly isReport: boolean
  readonly sessions: readonly string[]
  readonly tables: readonly string[]
  readonly propositions: number
  readonly speakers: number
  readonly blocks: number
  readonly warnings: number
}

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
