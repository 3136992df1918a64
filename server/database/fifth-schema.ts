import { matrixSchema } from './matrix-tables.ts'

/**
 * What came with the second language and with live work: the language of the screen; who reads a source alone; the
 * framework matrix.
 */
export const fifthSchema: readonly string[] = [
  'ALTER TABLE people ADD COLUMN language TEXT',
  'ALTER TABLE suggestion_modes ADD COLUMN alone INTEGER',
  ...matrixSchema,
]
