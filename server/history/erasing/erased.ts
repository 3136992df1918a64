import type { Span } from '../../text/span.ts'
import type { ErasedText } from './stretches.ts'

/** Finds the names that go in a text: everywhere, or also their parts where the person was present. */
export type FindNames = (text: string, isNear: boolean) => readonly Span[]

/** Everything that an erasure takes away, told by ids. Rows and payloads are judged by it alone. */
export interface Erased {
  /** Documents that go as a whole. */
  readonly documents: ReadonlySet<string>
  /** By the id of the document: the name that it is known by from then on. */
  readonly fileNames: ReadonlyMap<string, string>
  /** By the id of the version; every version that loses a word. */
  readonly texts: ReadonlyMap<string, ErasedText>
  readonly memos: ReadonlySet<string>
  readonly participants: ReadonlySet<string>
  /** Rounds of the rapporttoets of reports that go. */
  readonly audits: ReadonlySet<string>
  /** Short ids of quotes that lose words. */
  readonly quotes: ReadonlySet<string>
  /** Names of files and what was named after them, with what stands in their place. */
  readonly titles: ReadonlyMap<string, string>
  /** Null when nobody's name goes. */
  readonly names: FindNames | null
  /** Ids of documents, versions and sessions where the person was: there parts of the name count too. */
  readonly near: ReadonlySet<string>
  /** Labels of turns of who goes. */
  readonly labels: ReadonlySet<string>
}

export const nothingErased: Erased = {
  documents: new Set(),
  fileNames: new Map(),
  texts: new Map(),
  memos: new Set(),
  participants: new Set(),
  audits: new Set(),
  quotes: new Set(),
  titles: new Map(),
  names: null,
  near: new Set(),
  labels: new Set(),
}
