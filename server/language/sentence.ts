import type { Details } from '../errors.ts'

/** What an error or a warning says, given what it is about. */
export type Sentence = (details: Details) => string
