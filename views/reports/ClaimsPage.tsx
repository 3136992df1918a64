import { claimJudgements } from '../../server/database/report-tables.ts'
import type { Round } from '../../server/reports/round.ts'
import { PageHead } from '../layout/Page.tsx'
import { Bar } from '../parts/Bar.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { counted } from '../parts/figures.ts'
import { EmptyState, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { ClaimItem, type ShownClaim } from './ClaimItem.tsx'
import type { JudgingProps } from './Judging.tsx'
import { claimJudgementWords } from './words.ts'

/** How much of a chapter's claims is like something in the sources, and how far people are. */
export interface ChapterCoverage {
  readonly title: string
  readonly href: string
  readonly isShown: boolean
  readonly claims: number
  readonly like: number
  readonly against: number
  readonly judged: number
}

export interface ClaimsPageProps extends Pick<JudgingProps, 'address' | 'canChange' | 'personNames'> {
  round: Round
  title: string
  chapters: readonly ChapterCoverage[]
  /** The claims of the chapter that is shown. */
  claims: readonly ShownClaim[]
  /** Whether it is known what is like each claim; looking takes a while, so a person asks for it. */
  isLookedUp: boolean
  /** Whether it is being looked up now. */
  isBusy: boolean
  /** Where to come back to after a judgement, under the address of the round. */
  here: string
}

/** What a report claims, chapter by chapter, each claim with what in the sources is like it. */
export function ClaimsPage(props: ClaimsPageProps) {
  const { title, chapters, claims, isLookedUp, isBusy, round, address, here, ...shared } = props
  const all = chapters.reduce((sum, chapter) => sum + chapter.claims, 0)
  return (
    <>
      <PageHead
        title="Beweringen"
        under={`Wat ‘${title}’ beweert, met zinnen uit de bronnen die erop lijken. Lijken op is geen steun: u oordeelt.`}
      />
      {all === 0 ? (
        <EmptyState title="Geen beweringen gevonden">
          <p>In dit rapport staat geen zin die zelf iets beweert.</p>
        </EmptyState>
      ) : (
        <>
          {!isLookedUp && (isBusy ? <Busy address={address} /> : <LookUp address={address} count={all} />)}
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

/** Looks again by itself where there is script. */
function Busy({ address }: { address: string }) {
  return (
    <div
      class="note"
      role="status"
      hx-get={`${address}/claims`}
      hx-trigger="every 1s"
      hx-target="body"
      hx-swap="outerMorph"
    >
      <p>
        <strong>Wordt opgezocht</strong>: welke zinnen in de bronnen op een bewering lijken.{' '}
        <a href={`${address}/claims`}>Kijk opnieuw</a>
      </p>
      <progress aria-label="Wordt opgezocht" />
    </div>
  )
}

function LookUp({ address, count }: { address: string; count: number }) {
  return (
    <Note title="Nog niet opgezocht">
      <p>
        Bij {counted(count, 'bewering', 'beweringen')} is nog niet gezocht welke zinnen in de bronnen erop
        lijken, of de bronnen zijn sindsdien veranderd. Dat kan even duren.
      </p>
      <PostForm action={`${address}/claims`} label="Opzoeken wat erop lijkt">
        <Buttons>
          <Button kind="primary">Zoek wat erop lijkt</Button>
        </Buttons>
      </PostForm>
    </Note>
  )
}

interface CoverageProps {
  chapters: readonly ChapterCoverage[]
  judgements: Pick<Round, 'judgements'>
  isLookedUp: boolean
}

function Coverage({ chapters, judgements, isLookedUp }: CoverageProps) {
  return (
    <section class="stack" aria-labelledby="coverage">
      <h2 id="coverage">Dekking per hoofdstuk</h2>
      <Tally judgements={judgements} />
      <section class="table-scroll" aria-labelledby="coverage" tabindex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">hoofdstuk</th>
              <th scope="col">lijkt op iets in de bronnen</th>
              <th scope="col">misschien tegengesproken</th>
              <th scope="col">beoordeeld</th>
            </tr>
          </thead>
          <tbody>
            {chapters.map(({ title, href, isShown, claims, like, against, judged }) => (
              <tr>
                <th scope="row">
                  <a href={href} aria-current={isShown ? 'true' : undefined}>
                    {title}
                  </a>
                </th>
                <td>{isLookedUp ? <Bar k={like} n={claims} /> : 'nog niet opgezocht'}</td>
                <td>{isLookedUp ? <Bar k={against} n={claims} /> : 'nog niet opgezocht'}</td>
                <td>
                  <Bar k={judged} n={claims} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

/** How many claims got each judgement. */
function Tally({ judgements: { judgements } }: Pick<CoverageProps, 'judgements'>) {
  const given = [...judgements.values()]
  const counts = claimJudgements
    .map((value) => ({ value, count: given.filter(({ judgement }) => judgement === value).length }))
    .filter(({ count }) => count > 0)
  if (counts.length === 0) return null
  return <p>{counts.map(({ value, count }) => `${claimJudgementWords[value]}: ${count}`).join(' · ')}</p>
}
