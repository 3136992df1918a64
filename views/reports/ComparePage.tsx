import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Compared, ComparedOutcome } from '../../server/reports/comparing.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VerdictSign } from './Verdict.tsx'
import { comparedOutcomes as outcomes } from './words.ts'

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
        title={t.reportPages.compared(now.round, before.round)}
        under={title}
        actions={
          <>
            <ButtonLink href={`/reports/${before.id}`}>{t.reportPages.toRound(before.round)}</ButtonLink>
            <ButtonLink href={address}>{t.reportPages.toRound(now.round)}</ButtonLink>
          </>
        }
      />
      {others.length > 1 && (
        <form
          method="get"
          action={`${address}/compare`}
          class="filters"
          aria-label={t.reportPages.chooseOther}
        >
          <SelectField
            name="with"
            label={t.reportPages.compareWith}
            value={before.id}
            options={others.map(({ id, name }) => ({ value: id, name }))}
          />
          <Button>{t.reportPages.compare}</Button>
        </form>
      )}
      <ul class="tally">
        {outcomes.map((outcome) => (
          <li>
            <a href={`#${outcome}`}>
              <strong>{compared.filter((each) => each.outcome === outcome).length}</strong>{' '}
              {t.reports.outcome[outcome]}
            </a>
          </li>
        ))}
      </ul>
      {compared.length === 0 && (
        <EmptyState title={t.reportPages.nothingToCompare}>
          <p>{t.reportPages.noneInEither}</p>
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
        {t.reports.outcome[outcome]} ({list.length})
      </h2>
      <p class="small quiet">{t.reports.outcomeMeaning[outcome]}</p>
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
        <a href={`/reports/${round.id}?quote=${key}#${key}`}>{t.reportPages.keyInRound(key, round.round)}</a>
        {page !== null && <span>{t.reportRound.page(page)}</span>}
      </p>
      {verdict && (
        <p class="small">
          <VerdictSign verdict={verdict} /> {t.reports.verdict[verdict]}
          {wrong.length > 0 && (
            <>
              {t.reportPages.notRight} {enumeration(wrong.map((aspect) => t.reports.aspect[aspect]))}
            </>
          )}
        </p>
      )}
      {showsWords && (
        <p class="source" lang={peoplesLanguage()}>
          ‘{text}’
        </p>
      )}
    </div>
  )
}
