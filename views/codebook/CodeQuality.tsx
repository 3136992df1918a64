import { counted, figure } from '../../server/language/figures.ts'
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
      <h2 id="quality">Hoe goed zijn de suggesties?</h2>
      <p>
        <QualityWords quality={shown?.quality} />
      </p>
      {shown ? <Measured shown={shown} /> : <p class="small quiet">De meting loopt of begint zo.</p>}
    </section>
  )
}

function Measured({ shown }: { shown: ShownCodeQuality }) {
  const { quality, withheld } = shown
  return (
    <>
      <p class="small">
        {withheld && 'Er kloppen te weinig suggesties om ze ongevraagd te tonen. '}
        <a href={`/suggestions/${quality.id}`}>{withheld ? 'Toch bekijken' : 'Suggesties bekijken'}</a>
      </p>
      <Needed quality={quality} />
      <details class="small">
        <summary>Hoe dat gemeten is</summary>
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
function Needed({ quality: { counts, support, missed } }: { quality: Quality }) {
  return (
    <>
      {counts.read === 0 && (
        <p class="small">
          Om te meten zijn zinnen nodig die iemand zonder suggesties in beeld las. Lees een{' '}
          <a href="/documents">bron</a> helemaal voor deze code en zet hem op klaar, in ten minste twee
          tafels.
        </p>
      )}
      {counts.read > 0 && counts.judged === 0 && (
        <p class="small">
          Alles wat voor deze code gelezen is, komt van één tafel. Lees en codeer ook een{' '}
          <a href="/documents">bron</a> van een andere tafel: gemeten wordt op tafels waar niet van geleerd
          is.
        </p>
      )}
      {counts.judged > 0 && support === 0 && (
        <p class="small">
          In de {counted(counts.judged, 'zin die', 'zinnen die')} gelezen zijn kreeg nog geen zin deze code.
          Codeer verder in bronnen waar u haar verwacht.
        </p>
      )}
      {missed?.share == null && (
        <p class="small">
          Wat gemist wordt, weet u pas na een <a href="/suggestions/sample">leessteekproef</a>: zinnen die
          door toeval gekozen zijn en die u zonder suggesties leest. Ten minste vijf daarvan moeten deze code
          krijgen.
        </p>
      )}
    </>
  )
}

/** What the reading sample tells. */
function Sampled({ quality: { missed } }: { quality: Quality }) {
  if (!missed) return null
  const { n, missed: k, share: isEnough, interval } = missed
  return (
    <p>
      In de leessteekproef {n === 1 ? 'kreeg' : 'kregen'} {counted(n, 'zin', 'zinnen')} deze code; daarvan zou
      het programma er {k === 0 ? 'geen' : figure(k)} missen
      {isEnough === null ? ': te weinig om iets over te zeggen' : ` (95 % tussen ${between(interval)})`}.
    </p>
  )
}

/** What people did with suggestions; it says nothing about what was never suggested. */
function Decided({ shown, taken, adjusted, left, bulk }: Quality['decisions']) {
  if (shown === 0) return null
  return (
    <p>
      Over suggesties is beslist: {figure(taken)} overgenomen, {figure(adjusted)} aangepast, {figure(left)}{' '}
      niet overgenomen{bulk > 0 && `; ${figure(bulk)} in één keer overgenomen, die tellen hier niet mee`}.
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
        `Gemeten op ${counted(read, 'zin', 'zinnen')} in ${counted(sources, 'bron', 'bronnen')}, gelezen zonder suggesties in beeld: bronnen die klaar zijn, en leessteekproeven. Elke tafel is voorspeld door wat van de andere geleerd is. `}
      {differing > 0 &&
        `Over ${counted(differing, 'zin', 'zinnen')} verschillen de codeurs; die tellen hier niet mee. `}
      {measured.length > 1 &&
        `Tegenover elke codeur apart is F1: ${measured.map(({ name, f1 }) => `${name} ${share(f1)}`).join(', ')}. `}
      {judged > 0 &&
        drawnOver === 'sentences' &&
        'Er zijn nog weinig tafels: de grenzen van F1 en gemiddelde precisie zijn eerder te nauw. '}
      Gemeten <When at={at} />
      {changesSince > 0
        ? `; ${counted(changesSince, 'latere wijziging telt', 'latere wijzigingen tellen')} nog niet mee.`
        : ', met alles wat er nu staat.'}
    </p>
  )
}
