import { claimJudgements } from '../../server/database/report-tables.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { ChapterCoverage } from '../../server/reports/claims/coverage.ts'
import type { Round } from '../../server/reports/round.ts'
import { PageHead } from '../layout/Page.tsx'
import { Bar } from '../parts/Bar.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { Progress, type ShownTask } from '../parts/Progress.tsx'
import { ClaimItem, type ShownClaim } from './ClaimItem.tsx'
import type { JudgingProps } from './Judging.tsx'
import { LookUp } from './LookUp.tsx'

/** A chapter of the report with what it rests on. */
export interface CoveredChapter {
  readonly coverage: ChapterCoverage
  readonly title: string
  readonly href: string
  readonly isShown: boolean
}

export interface ClaimsPageProps extends Pick<JudgingProps, 'address' | 'canChange' | 'personNames'> {
  round: Round
  title: string
  chapters: readonly CoveredChapter[]
  /** The claims of the chapter that is shown. */
  claims: readonly ShownClaim[]
  /** Whether it is known what is like each claim; looking takes a while, so a person asks for it. */
  isLookedUp: boolean
  /** Whether it is being looked up now. */
  /** The looking up that goes on. */
  busyWith: readonly ShownTask[]
  /** Where to come back to after a judgement, under the address of the round. */
  here: string
}

/** What a report claims, chapter by chapter, each claim with what in the sources is like it. */
export function ClaimsPage(props: ClaimsPageProps) {
  const { title, chapters, claims, isLookedUp, busyWith, round, address, here, ...shared } = props
  const all = chapters.reduce((sum, chapter) => sum + chapter.coverage.claims.total, 0)
  return (
    <>
      <PageHead title={t.reportRound.claims} under={t.reportPages.whatClaims(title)} />
      {all === 0 ? (
        <EmptyState title={t.reportPages.noClaims}>
          <p>{t.reportPages.noClaimsWhy}</p>
        </EmptyState>
      ) : (
        <>
          {!isLookedUp &&
            (busyWith.length > 0 ? (
              busyWith.map((task) => <Progress task={task} back={`${address}/claims`} />)
            ) : (
              <LookUp
                address={address}
                back="claims"
                words={t.reportPages.claimsNotLookedUp(
                  counted(all, t.reportPages.claim, t.reportPages.claims),
                )}
              />
            ))}
          <Coverage chapters={chapters} judgements={round} isLookedUp={isLookedUp} />
          <section class="stack" aria-labelledby="chapter">
            <h2 id="chapter">{chapters.find(({ isShown }) => isShown)?.title}</h2>
            <ol class="statements">
              {claims.map((shown) => (
                <ClaimItem
                  shown={shown}
                  judgement={round.judgements.get(shown.claim.key)}
                  isFixed={round.conclusion !== null}
                  address={address}
                  here={here}
                  {...shared}
                />
              ))}
            </ol>
          </section>
        </>
      )}
    </>
  )
}

interface CoverageProps {
  chapters: readonly CoveredChapter[]
  judgements: Pick<Round, 'judgements'>
  isLookedUp: boolean
}

function Coverage({ chapters, judgements, isLookedUp }: CoverageProps) {
  return (
    <section class="stack" aria-labelledby="coverage">
      <h2 id="coverage">{t.reportPages.coverage}</h2>
      <Tally judgements={judgements} />
      <section class="table-scroll" aria-labelledby="coverage" tabindex={0}>
        <table class="table table--rows" aria-labelledby="coverage">
          <thead>
            <tr>
              <th scope="col">{t.reportPages.chapter}</th>
              <th scope="col">{t.reportPages.likeSomething}</th>
              <th scope="col">{t.reportPages.perhapsContradicted}</th>
              <th scope="col">{t.reportPages.judged}</th>
              <th scope="col">{t.reportPages.likeNothing}</th>
              <th scope="col" class="figures">
                {t.common.quotes}
              </th>
              <th scope="col" class="figures">
                {t.reportPages.extents}
              </th>
            </tr>
          </thead>
          <tbody>
            {chapters.map((chapter) => (
              <Chapter chapter={chapter} isLookedUp={isLookedUp} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Chapter({ chapter, isLookedUp }: { chapter: CoveredChapter; isLookedUp: boolean }) {
  const { coverage, title, href, isShown } = chapter
  const { claims, quotations, extents } = coverage
  const unknown = <span class="quiet">{t.reportPages.notLookedUp}</span>
  const none = <span class="quiet">{t.reportPages.noClaim}</span>
  const counted = (k: number) => (isLookedUp ? <Bar k={k} n={claims.total} /> : unknown)
  return (
    <tr>
      <th scope="row">
        <a href={href} aria-current={isShown ? 'true' : undefined}>
          {title}
        </a>
      </th>
      <td data-name={t.reportPages.likeSomething}>{claims.total === 0 ? none : counted(claims.withLike)}</td>
      <td data-name={t.reportPages.perhapsContradicted}>{claims.total > 0 && counted(claims.withAgainst)}</td>
      <td data-name={t.reportPages.judged}>
        {claims.total > 0 && <Bar k={claims.total - claims.notJudged} n={claims.total} />}
      </td>
      <td data-name={t.reportPages.likeNothing}>{claims.total > 0 && counted(claims.nothing)}</td>
      <td class="figures" data-name={t.common.quotes}>
        {quotations.total}
      </td>
      <td class="figures" data-name={t.reportPages.extents}>
        {extents.total}
      </td>
    </tr>
  )
}

/** How many claims got each judgement. */
function Tally({ judgements: { judgements } }: Pick<CoverageProps, 'judgements'>) {
  const given = [...judgements.values()]
  const counts = claimJudgements
    .map((value) => ({ value, count: given.filter(({ judgement }) => judgement === value).length }))
    .filter(({ count }) => count > 0)
  if (counts.length === 0) return null
  return <p>{counts.map(({ value, count }) => `${t.reports.claimJudgement[value]}: ${count}`).join(' · ')}</p>
}
