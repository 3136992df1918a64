import type { Details, ErrorCode } from '../errors.ts'
import type { Progress } from '../progress.ts'
import type { Span } from '../text/span.ts'
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
  | { readonly read: SentText }
  | { readonly contents: ZipContents }
  | { readonly refusal: { readonly code: ErrorCode; readonly key: string; readonly details: Details } }

/** A text on its way to the parent: hundreds of thousands of sentences as objects would hold up its pages. */
export interface SentText extends Omit<ReadText, 'sentences'> {
  /** Where each begins and ends, one after the other. */
  readonly sentences: Uint32Array
}

export function sent(read: ReadText): SentText {
  const sentences = new Uint32Array(read.sentences.length * 2)
  for (const [at, { start, end }] of read.sentences.entries()) sentences.set([start, end], at * 2)
  return { ...read, sentences }
}

export function received({ sentences, ...read }: SentText): ReadText {
  const spans: Span[] = []
  for (let at = 0; at < sentences.length; at += 2)
    spans.push({ start: sentences[at] ?? 0, end: sentences[at + 1] ?? 0 })
  return { ...read, sentences: spans }
}

export function isRequest(message: unknown): message is ReaderRequest {
  return typeof message === 'object' && message !== null && 'bytes' in message && 'name' in message
}

/** How far the child is, while it reads. */
export interface ReaderTold {
  readonly told: Progress
}

export function isTold(message: unknown): message is ReaderTold {
  return typeof message === 'object' && message !== null && 'told' in message
}

export function isAnswer(message: unknown): message is ReaderAnswer {
  if (typeof message !== 'object' || message === null) return false
  return 'read' in message || 'contents' in message || 'refusal' in message
}
