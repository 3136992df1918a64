import { counted, enumeration, figure } from '../../server/language/figures.ts'
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
        <h2 id="scope-searched">Waar is gezocht</h2>
        <SearchedWords searched={searched} />
        <SearchedList searched={searched} excluded={excluded} />
      </section>
      <section aria-labelledby="scope-absent">
        <h2 id="scope-absent">Wat ontbreekt</h2>
        <Absent searched={searched} />
      </section>
      <section aria-labelledby="scope-progress">
        <h2 id="scope-progress">Stand</h2>
        <p>
          {counted(progress.quotes, 'citaat', 'citaten')}
          {progress.terms > 0 && <> en {counted(progress.terms, 'term', 'termen')}</>}.{' '}
          {progress.quotes > 0 && (
            <>
              {figure(progress.judged)} van {counted(progress.quotes, 'citaat', 'citaten')} beoordeeld,{' '}
              {figure(progress.closed)} afgesloten.{' '}
            </>
          )}
          {progress.sample ? (
            <>
              <a href={sampleHref}>Steekproef</a>: {figure(progress.sample.done)} van{' '}
              {figure(progress.sample.of)} gedaan.
            </>
          ) : (
            progress.quotes > 0 && sampleHref && <a href={sampleHref}>Steekproef trekken</a>
          )}
        </p>
      </section>
    </div>
  )
}

/** `41 bronnen van 6 bijeenkomsten: 2 werksessies en 4 denkdiners. Woorden van deelnemers en notities.` */
export function SearchedWords({ searched }: { searched: Searched }) {
  const { documents, sessions, voices, withoutSession } = searched
  if (documents === 0) return <p>Er zijn nog geen bronnen. Daarom is nergens gezocht.</p>
  return (
    <p>
      {counted(documents, 'bron', 'bronnen')}
      {sessions.length > 0 && (
        <>
          {' '}
          van {counted(sessions.length, 'bijeenkomst', 'bijeenkomsten')}: {sessionsByKind(sessions)}
        </>
      )}
      {withoutSession > 0 && sessions.length > 0 && (
        <>; {counted(withoutSession, 'bron hoort', 'bronnen horen')} bij geen bijeenkomst</>
      )}
      . Woorden van {voicesInWords(voices)}.
    </p>
  )
}

const whyExcluded: Readonly<Record<Excluded['why'], string>> = {
  'is-report': 'is een rapport, geen bron',
  'same-bytes': 'is hetzelfde bestand als dit rapport',
  'same-text': 'heeft dezelfde tekst als dit rapport',
}

function SearchedList({ searched, excluded }: Pick<ScopeProps, 'searched' | 'excluded'>) {
  const voices = Object.entries(searched.voices).filter(([, characters]) => characters > 0)
  return (
    <details>
      <summary>Per bijeenkomst en per stem</summary>
      <ul class="scope__list">
        {searched.sessions.map(({ id, title, documents }) => (
          <li>
            <a href={`/sessions/${id}`}>{title}</a> {counted(documents, 'bron', 'bronnen')}
          </li>
        ))}
      </ul>
      <ul class="scope__list">
        {voiceOrder
          .filter((voice) => voices.some(([name]) => name === voice))
          .map((voice) => (
            <li>
              {voicePhrase(voice)}: {figure(searched.voices[voice] ?? 0)} tekens
            </li>
          ))}
      </ul>
      {excluded.length > 0 && (
        <>
          <p>
            <strong>Niet als bron gebruikt</strong>
          </p>
          <ul class="scope__list">
            {excluded.map(({ document, documentId, why }) => (
              <li>
                <a href={`/documents/${documentId}`}>{document}</a> {whyExcluded[why]}
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
    return (
      <p>
        Niets, voor zover bekend: elke bijeenkomst heeft bronnen. Wat hier niet is ingelezen, is ook niet
        doorzocht.
      </p>
    )
  }
  const names = [...new Set(named.map(({ words }) => words))]
  return (
    <p>
      <Sign />
      {withoutDocuments.length > 0 && (
        <>
          {enumeration(withoutDocuments.map(({ title }) => title))}{' '}
          {withoutDocuments.length === 1 ? 'heeft' : 'hebben'} nog geen bronnen.{' '}
        </>
      )}
      {names.length > 0 && (
        <>
          Het rapport noemt ook {enumeration(names.map((words) => `‘${words}’`))};{' '}
          {names.length === 1 ? 'die is' : 'die zijn'} niet aangeleverd.
        </>
      )}
    </p>
  )
}
