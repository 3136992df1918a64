/** What came with the second language: the language that somebody reads the screen in. */
export const fifthSchema: readonly string[] = ['ALTER TABLE people ADD COLUMN language TEXT']
