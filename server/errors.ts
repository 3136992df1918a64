/** The six ways in which something can go wrong; each maps to one HTTP status and one exit status. */
export type ErrorCode = 'invalid' | 'not-found' | 'conflict' | 'forbidden' | 'too-large' | 'internal'

/** What a message needs to become a sentence: names, numbers, rows. Never a text of the sources. */
export type Details = Record<string, string | number | boolean | null | undefined>

/**
 * Every refusal in the program is one of these.
 * `key` names a Dutch sentence in `server/messages.ts`; `details` fills it in.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly key: string
  readonly details: Details
  /** What a form or a 409 page needs besides the sentence, e.g. both versions of a row. */
  readonly extra: unknown

  constructor(code: ErrorCode, key: string, details: Details = {}, extra?: unknown) {
    super(`${code}: ${key} ${JSON.stringify(details)}`)
    this.name = 'AppError'
    this.code = code
    this.key = key
    this.details = details
    this.extra = extra
  }
}

/** @throws {AppError} invalid */
export function invalid(key: string, details: Details = {}): never {
  throw new AppError('invalid', key, details)
}

/** @throws {AppError} not-found */
export function notFound(key: string, details: Details = {}): never {
  throw new AppError('not-found', key, details)
}
