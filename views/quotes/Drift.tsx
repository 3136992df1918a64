import type { Drift } from '../../server/quotes/drift.ts'
import { Badge } from '../parts/Notes.tsx'
import { approvalWords, attributionReasons, codingDriftWords } from './words.ts'

/** What changed since publication, as words in a frame: loud for words and attribution, a note for coding. */
export function DriftBadges({ drift }: { drift: Drift | undefined }) {
  return (
    <>
      {drift?.words && <Badge tone="attention">woorden gewijzigd sinds publicatie</Badge>}
      {drift?.attribution && (
        <Badge tone="attention">toeschrijving of afspraak gewijzigd sinds publicatie</Badge>
      )}
      {drift?.coding && <Badge>codering gewijzigd sinds publicatie</Badge>}
    </>
  )
}

/** The same in full: what was published, and what stands there now. */
export function DriftDetails({ drift }: { drift: Drift }) {
  const { words, attribution, coding } = drift
  return (
    <dl class="facts drift">
      {words && (
        <>
          <dt>Woorden toen</dt>
          <dd class="source">{words.was}</dd>
          <dt>Woorden nu</dt>
          <dd class="source">
            {words.now ?? <span class="quiet">niet meer teruggevonden</span>}{' '}
            <span class="quiet small">tekstversie {words.version}</span>
          </dd>
        </>
      )}
      {attribution && (
        <>
          <dt>Toeschrijving toen</dt>
          <dd>{attribution.was}</dd>
          <dt>Toeschrijving nu</dt>
          <dd>
            {attribution.now}{' '}
            <span class="quiet small">anders: {attributionReasons(attribution.because)}</span>
          </dd>
        </>
      )}
      {attribution?.approval && (
        <>
          <dt>Akkoord</dt>
          <dd>
            toen: {approvalWords[attribution.approval.was]}, nu: {approvalWords[attribution.approval.now]}
          </dd>
        </>
      )}
      {coding && (
        <>
          <dt>Codering</dt>
          <dd>{codingDriftWords(coding)}</dd>
        </>
      )}
    </dl>
  )
}
