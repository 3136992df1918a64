import type { Code, CodeBranch } from '../../server/codebook/code.ts'
import type { FieldChange } from '../../server/codebook/history.ts'
import type { FragmentPlace } from '../../server/codings/places.ts'
import type { Recheck } from '../../server/codings/recheck.ts'
import type { OnCode } from '../../server/codings/removing-code.ts'
import type { CodeExampleRow, MemoRow } from '../../server/database/coding-tables.ts'
import type { EventWords } from '../../server/history/words.ts'
import type { ShownCodeQuality } from '../../server/suggestions/quality/shown.ts'
import type { CodeWords } from '../../server/suggestions/words/code-words.ts'
import type { FieldErrors } from '../parts/errors.ts'

/** What stands in the form of a code: as kept, or as typed when it was refused. */
export interface CodeFields {
  name: string
  parent: string
  definition: string
  include: string
  exclude: string
  keywords: string
  related: string
  excluding: string
  color: string
  status: string
}

export interface CodebookPageProps {
  /** What the filter leaves of the tree. */
  tree: readonly CodeBranch[]
  codes: readonly Code[]
  /** Codings per code. */
  counts: ReadonlyMap<string, number>
  /** Sources that somebody read per code; a code that is absent was not looked for. */
  read: ReadonlyMap<string, number>
  sources: number
  again: ReadonlyMap<string, readonly Recheck[]>
  /** What the codes were filtered by. */
  query: string
  /** Which branch of a long codebook is unfolded: the id of a code in it, or `all`. */
  open?: string | undefined
  /** What a file that was just read in brought. */
  imported?: { added: number; changed: number; unchanged: number; unused: string } | undefined
  /** What was wrong with the form for a new code or with the file. */
  errors?: FieldErrors | undefined
  /** What was typed for a new code. */
  typed?: { name: string; parent: string } | undefined
}

/** A span with the codings of one code on it. */
export interface CodeFragment {
  document: string
  start: number
  end: number
  exact: string
  place: FragmentPlace | undefined
  coders: readonly string[]
  /** A coding to make an example of. */
  coding: string
  /** The reader's own coding, which they may give another code. */
  own: string | undefined
  example: CodeExampleRow['kind'] | undefined
}

export interface PlacedExample {
  example: CodeExampleRow
  place: FragmentPlace | undefined
}

export interface CodePageProps {
  code: Code
  codes: readonly Code[]
  fields: CodeFields
  /** Trefwoorden and verwante woorden together. */
  words: number
  /** How the words do, and what could come with them. */
  wordHelp: CodeWords
  /** Whether the list of every word is unfolded. */
  showsAllWords?: boolean | undefined
  errors?: FieldErrors | undefined
  /** What somebody else changed meanwhile beside what this person wanted. */
  conflict?: readonly FieldChange[] | undefined
  /** How good its suggestions are; undefined while nothing was measured yet. */
  quality?: ShownCodeQuality | undefined
  counts: { codings: number; fragments: number; documents: number; read: number; sources: number }
  /** One page of the fragments. */
  fragments: readonly CodeFragment[]
  from: number
  /** The code that own fragments are to be given, as chosen before. */
  into?: string | undefined
  examples: readonly PlacedExample[]
  again: readonly Recheck[]
  hanging: OnCode
  memos: readonly (MemoRow & { personName: string })[]
  history: readonly (EventWords & { changes: readonly FieldChange[] })[]
}
