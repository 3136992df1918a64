import type { Reason, Why } from '../../server/suggestions/suggestion.ts'
import { CodeName } from '../parts/Code.tsx'
import { decimal, enumeration } from '../parts/figures.ts'
import { Badge } from '../parts/Notes.tsx'
import { DecisionForms } from './DecisionForms.tsx'
import type { AlikeShown, ReadDocument, ShownSuggestion } from './props.ts'
import { whyWords } from './words.ts'

interface SuggestionReasonsProps {
  suggestion: ShownSuggestion
  document: ReadDocument
  back: string
}

/** Why the tool proposes this code: the words that count, where each comes from, and what is most alike. */
export function SuggestionReasons({ suggestion, document, back }: SuggestionReasonsProps) {
  const { code, score, because, like, decisions } = suggestion
  return (
    <section class="why">
      <h3>Waarom deze suggestie?</h3>
      <p class="headrow">
        <CodeName code={code} href={`/codebook/${code.id}`} />
        <span class="quiet figures">{decimal(score)}</span>
      </p>
      <DecisionForms suggestion={suggestion} document={document} back={back} />
      <dl class="reasons">
        {byWhy(because).map(([why, reasons]) => (
          <ReasonGroup why={why} reasons={reasons} decisions={decisions} />
        ))}
      </dl>
      {like.length > 0 && <Alike fragments={like.slice(0, 2)} />}
    </section>
  )
}

interface ReasonGroupProps {
  why: Why
  reasons: readonly Reason[]
  decisions: ShownSuggestion['decisions']
}

function ReasonGroup({ why, reasons, decisions }: ReasonGroupProps) {
  const { word, meaning } = whyWords[why]
  const against = reasons.filter(({ weight }) => weight < 0)
  const pro = reasons.filter(({ weight }) => weight >= 0)
  return (
    <div>
      <dt>
        <Badge>{word}</Badge> <ReasonWords reasons={pro} />
        {against.length > 0 && (
          <>
            {pro.length > 0 && ', '}
            <span class="quiet">spreekt tegen:</span> <ReasonWords reasons={against} />
          </>
        )}
      </dt>
      <dd class="quiet">{why === 'learned' && decisions ? <Learned decisions={decisions} /> : meaning}</dd>
    </div>
  )
}

function ReasonWords({ reasons }: { reasons: readonly Reason[] }) {
  const once = [...new Map(reasons.map((reason) => [reason.text, reason])).values()]
  return (
    <>
      {once.map(({ text, start, end }, index) => (
        <>
          {index > 0 && ', '}
          <mark class="reason" data-start={start} data-end={end}>
            {text}
          </mark>
        </>
      ))}
    </>
  )
}

function Learned({ decisions }: { decisions: NonNullable<ShownSuggestion['decisions']> }) {
  const { taken, left, href } = decisions
  const parts = [`${taken} overgenomen`, ...(left > 0 ? [`${left} niet`] : [])]
  return (
    <>
      uit {taken + left} beslissingen: {enumeration(parts)}. {href && <a href={href}>Bekijk ze</a>}
    </>
  )
}

function Alike({ fragments }: { fragments: readonly AlikeShown[] }) {
  return (
    <div class="alike">
      <p class="quiet small">Lijkt het meest op:</p>
      <ul>
        {fragments.map(({ exact, place, href }) => (
          <li>
            <blockquote>{exact}</blockquote>
            <a href={href}>{place}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function byWhy(reasons: readonly Reason[]): [Why, Reason[]][] {
  const groups = new Map<Why, Reason[]>()
  for (const reason of reasons) groups.set(reason.why, [...(groups.get(reason.why) ?? []), reason])
  return [...groups]
}
