/** What a derivation is busy with, in the order in which it is done. */
export const stages = ['reading', 'codes', 'parts', 'words', 'telling'] as const
export type Stage = (typeof stages)[number]
