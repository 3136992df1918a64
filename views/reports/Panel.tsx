import type { AuditedQuotation } from '../../server/reports/audit.ts'
import { ButtonLink } from '../parts/Buttons.tsx'
import { Badge, Note } from '../parts/Notes.tsx'
import { DriftBadges } from '../quotes/Drift.tsx'
import { ClosingPart } from './Closing.tsx'
import { Difference } from './Difference.tsx'
import { FindingsPart } from './Findings.tsx'
import { Places } from './Places.tsx'
import type { AuditPageProps, ChosenQuotation } from './props.ts'
import { Refused } from './Refused.tsx'
import { ReplyPart } from './Reply.tsx'
import { Flags, VerdictLine } from './Verdict.tsx'
import { layerWords, verdictMeanings } from './words.ts'

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
            {quotation.page !== null && `, blz. ${quotation.page}`}
          </h2>
          <div class="btns">
            {chosen.previous && (
              <ButtonLink small href={chosen.previous} hotkey="k">
                Vorige
              </ButtonLink>
            )}
            {chosen.next && (
              <ButtonLink small href={chosen.next} hotkey="j">
                Volgende
              </ButtonLink>
            )}
          </div>
        </div>
        <Computed quotation={quotation} inSample={chosen.inSample} />
        {chosen.within && <p class="small quiet">Dit citaat staat in citaat {chosen.within}.</p>}
        {chosen.published.map(({ set, label, short, drift }) => (
          <p class="small">
            Gepubliceerd in citatenset <a href={`/quote-sets/${set.id}`}>{set.title}</a>
            {`, editie ${set.edition}, citaat `}
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
            <p>Deze ronde is afgerond. De oordelen hieronder veranderen niet meer.</p>
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
      {verdict !== null && <p class="small quiet">{verdictMeanings[verdict]}</p>}
      <Flags flags={flags} />
      {inSample && <Badge>in de steekproef</Badge>}
      {differs && verdict !== 'composite' ? (
        <Difference pieces={difference} />
      ) : (
        <blockquote class="audit__words">{text}</blockquote>
      )}
      {verdict === 'not-found' && nearest && (
        <p class="small quiet">
          {nearest.similarity >= alteredFrom
            ? 'Deze woorden staan wel in een bron, maar als kop, titel of stelling. Niemand heeft ze daar gezegd.'
            : 'Hieronder staat de plaats die er het meest op lijkt. Het is dus niet gezegd dat dit de bron is.'}
        </p>
      )}
      {layers.length > 0 && (
        <p class="small">
          Gevonden zoals het naar buiten mag: {layers.map((layer) => layerWords[layer]).join('; ')}.
        </p>
      )}
      {tagged && (
        <p class="small">
          Dit citaat komt uit een citatenset, editie {tagged.edition}.{' '}
          <a href={`/q/${tagged.quote}`}>Herkomst van dit citaat</a>
        </p>
      )}
    </>
  )
}
