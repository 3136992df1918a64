import type { Sentence } from '../language/sentence.ts'
import { t } from '../language/t.ts'

/** What can be refused about a matrix. */
export const matrixMessages: Readonly<Record<string, Sentence>> = {
  'matrix-not-found': ({ matrix }) => t.matrix.refusals.notFound(String(matrix)),
  'matrix-without-title': () => t.matrix.refusals.withoutTitle,
  'matrix-title-too-long': ({ longest }) => t.matrix.refusals.titleTooLong(Number(longest)),
  'matrix-exists': ({ matrix }) => t.matrix.refusals.exists(String(matrix)),
  'matrix-without-rows': () => t.matrix.refusals.withoutRows,
  'matrix-without-columns': () => t.matrix.refusals.withoutColumns,
  'matrix-lines-not-chosen': () => t.matrix.refusals.linesNotChosen,
  'matrix-subject-not-found': () => t.matrix.refusals.subjectNotFound,
  'matrix-line-not-found': () => t.matrix.refusals.lineNotFound,
  'matrix-line-first': () => t.matrix.refusals.lineFirst,
  'matrix-cell-not-found': () => t.matrix.refusals.cellNotFound,
  'summary-empty': () => t.matrix.refusals.empty,
  'summary-too-long': ({ characters, longest }) =>
    t.matrix.refusals.tooLong(Number(characters), Number(longest)),
  'summary-rests-on-nothing': () => t.matrix.refusals.restsOnNothing,
  'summary-fragment-gone': () => t.matrix.refusals.fragmentGone,
  'summary-not-found': () => t.matrix.refusals.summaryNotFound,
}
