import type { Repair } from '../../../server/text/repair.ts'

/** The whole text as it was before its repairs. */
export function rawOf(repairs: readonly Repair[], text: string): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, raw } of repairs) {
    parts.push(text.slice(from, start), raw)
    from = end
  }
  parts.push(text.slice(from))
  return parts.join('')
}
