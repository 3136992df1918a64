import { AppError } from '../errors.ts'
import type { QuotePlace } from './place.ts'

/**
 * Refuses what may not be quoted.
 * @throws {AppError} forbidden - the session is confidential, or somebody who speaks agreed to no quoting
 */
export function refuseSilenced({
  rule,
  session,
  agreed,
}: Pick<QuotePlace, 'rule' | 'session' | 'agreed'>): void {
  if (rule !== 'vertrouwelijk') return
  const isOwn = agreed?.level === 'not-quoted' && agreed.wasAsked && session?.rule !== 'vertrouwelijk'
  throw new AppError('forbidden', isOwn ? 'quote-not-agreed' : 'quote-confidential', {
    session: session?.title ?? '',
  })
}
