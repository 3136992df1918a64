import type { CheckedQuote } from '../../views/reports/QuoteCheck.tsx'
import type { Db } from '../database/tables.ts'
import { auditPasted } from './auditing.ts'
import { shownMatches } from './place-views.ts'

const placesShown = 12

/** What the sources say of one pasted quotation; undefined when nothing in it can be sought. */
export async function checkedQuote(
  db: Db,
  asked: string,
  showsAll: boolean,
): Promise<CheckedQuote | undefined> {
  const { quotes, searched } = await auditPasted(db, asked)
  const [quotation] = quotes
  if (!quotation) return undefined
  const shown = showsAll ? quotation.matches : quotation.matches.slice(0, placesShown)
  return {
    quotation,
    searched,
    places: await shownMatches(db, shown),
    placesLeft: quotation.matches.length - shown.length,
    allPlaces: `/reports?${new URLSearchParams({ q: asked, places: 'all' })}#uitkomst`,
  }
}
