import type { AuditedQuotation, PlacedMatch } from '../../server/reports/audit.ts'
import { nothingClaimed } from '../../server/reports/quotations/quotation.ts'

/** A quotation as a result holds it, word for word in the sources unless said otherwise. */
export function quoted(given: Partial<AuditedQuotation> = {}): AuditedQuotation {
  const text = given.text ?? 'Wij wachten op de aansluiting.'
  return {
    key: 'C1',
    start: 0,
    end: text.length,
    text,
    form: 'marks',
    page: null,
    chapter: null,
    within: null,
    claimed: nothingClaimed,
    verdict: 'verbatim',
    flags: [],
    matches: [],
    difference: [],
    tagged: null,
    ...given,
  }
}

/** A place in a source. */
export function place(given: Partial<PlacedMatch> = {}): PlacedMatch {
  return {
    document: 'tafel-1.txt',
    documentId: 'd1',
    version: 'v1',
    start: 10,
    end: 40,
    exact: 'Wij wachten op de aansluiting.',
    similarity: 1,
    voice: 'participant',
    layers: [],
    session: 'Denkdiner 1',
    sessionId: 's1',
    table: null,
    proposition: null,
    page: null,
    time: null,
    rule: 'openbaar',
    attribution: 'deelnemer, denkdiner 1',
    ...given,
  }
}
