import { t } from '../../server/language/t.ts'
import type { Drift } from '../../server/quotes/drift.ts'
import { Badge } from '../parts/Notes.tsx'
import { peoplesLanguage, screensLanguage } from '../parts/peoples-language.ts'
import { attributionReasons, codingDriftWords } from './words.ts'

/** What changed since publication, as words in a frame: loud for words and attribution, a note for coding. */
export function DriftBadges({ drift }: { drift: Drift | undefined }) {
  return (
    <>
      {drift?.words && <Badge tone="attention">{t.provenance.wordsChanged}</Badge>}
      {drift?.attribution && <Badge tone="attention">{t.provenance.attributionChanged}</Badge>}
      {drift?.coding && <Badge>{t.provenance.codingChanged}</Badge>}
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
          <dt>{t.provenance.wordsThen}</dt>
          <dd class="source" lang={peoplesLanguage()}>
            {words.was}
          </dd>
          <dt>{t.provenance.wordsNow}</dt>
          <dd class="source" lang={peoplesLanguage()}>
            {words.now ?? (
              <span class="quiet" lang={screensLanguage()}>
                {t.provenance.notFoundAgain}
              </span>
            )}{' '}
            <span class="quiet small" lang={screensLanguage()}>
              {t.provenance.textVersion(words.version)}
            </span>
          </dd>
        </>
      )}
      {attribution && (
        <>
          <dt>{t.provenance.attributionThen}</dt>
          <dd lang={peoplesLanguage()}>{attribution.was}</dd>
          <dt>{t.provenance.attributionNow}</dt>
          <dd>
            <span lang={peoplesLanguage()}>{attribution.now}</span>{' '}
            <span class="quiet small">{t.provenance.otherwise(attributionReasons(attribution.because))}</span>
          </dd>
        </>
      )}
      {attribution?.approval && (
        <>
          <dt>{t.provenance.approval}</dt>
          <dd>
            {t.provenance.thenAndNow(
              t.quotes.approval[attribution.approval.was],
              t.quotes.approval[attribution.approval.now],
            )}
          </dd>
        </>
      )}
      {coding && (
        <>
          <dt>{t.provenance.coding}</dt>
          <dd>{codingDriftWords(coding)}</dd>
        </>
      )}
    </dl>
  )
}
