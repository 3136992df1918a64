import { counted, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { CodeQuality as Quality } from '../../server/suggestions/quality/code-quality.ts'
import type { ShownCodeQuality } from '../../server/suggestions/quality/shown.ts'
import { When } from '../parts/Text.tsx'
import { QualityWords } from '../suggestions/QualityWords.tsx'
import { between, QualityFigures, ScoreWords, share } from './QualityFigures.tsx'

export interface CodeQualityProps {
  /** Undefined while nothing was measured yet. */
  shown: ShownCodeQuality | undefined
}

/** How good the suggestions for this code are: one sentence, and what it stands on. */
export function CodeQuality({ shown }: CodeQualityProps) {
  return (
    <section aria-labelledby="quality" class="code-quality">
      <h2 id="quality">{t.codeQuality.howGood}</h2>
      <p>
        <QualityWords quality={shown?.quality} />
      </p>
      {shown ? <Measured shown={shown} /> : <p class="small quiet">{t.codeQuality.measuring}</p>}
    </section>
  )
}

function Measured({ shown }: { shown: ShownCodeQuality }) {
  const { quality, withheld } = shown
  return (
    <>
      <p class="small">
        {withheld && t.codeQuality.tooFewRight}
        <a href={`/suggestions/${quality.id}`}>{withheld ? t.codeQuality.lookAnyway : t.codeQuality.look}</a>
      </p>
      <Needed quality={quality} />
      <details class="small">
        <summary>{t.codeQuality.howMeasured}</summary>
        <Missed quality={quality} />
        {quality.counts.judged > 0 && <QualityFigures quality={quality} />}
        <ScoreWords {...quality.calibration} />
        <Sampled quality={quality} />
        <Decided {...quality.decisions} />
        <Ground shown={shown} />
      </details>
    </>
  )
}

/** What must be done before there is something to measure on. */
function Needed({ quality: { counts, support } }: { quality: Quality }) {
  return (
    <>
      {counts.read === 0 && (
        <p class="small">
          {t.codeQuality.needsReading} <a href="/documents">{t.common.source}</a> {t.codeQuality.needsDone}
        </p>
      )}
      {counts.read > 0 && counts.judged === 0 && (
        <p class="small">
          {t.codeQuality.oneTableOnly} <a href="/documents">{t.common.source}</a> {t.codeQuality.otherTable}
        </p>
      )}
      {counts.judged > 0 && support === 0 && (
        <p class="small">
          {t.codeQuality.noneGiven(
            counted(counts.judged, t.codeQuality.sentenceThat, t.codeQuality.sentencesThat),
          )}
        </p>
      )}
    </>
  )
}

/** How to find out what the suggestions miss, while that is not known. */
function Missed({ quality: { missed } }: { quality: Quality }) {
  if (missed && missed.share !== null) return null
  return (
    <p>
      {t.codeQuality.missedAfter} <a href="/suggestions/sample">{t.codeQuality.sample}</a>
      {t.codeQuality.sampleWhy}
    </p>
  )
}

/** What the reading sample tells. */
function Sampled({ quality: { missed } }: { quality: Quality }) {
  if (!missed) return null
  const { n, missed: k, share: isEnough, interval } = missed
  return (
    <p>
      {t.codeQuality.sampled(
        counted(n, t.common.sentence, t.common.sentences),
        n,
        k === 0 ? t.common.none : figure(k),
        isEnough === null ? t.codeQuality.tooFew : t.codeQuality.between95(between(interval)),
      )}
    </p>
  )
}

/** What people did with suggestions; it says nothing about what was never suggested. */
function Decided({ shown, taken, adjusted, left, bulk }: Quality['decisions']) {
  if (shown === 0) return null
  return (
    <p>
      {t.codeQuality.decided(figure(taken), figure(adjusted), figure(left))}
      {bulk > 0 && t.codeQuality.inBulk(figure(bulk))}.
    </p>
  )
}

/** On what, when, and what it does not know yet. */
function Ground({ shown: { quality, at, changesSince, coders, drawnOver } }: { shown: ShownCodeQuality }) {
  const { read, sources, judged } = quality.counts
  const differing = judged > 0 ? read - judged : 0
  const measured = coders.filter(({ f1 }) => f1 !== null)
  return (
    <p class="quiet">
      {read > 0 &&
        t.codeQuality.measuredOn(
          counted(read, t.common.sentence, t.common.sentences),
          counted(sources, t.common.source, t.common.sources),
        )}
      {differing > 0 && t.codeQuality.codersDiffer(counted(differing, t.common.sentence, t.common.sentences))}
      {measured.length > 1 &&
        t.codeQuality.perCoder(measured.map(({ name, f1 }) => `${name} ${share(f1)}`).join(', '))}
      {judged > 0 && drawnOver === 'sentences' && t.codeQuality.fewTables}
      {t.codeQuality.measured} <When at={at} />
      {changesSince > 0
        ? t.codeQuality.notCounted(
            counted(changesSince, t.codeQuality.laterChange, t.codeQuality.laterChanges),
          )
        : t.codeQuality.upToDate}
    </p>
  )
}
