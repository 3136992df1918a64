import type { Child } from 'hono/jsx'
import { writtenDate } from '../../server/language/dates.ts'
import { counted, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Contribution, Left } from '../../server/reports/contribution.ts'
import type { Words } from '../../server/reports/contribution-place.ts'
import type { InReport, InSet, InThread } from '../../server/reports/contribution-reached.ts'
import { chosenHref } from '../documents/addresses.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink } from '../parts/Buttons.tsx'
import { EmptyState, Facts, Note } from '../parts/Notes.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { KofN } from '../parts/Text.tsx'
import { DriftBadges } from '../quotes/Drift.tsx'
import { talksTold } from './words.ts'

/** What became of what was said in one session: threads, quotes, reports, and what reached nothing. */
export function ContributionPage({
  contribution,
  reactions,
}: {
  contribution: Contribution
  /** The memos on the session, with the form for the next one. */
  reactions: Child
}) {
  const { session, fragments } = contribution
  const here = `/sessions/${session.id}`
  return (
    <>
      <PageHead
        title={t.sessions.whatBecameOfIt}
        under={session.date ? `${session.title}, ${writtenDate(session.date)}` : session.title}
        actions={
          <>
            <ButtonLink href={`${here}/contribution/export?format=docx`}>{t.sessions.word}</ButtonLink>
            <ButtonLink href={`${here}/contribution/export?format=html`}>{t.sessions.webPage}</ButtonLink>
            <ButtonLink href={`${here}/contribution/export?format=md`}>{t.sessions.markdown}</ButtonLink>
          </>
        }
      />
      <div class="columns">
        <div class="stack stack--wide">
          {fragments === 0 && (
            <EmptyState title={t.sessions.nothingCoded}>
              <p>{t.sessions.nothingCodedHint}</p>
            </EmptyState>
          )}
          <Threads threads={contribution.threads} />
          <Sets sets={contribution.sets} />
          <Reports reports={contribution.reports} />
          <Nowhere left={contribution.left} />
        </div>
        <aside class="columns__aside" aria-label={t.sessions.inShort}>
          <Summary contribution={contribution} />
          <Note title={t.sessions.backToParticipants}>
            <p>{t.sessions.fileForParticipants}</p>
            <p>{t.sessions.keepReply}</p>
          </Note>
          {reactions}
        </aside>
      </div>
    </>
  )
}

function Summary({ contribution }: { contribution: Contribution }) {
  const { fragments, documents, talks, inThread, inSet, inReport, nowhere } = contribution
  const of = (k: number) => <KofN k={k} n={fragments} />
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{t.sessions.inShort}</h2>
      <Facts
        facts={[
          [t.sessions.sources, counted(documents.length, t.common.source, t.common.sources)],
          [
            t.sessions.conversations,
            documents.length > talks.length && [String(talks.length), ...talksTold(talks)].join('; '),
          ],
          [t.sessions.codedFragments, String(fragments)],
          [t.sessions.inAThread, of(inThread)],
          [t.sessions.inAQuoteSet, of(inSet)],
          [t.sessions.inAReport, of(inReport)],
          [t.sessions.nowhereYet, of(nowhere)],
        ]}
      />
      <p class="small quiet">{t.sessions.countedOften}</p>
    </section>
  )
}

function Threads({ threads }: { threads: readonly InThread[] }) {
  return (
    <section class="stack" aria-labelledby="threads">
      <h2 id="threads">{t.sessions.inThreads}</h2>
      {threads.length === 0 && <p class="quiet">{t.sessions.noThreads}</p>}
      {threads.map(({ id, title, claim, status, evidence }) => (
        <section class="stack" aria-label={title}>
          <h3>
            <a href={`/threads/${id}`}>{title}</a>
          </h3>
          <p class="small quiet">{t.threads.status[status]}</p>
          {claim !== '' && <p>{claim}</p>}
          <ul class="list">
            {evidence.map((piece) => (
              <li>
                <Said words={piece} /> <span class="small quiet">{t.threads.role[piece.role]}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Sets({ sets }: { sets: readonly InSet[] }) {
  return (
    <section class="stack" aria-labelledby="sets">
      <h2 id="sets">{t.sessions.inQuoteSets}</h2>
      {sets.length === 0 && <p class="quiet">{t.sessions.noQuotes}</p>}
      {sets.map(({ id, title, edition, quotes }) => (
        <section class="stack" aria-label={title}>
          <h3>
            <a href={`/quote-sets/${id}`}>{title}</a>
          </h3>
          <p class="small quiet">{edition === 0 ? t.sessions.draft : t.sessions.edition(edition)}</p>
          <ul class="list">
            {quotes.map(({ short, printed, attribution, drift }) => (
              <li>
                <span class="words" lang={peoplesLanguage()}>
                  {printed}
                </span>{' '}
                <span class="small quiet">{attribution}</span>{' '}
                <a class="small" href={`/q/${short}`} aria-label={t.sessions.provenanceOf(printed)}>
                  {t.sessions.provenance}
                </a>{' '}
                <DriftBadges drift={drift} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Reports({ reports }: { reports: readonly InReport[] }) {
  return (
    <section class="stack" aria-labelledby="reports">
      <h2 id="reports">{t.sessions.inReports}</h2>
      {reports.length === 0 && <p class="quiet">{t.sessions.noReports}</p>}
      {reports.map(({ audit, report, round, quotations }) => (
        <section class="stack" aria-label={report}>
          <h3>
            <a href={`/reports/${audit}`}>{report}</a>
          </h3>
          <p class="small quiet">{t.sessions.checkRound(round)}</p>
          <ul class="list">
            {quotations.map(({ key, text, verdict, page }) => (
              <li>
                <span class="words" lang={peoplesLanguage()}>
                  {text}
                </span>{' '}
                <span class="small quiet" title={t.reports.meaning[verdict]}>
                  {t.reports.verdict[verdict]}
                  {page === null ? '' : t.sessions.onPage(page)}
                </span>{' '}
                <a
                  class="small"
                  href={`/reports/${audit}?quote=${key}`}
                  aria-label={t.sessions.viewQuote(key)}
                >
                  {key}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Nowhere({ left }: { left: readonly Left[] }) {
  if (left.length === 0) return null
  return (
    <section class="stack" aria-labelledby="nowhere">
      <h2 id="nowhere">{t.sessions.codedOnly}</h2>
      {left.map(({ code, count, fragments }) => (
        <details>
          <summary>
            {code}: {counted(count, t.common.fragment, t.common.fragments)}
          </summary>
          <ul class="list">
            {fragments.map((words) => (
              <li>
                <Said words={words} />
              </li>
            ))}
          </ul>
          {count > fragments.length && (
            <p class="quiet small">{t.sessions.andMore(figure(count - fragments.length))}</p>
          )}
        </details>
      ))}
    </section>
  )
}

function Said({ words }: { words: Words }) {
  return (
    <a href={chosenHref(`/documents/${words.documentId}`, words, `b${words.start}`)}>
      <span class="words" lang={peoplesLanguage()}>
        {words.printed}
      </span>
    </a>
  )
}
