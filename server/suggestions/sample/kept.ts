import { z } from 'zod'

/** A code with what it meant when a sentence was read for it. */
export type ReadMeaning = readonly [code: string, meaning: number]

const meanings = z.array(z.tuple([z.string(), z.number()]))
const ids = z.array(z.string())

/** For which codes a sentence was read, from the column `codes` of a reading. */
export function parsedMeanings(json: string): ReadMeaning[] {
  return meanings.parse(JSON.parse(json))
}

/** The sources that a sample was drawn from, from its column `documents`. */
export function parsedDocuments(json: string): string[] {
  return ids.parse(JSON.parse(json))
}
