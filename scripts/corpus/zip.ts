import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** Every file in an archive bears this day, so that the same source gives the same bytes. */
export const made = new Date(2026, 5, 12, 12, 0, 0)
export const madeStamp = '2026-06-12T12:00:00Z'

/** An archive of these files in this order; `stored` names those that are not compressed. */
export function archive(files: Record<string, string>, stored: readonly string[] = []): Uint8Array {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files)) {
    entries[name] = [strToU8(content), { level: stored.includes(name) ? 0 : 6, mtime: made }]
  }
  return zipSync(entries)
}

/** The text of every file in an archive. */
export function filesIn(bytes: Uint8Array): Record<string, string> {
  const files: Record<string, string> = {}
  for (const [name, content] of Object.entries(unzipSync(bytes))) files[name] = strFromU8(content)
  return files
}
