import type { QuotingRule } from '../../database/tables.ts'
import type { Content } from '../written-zip.ts'
import type { Concept } from './mdto.ts'

/** A file of an archive; what is in it is made when its turn comes. */
export interface PieceFile {
  /** Begins with what the folder is called; without its ending. */
  readonly name: string
  /** With its point. */
  readonly ending: string
  readonly format: Concept
  readonly content: () => Content | Promise<Content>
}

/** One thing of the record with its files: what MDTO calls an *archiefstuk*. */
export interface Piece {
  /** By which it is known, the same in every archive of this project. */
  readonly mark: string
  readonly title: string
  readonly folder: string
  /** What it is, in a sentence or more. */
  readonly about: readonly string[]
  /** When it came into the project; without it, it is made of what the project holds now. */
  readonly addedAt?: string
  /** YYYY-MM-DD, of the sessions that it is about, in order. */
  readonly days?: readonly string[]
  readonly rules?: readonly QuotingRule[]
  /** YYYY-MM-DD */
  readonly keptUntil?: string | undefined
  /** Written by this program, in Dutch. */
  readonly isOurs?: boolean
  readonly files: AsyncIterable<PieceFile> | Iterable<PieceFile>
}

/** Pieces that belong together: what MDTO calls a *dossier*. */
export interface Group {
  readonly mark: string
  readonly title: string
  readonly folder: string
  readonly about: string
  readonly pieces: () => AsyncIterable<Piece> | Iterable<Piece>
}
