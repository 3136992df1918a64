import { counted, enumeration, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Excluded, Searched } from '../../server/reports/audit.ts'
import { isFound, judgedQuotations, type Round } from '../../server/reports/round.ts'
import { Sign } from '../parts/Notes.tsx'
import { voicePhrase } from '../parts/Voice.tsx'
import { sessionsByKind, voicesInWords } from './words.ts'

export interface Progress {
  readonly quotes: number
  readonly terms: number
  readonly judged: number
  readonly closed: number
  readonly sample: { readonly done: number; readonly of: number } | undefined
}

/** How far the people are with a round. */
export function progressOf({ result, findings, closings, sample }: Round): Progress {
  const judged = judgedQuotations(result)
  const isJudged = (key: string) => isFound(findings.get(key))
  return {
    quotes: judged.length,
    terms: result.quotes.length - judged.length,
    judged: judged.filter(({ key }) => isJudged(key)).length,
    closed: judged.filter(({ key }) => closings.has(key)).length,
    sample: sample ? { done: sample.items.filter(isJudged).length, of: sample.items.length } : undefined,
  }
}

interface ScopeProps {
  searched: Searched
  excluded: readonly Excluded[]
  progress: Progress
  /** Absent where none can be drawn any more. */
  sampleHref: string | undefined
}

/** What was searched, what is known to be absent, and how far the people are. */
export function Scope({ searched, excluded, progress, sampleHref }: ScopeProps) {
  return (
    <div class="scope">
      <section aria-labelledby="scope-searched">
        <h2 id="scope-searched">{t.reportRound.whereSearched}</h2>
        <SearchedWords searched={searched} />
        <SearchedList searched={searched} excluded={excluded} />
      </section>
      <section aria-labelledby="scope-absent">
        <h2 id="scope-absent">{t.reportRound.absent}</h2>
        <Absent searched={searched} />
      </section>
      <section aria-labelledby="scope-progress">
        <h2 id="scope-progress">{t.reportRound.state}</h2>
        <p>
          {counted(progress.quotes, t.common.quote, t.common.quotes)}
          {progress.terms > 0 && (
            <> {t.reportRound.andTerms(counted(progress.terms, t.reportRound.term, t.reportRound.terms))}</>
          )}
          .{' '}
          {progress.quotes > 0 && (
            <>
              {t.reportRound.judgedAndClosed(
                figure(progress.judged),
                counted(progress.quotes, t.common.quote, t.common.quotes),
                figure(progress.closed),
              )}{' '}
            </>
          )}
          {progress.sample ? (
            <>
              <a href={sampleHref}>{t.reportRound.sample}</a>
              {t.reportRound.sampleDone(figure(progress.sample.done), figure(progress.sample.of))}
            </>
          ) : (
            progress.quotes > 0 && sampleHref && <a href={sampleHref}>{t.reportRound.drawSample}</a>
          )}
        </p>
      </section>
    </div>
  )
}

/** `41 bronnen van 6 bijeenkomsten: 2 werksessies en 4 denkdiners. Woorden van deelnemers en notities.` */
export function SearchedWords({ searched }: { searched: Searched }) {
  const { documents, sessions, voices, withoutSession } = searched
  if (documents === 0) return <p>{t.reportRound.noSources}</p>
  return (
    <p>
      {counted(documents, t.common.source, t.common.sources)}
      {sessions.length > 0 && (
        <>
          {' '}
          {t.reportRound.ofSessions(
            counted(sessions.length, t.common.session, t.common.sessions),
            sessionsByKind(sessions),
          )}
        </>
      )}
      {withoutSession > 0 &&
        sessions.length > 0 &&
        t.reportRound.withoutSession(
          counted(withoutSession, t.reportRound.sourceBelongs, t.reportRound.sourcesBelong),
        )}
      {t.reportRound.wordsOf(voicesInWords(voices))}
    </p>
  )
}

function SearchedList({ searched, excluded }: Pick<ScopeProps, 'searched' | 'excluded'>) {
  const voices = Object.entries(searched.voices).filter(([, characters]) => characters > 0)
  return (
    <details>
      <summary>{t.reportRound.perSession}</summary>
      <ul class="scope__list">
        {searched.sessions.map(({ id, title, documents }) => (
          <li>
            <a href={`/sessions/${id}`}>{title}</a> {counted(documents, t.common.source, t.common.sources)}
          </li>
        ))}
      </ul>
      <ul class="scope__list">
        {voiceOrder
          .filter((voice) => voices.some(([name]) => name === voice))
          .map((voice) => (
            <li>{t.reportRound.characters(voicePhrase(voice), figure(searched.voices[voice] ?? 0))}</li>
          ))}
      </ul>
      {excluded.length > 0 && (
        <>
          <p>
            <strong>{t.reportRound.notUsed}</strong>
          </p>
          <ul class="scope__list">
            {excluded.map(({ document, documentId, why }) => (
              <li>
                <a href={`/documents/${documentId}`}>{document}</a> {t.reports.excluded[why]}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

const voiceOrder = ['participant', 'note', 'guest', 'organiser', 'analysis', 'frame'] as const

function Absent({ searched: { withoutDocuments, named } }: { searched: Searched }) {
  if (withoutDocuments.length === 0 && named.length === 0) {
    return <p>{t.reportRound.nothingAbsent}</p>
  }
  const names = [...new Set(named.map(({ words }) => words))]
  return (
    <p>
      <Sign />
      {withoutDocuments.length > 0 && (
        <>
          {enumeration(withoutDocuments.map(({ title }) => title))}{' '}
          {withoutDocuments.length === 1 ? t.reportRound.has : t.reportRound.have}{' '}
          {t.reportRound.noSourcesYet}{' '}
        </>
      )}
      {names.length > 0 && (
        <>
          {t.reportRound.alsoNames} {enumeration(names.map((words) => `‘${words}’`))};{' '}
          {names.length === 1 ? t.reportRound.thatWasNot : t.reportRound.thoseWereNot}{' '}
          {t.reportRound.handedIn}
        </>
      )}
    </p>
  )
}
