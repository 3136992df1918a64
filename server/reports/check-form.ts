import { z } from 'zod'
import { textField } from '../http/form.ts'

/** One pasted quotation; how long it may be is said beside the field. */
export const checkForm = z.object({ q: textField(Number.MAX_SAFE_INTEGER).default('') })

/** What an address may hold, in encoded characters: with its cookies a browser sends no more than 16 kB. */
const longestInAddress = 6_000

/** The address that repeats the question; undefined when the quotation is too long to stand in one. */
export function addressOfCheck(asked: string): string | undefined {
  const query = new URLSearchParams({ q: asked }).toString()
  return query.length > longestInAddress ? undefined : `/reports?${query}#uitkomst`
}
