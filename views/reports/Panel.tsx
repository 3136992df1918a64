import { t } from '../../server/language/t.ts'
import type { AuditedQuotation } from '../../server/reports/audit.ts'
import { ButtonLink } from '../parts/Buttons.tsx'
import { Badge, Note } from '../parts/Notes.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { DriftBadges } from '../quotes/Drift.tsx'
import { ClosingPart } from './Closing.tsx'
import { Difference } from './Difference.tsx'
import { FindingsPart } from './Findings.tsx'
import { Places } from './Places.tsx'
import type { AuditPageProps, ChosenQuotation } from './props.ts'
import { Refused } from './Refused.tsx'
import { ReplyPart } from './Reply.tsx'
import { Flags, VerdictLine } from './Verdict.tsx'

export interface PanelProps extends AuditPageProps {
  chosen: ChosenQuotation
}

/** All about the chosen quotation: what was computed, and then what people find. */
export function Panel(props: PanelProps) {
  const { chosen, round, refused, here } = props
  const { quotation } = chosen
  return (
    <section class="audit__panel" id="oordeel" aria-labelledby="quotation" tabindex={-1}>
      {refused && <Refused refused={refused} href={here} />}
      <div class="audit__part">
        <div class="headrow">
          <h2 id="quotation">
            {quotation.key}
            {quotation.page !== null && t.reportRound.pageAfter(quotation.page)}
          </h2>
          <div class="btns">
            {chosen.previous && (
              <ButtonLink small href={chosen.previous} hotkey="k">
                {t.reportRound.previous}
              </ButtonLink>
            )}
            {chosen.next && (
              <ButtonLink small href={chosen.next} hotkey="j">
                {t.reportRound.next}
              </ButtonLink>
            )}
          </div>
        </div>
        <Computed quotation={quotation} inSample={chosen.inSample} />
        {chosen.within && <p class="small quiet">{t.reportRound.standsWithin(chosen.within)}</p>}
        {chosen.published.map(({ set, label, short, drift }) => (
          <p class="small">
            {t.reportRound.publishedIn} <a href={`/quote-sets/${set.id}`}>{set.title}</a>
            {t.reportRound.editionAndQuote(set.edition)}
            <a href={`/q/${short}`}>{label}</a> <DriftBadges drift={drift} />
          </p>
        ))}
      </div>
      <Places
        places={chosen.places}
        isNearest={quotation.verdict === 'not-found'}
        isComposite={quotation.verdict === 'composite'}
        claim={chosen.claim}
        isSpeakerUnknown={chosen.isSpeakerUnknown}
        left={chosen.placesLeft}
        allPlaces={chosen.allPlaces}
      />
      {round.conclusion && (
        <div class="audit__part">
          <Note>
            <p>{t.reportRound.finished}</p>
          </Note>
        </div>
      )}
      <FindingsPart {...props} />
      <ReplyPart {...props} />
      <ClosingPart {...props} />
    </section>
  )
}

/** From here on what somebody said is called altered: so what is not was nobody's words. */
const alteredFrom = 0.75

/** Verdict, flags and difference; or the words themselves where nothing differs. */
export function Computed({
  quotation,
  inSample = false,
}: {
  quotation: Pick<AuditedQuotation, 'verdict' | 'flags' | 'difference' | 'matches' | 'text' | 'tagged'>
  inSample?: boolean
}) {
  const { verdict, flags, difference, text, matches, tagged } = quotation
  const differs = difference.some(({ op }) => op !== 'equal')
  const [nearest] = matches
  const layers = [...new Set(matches.flatMap((match) => match.layers))]
  return (
    <>
      {verdict !== null && <VerdictLine verdict={verdict} />}
      {verdict !== null && <p class="small quiet">{t.reports.meaning[verdict]}</p>}
      <Flags flags={flags} />
      {inSample && <Badge>{t.reportRound.inSample}</Badge>}
      {differs && verdict !== 'composite' ? (
        <Difference pieces={difference} />
      ) : (
        <blockquote class="audit__words" lang={peoplesLanguage()}>
          {text}
        </blockquote>
      )}
      {verdict === 'not-found' && nearest && (
        <p class="small quiet">
          {nearest.similarity >= alteredFrom ? t.reportRound.onlyHeading : t.reportRound.onlyNearest}
        </p>
      )}
      {layers.length > 0 && (
        <p class="small">
          {t.reportRound.foundThrough} {layers.map((layer) => t.reports.layer[layer]).join('; ')}.
        </p>
      )}
      {tagged && (
        <p class="small">
          {t.reportRound.fromQuoteSet(tagged.edition)}{' '}
          <a href={`/q/${tagged.quote}`}>{t.reportRound.provenance}</a>
        </p>
      )}
    </>
  )
}
