import type { MatrixRow } from '../database/matrix-tables.ts'
import { invalid } from '../errors.ts'

/**
 * A framework matrix (Gale et al. 2013, BMC Medical Research Methodology 13:117): sessions or tables below each other,
 * codes or threads beside each other, and in each cell what somebody made of the fragments there.
 */
export type FrameworkMatrix = MatrixRow

const longestTitle = 200
/** A summary is a few lines: what is longer belongs in a memo, or in the report. */
export const longestSummary = 2_000

/** @throws {AppError} invalid - an empty title or one that is too long */
export function checkedTitle(title: string): string {
  const clean = title.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (clean === '') invalid('matrix-without-title')
  if (clean.length > longestTitle) invalid('matrix-title-too-long', { longest: longestTitle })
  return clean
}

/** @throws {AppError} invalid - no words, or too many */
export function checkedSummary(text: string): string {
  const clean = text.normalize('NFC').replace(/\r\n?/gu, '\n').trim()
  if (clean === '') invalid('summary-empty')
  if (clean.length > longestSummary)
    invalid('summary-too-long', { longest: longestSummary, characters: clean.length })
  return clean
}
