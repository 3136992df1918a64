import type { Child } from 'hono/jsx'
import { writtenDate } from '../../server/language/dates.ts'
import { counted } from '../../server/language/figures.ts'
import type {
  Contribution,
  InReport,
  InSet,
  InThread,
  Left,
  Words,
} from '../../server/reports/contribution.ts'
import { chosenHref } from '../documents/addresses.ts'
import { PageHead } from '../layout/Page.tsx'
import { ButtonLink } from '../parts/Buttons.tsx'
import { EmptyState, Facts, Note } from '../parts/Notes.tsx'
import { KofN } from '../parts/Text.tsx'
import { DriftBadges } from '../quotes/Drift.tsx'
import { verdictMeanings, verdictWords } from '../reports/words.ts'
import { roleWords, statusWords } from '../threads/words.ts'
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
        title="Wat is er met onze inbreng gebeurd?"
        under={session.date ? `${session.title}, ${writtenDate(session.date)}` : session.title}
        actions={
          <>
            <ButtonLink href={`${here}/contribution/export?format=docx`}>Word</ButtonLink>
            <ButtonLink href={`${here}/contribution/export?format=html`}>Webpagina</ButtonLink>
            <ButtonLink href={`${here}/contribution/export?format=md`}>Markdown</ButtonLink>
          </>
        }
      />
      <div class="columns">
        <div class="stack stack--wide">
          {fragments === 0 && (
            <EmptyState title="Er is nog niets gecodeerd uit deze bijeenkomst">
              <p>Zodra iemand fragmenten codeert, staat hier wat ermee gebeurt.</p>
            </EmptyState>
          )}
          <Threads threads={contribution.threads} />
          <Sets sets={contribution.sets} />
          <Reports reports={contribution.reports} />
          <Nowhere left={contribution.left} />
        </div>
        <aside class="columns__aside" aria-label="In het kort">
          <Summary contribution={contribution} />
          <Note title="Terug naar de deelnemers">
            <p>
              Het bestand kunt u aan de deelnemers sturen: wat volgens de afspraken niet naar buiten mag, is
              verborgen.
            </p>
            <p>Wat zij terugschrijven, bewaart u hieronder als memo.</p>
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
      <h2 id="summary">In het kort</h2>
      <Facts
        facts={[
          ['Bronnen', counted(documents.length, 'bron', 'bronnen')],
          [
            'Gesprekken',
            documents.length > talks.length && [String(talks.length), ...talksTold(talks)].join('; '),
          ],
          ['Gecodeerde fragmenten', String(fragments)],
          ['In een rode draad', of(inThread)],
          ['In een citatenset', of(inSet)],
          ['In een rapport', of(inReport)],
          ['Nog nergens', of(nowhere)],
        ]}
      />
      <p class="small quiet">
        Een fragment kan op meer plaatsen terechtkomen. Wat niemand codeerde, is niet geteld.
      </p>
    </section>
  )
}

function Threads({ threads }: { threads: readonly InThread[] }) {
  return (
    <section class="stack" aria-labelledby="threads">
      <h2 id="threads">In rode draden</h2>
      {threads.length === 0 && <p class="quiet">Nog geen woorden uit deze bijeenkomst.</p>}
      {threads.map(({ id, title, claim, status, evidence }) => (
        <section class="stack" aria-label={title}>
          <h3>
            <a href={`/threads/${id}`}>{title}</a>
          </h3>
          <p class="small quiet">{statusWords[status]}</p>
          {claim !== '' && <p>{claim}</p>}
          <ul class="list">
            {evidence.map((piece) => (
              <li>
                <Said words={piece} /> <span class="small quiet">{roleWords[piece.role]}</span>
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
      <h2 id="sets">In citatensets</h2>
      {sets.length === 0 && <p class="quiet">Nog geen citaten uit deze bijeenkomst.</p>}
      {sets.map(({ id, title, edition, quotes }) => (
        <section class="stack" aria-label={title}>
          <h3>
            <a href={`/quote-sets/${id}`}>{title}</a>
          </h3>
          <p class="small quiet">{edition === 0 ? 'concept, nog niet gepubliceerd' : `editie ${edition}`}</p>
          <ul class="list">
            {quotes.map(({ short, printed, attribution, drift }) => (
              <li>
                <span class="words">{printed}</span> <span class="small quiet">{attribution}</span>{' '}
                <a class="small" href={`/q/${short}`}>
                  herkomst
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
      <h2 id="reports">In rapporten</h2>
      {reports.length === 0 && <p class="quiet">Geen getoetst rapport citeert deze bijeenkomst.</p>}
      {reports.map(({ audit, report, round, quotations }) => (
        <section class="stack" aria-label={report}>
          <h3>
            <a href={`/reports/${audit}`}>{report}</a>
          </h3>
          <p class="small quiet">rapporttoets, ronde {round}</p>
          <ul class="list">
            {quotations.map(({ key, text, verdict, page }) => (
              <li>
                <span class="words">{text}</span>{' '}
                <span class="small quiet" title={verdictMeanings[verdict]}>
                  {verdictWords[verdict]}
                  {page === null ? '' : `, blz. ${page}`}
                </span>{' '}
                <a class="small" href={`/reports/${audit}?quote=${key}`} aria-label={`Bekijk citaat ${key}`}>
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
      <h2 id="nowhere">Gecodeerd, maar nog nergens terechtgekomen</h2>
      {left.map(({ code, fragments }) => (
        <details>
          <summary>
            {code}: {counted(fragments.length, 'fragment', 'fragmenten')}
          </summary>
          <ul class="list">
            {fragments.map((words) => (
              <li>
                <Said words={words} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function Said({ words }: { words: Words }) {
  return (
    <a href={chosenHref(`/documents/${words.documentId}`, words, `b${words.start}`)}>
      <span class="words">{words.printed}</span>
    </a>
  )
}
