import { enumeration } from '../../server/language/figures.ts'
import type { Compared, ComparedOutcome } from '../../server/reports/comparing.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { VerdictSign } from './Verdict.tsx'
import {
  aspectWords,
  outcomeMeanings,
  comparedOutcomes as outcomes,
  outcomeWords,
  verdictWords,
} from './words.ts'

export interface ComparePageProps {
  title: string
  address: string
  before: { readonly id: string; readonly round: number }
  now: { readonly id: string; readonly round: number }
  compared: readonly Compared[]
  /** Other rounds that this one can be laid beside. */
  others: readonly { readonly id: string; readonly name: string }[]
}

/** Two rounds of one report: what was mended, what is new, what is still open, what is gone. */
export function ComparePage({ title, address, before, now, compared, others }: ComparePageProps) {
  return (
    <>
      <PageHead
        title={`Ronde ${now.round} vergeleken met ronde ${before.round}`}
        under={title}
        actions={
          <>
            <ButtonLink href={`/reports/${before.id}`}>Naar ronde {before.round}</ButtonLink>
            <ButtonLink href={address}>Naar ronde {now.round}</ButtonLink>
          </>
        }
      />
      {others.length > 1 && (
        <form method="get" action={`${address}/compare`} class="filters" aria-label="Andere ronde kiezen">
          <SelectField
            name="with"
            label="Vergelijken met"
            value={before.id}
            options={others.map(({ id, name }) => ({ value: id, name }))}
          />
          <Button>Vergelijk</Button>
        </form>
      )}
      <ul class="tally">
        {outcomes.map((outcome) => (
          <li>
            <a href={`#${outcome}`}>
              <strong>{compared.filter((each) => each.outcome === outcome).length}</strong>{' '}
              {outcomeWords[outcome]}
            </a>
          </li>
        ))}
      </ul>
      {compared.length === 0 && (
        <EmptyState title="Niets te vergelijken">
          <p>In geen van beide rondes staat een citaat.</p>
        </EmptyState>
      )}
      {outcomes.map((outcome) => (
        <Outcome
          outcome={outcome}
          list={compared.filter((each) => each.outcome === outcome)}
          before={before}
          now={now}
        />
      ))}
    </>
  )
}

interface OutcomeProps extends Pick<ComparePageProps, 'before' | 'now'> {
  outcome: ComparedOutcome
  list: readonly Compared[]
}

function Outcome({ outcome, list, before, now }: OutcomeProps) {
  return (
    <section class="stack" aria-labelledby={outcome}>
      <h2 id={outcome}>
        {outcomeWords[outcome]} ({list.length})
      </h2>
      <p class="small quiet">{outcomeMeanings[outcome]}</p>
      {list.length > 0 && (
        <ol class="list">
          {list.map((each) => (
            <Pair each={each} before={before} now={now} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Pair({ each, before, now }: { each: Compared } & Pick<ComparePageProps, 'before' | 'now'>) {
  const { isReworded, wrongNow, wrongBefore } = each
  return (
    <li>
      <div class="pair">
        {each.before && (
          <Side
            round={before}
            quotation={each.before}
            wrong={wrongBefore}
            showsWords={isReworded || !each.now}
          />
        )}
        {each.now && <Side round={now} quotation={each.now} wrong={wrongNow} showsWords />}
      </div>
    </li>
  )
}

interface SideProps {
  round: { readonly id: string; readonly round: number }
  quotation: NonNullable<Compared['now']>
  wrong: Compared['wrongNow']
  showsWords: boolean
}

function Side({ round, quotation, wrong, showsWords }: SideProps) {
  const { key, verdict, text, page } = quotation
  return (
    <div class="pair__side">
      <p class="byline">
        <a href={`/reports/${round.id}?quote=${key}#${key}`}>
          {key} in ronde {round.round}
        </a>
        {page !== null && <span>blz. {page}</span>}
      </p>
      {verdict && (
        <p class="small">
          <VerdictSign verdict={verdict} /> {verdictWords[verdict]}
          {wrong.length > 0 && <>; niet goed: {enumeration(wrong.map((aspect) => aspectWords[aspect]))}</>}
        </p>
      )}
      {showsWords && <p class="source">‘{text}’</p>}
    </div>
  )
}
