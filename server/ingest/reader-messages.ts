import type { Details, ErrorCode } from '../errors.ts'
import type { ReadOptions, ReadText } from './read.ts'
import type { ZipContents } from './zip.ts'

/** What the parent asks of the child that reads containers. */
export interface ReaderRequest {
  /** The text of a file, or what a zip holds. */
  readonly asks: 'text' | 'files'
  readonly bytes: Uint8Array
  readonly name: string
  readonly options: ReadOptions
}

/** What the child answers: the text, what the zip holds, or why it refuses the file. */
export type ReaderAnswer =
  | { readonly read: ReadText }
  | { readonly contents: ZipContents }
  | { readonly refusal: { readonly code: ErrorCode; readonly key: string; readonly details: Details } }

export function isRequest(message: unknown): message is ReaderRequest {
  return typeof message === 'object' && message !== null && 'bytes' in message && 'name' in message
}

export function isAnswer(message: unknown): message is ReaderAnswer {
  if (typeof message !== 'object' || message === null) return false
  return 'read' in message || 'contents' in message || 'refusal' in message
}
