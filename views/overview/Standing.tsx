import { threadStatuses } from '../../server/database/finding-tables.ts'
import { counted, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Standing } from '../../server/overview/overview.ts'
import type { ThreadLine } from '../../server/overview/threads.ts'
import { Bar } from '../parts/Bar.tsx'
import { Facts } from '../parts/Notes.tsx'

/** How far the project is, in counts. */
export function StandingList({ standing, threads }: { standing: Standing; threads: readonly ThreadLine[] }) {
  const { sources, twins, read, codes, fragments, suggestions } = standing
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{t.overview.standing}</h2>
      <Facts
        facts={[
          [t.overview.sourcesRead, sources > 0 ? <Bar k={read} n={sources} thread /> : t.overview.noSources],
          [t.overview.talks, twins > 0 ? talksInWords(sources - twins, twins) : undefined],
          [t.layout.sessions, sessionsInWords(standing)],
          [t.overview.codes, codesInWords(codes)],
          [t.overview.fragments, fragments > 0 ? figure(fragments) : t.overview.noneYet],
          [
            t.overview.suggestions,
            suggestions > 0 ? <a href="/suggestions">{t.overview.open(figure(suggestions))}</a> : undefined,
          ],
          [t.layout.threads, threadsInWords(threads)],
        ]}
      />
    </section>
  )
}

/** Two note-takers of one table heard one talk. */
function talksInWords(talks: number, twins: number): string {
  return t.overview.talksTwice(
    figure(talks),
    twins === 1 ? t.overview.oneSource : t.overview.manySources(figure(twins)),
  )
}

function sessionsInWords({ sessions, emptySessions }: Standing): string {
  if (sessions === 0) return t.overview.noneYet
  return emptySessions > 0
    ? t.overview.withoutSources(figure(sessions), figure(emptySessions))
    : figure(sessions)
}

function codesInWords({ vast, voorlopig }: Standing['codes']): string {
  if (vast + voorlopig === 0) return t.overview.noCodes
  return [
    vast > 0 ? t.overview.firm(figure(vast)) : '',
    voorlopig > 0 ? t.codebook.provisional(figure(voorlopig)) : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function threadsInWords(threads: readonly ThreadLine[]): string {
  if (threads.length === 0) return t.overview.noneYet
  return threadStatuses
    .map((status) => ({ status, count: threads.filter((thread) => thread.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${figure(count)} ${t.threads.status[status]}`)
    .join(', ')
}

/** The threads with where each runs and whether voices against it were looked for. */
export function ThreadList({ threads }: { threads: readonly ThreadLine[] }) {
  if (threads.length === 0) return null
  return (
    <section aria-labelledby="threads">
      <h2 id="threads">{t.layout.threads}</h2>
      <ul class="stack">
        {threads.map((thread) => (
          <li>
            <a href={`/threads/${thread.id}`}>{thread.title}</a>
            <br />
            <span class="small quiet">
              {[t.threads.status[thread.status], where(thread), againstInWords(thread)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function where({ tables, ofTables }: ThreadLine): string {
  if (tables === 0) return t.overview.noTables
  return t.overview.tablesOf(figure(tables), counted(ofTables, t.overview.tableRead, t.overview.tablesRead))
}

function againstInWords({ against }: ThreadLine): string {
  if (against === null) return t.overview.againstNotSought
  return against > 0 ? t.overview.againstFound : t.overview.againstNone
}
