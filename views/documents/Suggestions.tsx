import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Reason, Why } from '../../server/suggestions/suggestion.ts'
import { CodeName } from '../parts/Code.tsx'
import { Badge } from '../parts/Notes.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { AllReasons } from '../suggestions/AllReasons.tsx'
import { scoreInWords } from '../suggestions/score-words.ts'
import { DecisionForms } from './DecisionForms.tsx'
import type { AlikeShown, ReadDocument, ShownSuggestion } from './props.ts'
import { isAboutWords } from './words.ts'

interface SuggestionsProps {
  suggestions: readonly ShownSuggestion[]
  document: ReadDocument
  back: string
}

/** The suggestions for the chosen words: the strongest in full, the others folded away. */
export function Suggestions({ suggestions: [first, ...others], document, back }: SuggestionsProps) {
  if (!first) return null
  return (
    <section>
      <div class="why">
        <h3>{t.documents.whySuggestion}</h3>
        <p class="headrow">
          <CodeName code={first.code} href={`/codebook/${first.code.id}`} />
          <Score of={first} />
        </p>
        <Grounds suggestion={first} document={document} back={back} keys="shown" />
      </div>
      {others.map((suggestion) => (
        <details class="further">
          <summary>
            {t.documents.alsoSuggested} <CodeName code={suggestion.code} /> <Score of={suggestion} />
          </summary>
          <Grounds suggestion={suggestion} document={document} back={back} />
        </details>
      ))}
    </section>
  )
}

function Score({ of: { score } }: { of: ShownSuggestion }) {
  return <span class="quiet figures">{scoreInWords(score)}</span>
}

interface GroundsProps {
  keys?: 'shown'
  suggestion: ShownSuggestion
  document: ReadDocument
  back: string
}

/** Why the tool proposes this code: the words that count, where each comes from, and what is most alike. */
function Grounds({ suggestion, document, back, keys }: GroundsProps) {
  const { because, like, decisions } = suggestion
  return (
    <>
      <DecisionForms suggestion={suggestion} document={document} back={back} keys={keys} />
      <AllReasons code={suggestion.code.id} version={document.versionId} start={suggestion.start} back={back}>
        <dl class="reasons">
          {byWhy(because).map(([why, reasons]) => (
            <ReasonGroup why={why} reasons={reasons} decisions={decisions} />
          ))}
        </dl>
        {like.length > 0 && <Alike fragments={like.slice(0, 2)} />}
      </AllReasons>
    </>
  )
}

interface ReasonGroupProps {
  why: Why
  reasons: readonly Reason[]
  decisions: ShownSuggestion['decisions']
}

function ReasonGroup({ why, reasons, decisions }: ReasonGroupProps) {
  const { word, meaning } = t.documents.why[why]
  const against = reasons.filter(({ weight }) => weight < 0)
  const pro = reasons.filter(({ weight }) => weight >= 0)
  return (
    <div>
      <dt>
        <Badge>{word}</Badge> <ReasonWords reasons={pro} />
        {against.length > 0 && (
          <>
            {pro.length > 0 && ', '}
            <span class="quiet">{t.documents.against}</span> <ReasonWords reasons={against} />
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
      {once.map(({ text, start, end, why }, index) => (
        <>
          {index > 0 && ', '}
          {isAboutWords(why) ? (
            <mark class="reason" data-start={start} data-end={end}>
              {text}
            </mark>
          ) : (
            why !== 'likeness' && <q lang={peoplesLanguage()}>{text}</q>
          )}
        </>
      ))}
    </>
  )
}

function Learned({ decisions }: { decisions: NonNullable<ShownSuggestion['decisions']> }) {
  const { taken, left, href } = decisions
  const parts = [t.documents.takenOver(taken), ...(left > 0 ? [t.documents.leftOut(left)] : [])]
  return (
    <>
      {t.documents.fromDecisions(taken + left, enumeration(parts))}{' '}
      {href && <a href={href}>{t.documents.seeThem}</a>}
    </>
  )
}

function Alike({ fragments }: { fragments: readonly AlikeShown[] }) {
  return (
    <div class="alike">
      <p class="quiet small">{t.documents.mostAlike}</p>
      <ul>
        {fragments.map(({ exact, place, href }) => (
          <li>
            <blockquote lang={peoplesLanguage()}>{exact}</blockquote>
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
