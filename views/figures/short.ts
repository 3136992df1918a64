import { writtenDate } from '../../server/language/dates.ts'
import { t } from '../../server/language/t.ts'

/** What a session is called for short: what stands before the colon. */
export function shortSession(title: string): string {
  const [first = ''] = title.split(/[:–]/u)
  return first.trim() || title
}

/** Its day without the year, for above a column; said when there is none. */
export function shortDay(date: string | null): string {
  return date === null ? t.figures.noDate : writtenDate(date).replace(/ \d{4}$/u, '')
}

export function longDay(date: string | null): string {
  return date === null ? t.figures.noDate : writtenDate(date)
}
