import { z } from 'zod'
import { dateAlone } from '../ingest/dates.ts'

/** What English calls the months otherwise than Dutch, by the letters that they begin with. */
const inDutch: Readonly<Record<string, string>> = {
  jan: 'januari',
  feb: 'februari',
  mar: 'maart',
  may: 'mei',
  jun: 'juni',
  jul: 'juli',
  aug: 'augustus',
  oct: 'oktober',
}
const english = /\b(?:january|february|march|mar|may|june|july|august|october|oct)\b/giu

/**
 * A day as people write it, as YYYY-MM-DD: `14-5-2026`, `14 mei 2026`, `14 May 2026`, `2026-05-14`. Nothing for what is no
 * day, and for a day that there is not.
 */
export function dayTyped(typed: string): string | undefined {
  return dateAlone(typed.replace(english, (month) => inDutch[month.slice(0, 3).toLowerCase()] ?? month))
}

/** A day in a form. A browser that knows fields for dates sends `2026-05-14`; others send what was typed. */
export const dayField = z
  .string()
  .max(100, 'date-unknown')
  .transform((typed, context) => {
    const day = dayTyped(typed)
    if (day !== undefined) return day
    context.addIssue({ code: 'custom', message: 'date-unknown' })
    return z.NEVER
  })

/** The same, where the field may stay empty: an empty day is no day. */
export const optionalDayField = z
  .string({ error: 'date-unknown' })
  .transform((typed) => typed.trim() || undefined)
  .pipe(dayField.optional())
  .optional()
  .transform((day) => day ?? null)
