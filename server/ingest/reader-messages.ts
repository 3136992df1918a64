import type { Details, ErrorCode } from '../errors.ts'
import type { ReadOptions, ReadText } from './read.ts'

/** What the parent asks of the child that reads containers. */
export interface ReaderRequest {
  readonly bytes: Uint8Array
  readonly name: string
  readonly options: ReadOptions
}

/** What the child answers: the text, or why it refuses the file. */
export type ReaderAnswer =
  | { readonly read: ReadText }
  | { readonly refusal: { readonly code: ErrorCode; readonly key: string; readonly details: Details } }

export function isRequest(message: unknown): message is ReaderRequest {
  return typeof message === 'object' && message !== null && 'bytes' in message && 'name' in message
}

export function isAnswer(message: unknown): message is ReaderAnswer {
  return typeof message === 'object' && message !== null && ('read' in message || 'refusal' in message)
}
