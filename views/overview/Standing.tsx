import { type ThreadStatus, threadStatuses } from '../../server/database/finding-tables.ts'
import { counted, figure } from '../../server/language/figures.ts'
import type { Standing } from '../../server/overview/overview.ts'
import type { ThreadLine } from '../../server/overview/threads.ts'
import { Bar } from '../parts/Bar.tsx'
import { Facts } from '../parts/Notes.tsx'

const statusWords: Readonly<Record<ThreadStatus, string>> = {
  concept: 'concept',
  'in-bespreking': 'in bespreking',
  akkoord: 'akkoord projectteam',
  gepubliceerd: 'gepubliceerd',
}

/** How far the project is, in counts. */
export function StandingList({ standing, threads }: { standing: Standing; threads: readonly ThreadLine[] }) {
  const { sources, twins, read, codes, fragments, suggestions } = standing
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">Stand</h2>
      <Facts
        facts={[
          ['Bronnen gelezen', sources > 0 ? <Bar k={read} n={sources} thread /> : 'nog geen bronnen'],
          ['Gesprekken', twins > 0 ? talksInWords(sources - twins, twins) : undefined],
          ['Bijeenkomsten', sessionsInWords(standing)],
          ['Codes', codesInWords(codes)],
          ['Fragmenten', fragments > 0 ? figure(fragments) : 'nog geen'],
          ['Suggesties', suggestions > 0 ? <a href="/suggestions">{figure(suggestions)} open</a> : undefined],
          ['Rode draden', threadsInWords(threads)],
        ]}
      />
    </section>
  )
}

/** Two note-takers of one table heard one talk. */
function talksInWords(talks: number, twins: number): string {
  return `${figure(talks)}: van ${twins === 1 ? '1 bron' : `${figure(twins)} bronnen`} is er nog een verslag`
}

function sessionsInWords({ sessions, emptySessions }: Standing): string {
  if (sessions === 0) return 'nog geen'
  return emptySessions > 0
    ? `${figure(sessions)}, waarvan ${figure(emptySessions)} zonder bronnen`
    : figure(sessions)
}

function codesInWords({ vast, voorlopig }: Standing['codes']): string {
  if (vast + voorlopig === 0) return 'nog geen codes'
  return [vast > 0 ? `${figure(vast)} vast` : '', voorlopig > 0 ? `${figure(voorlopig)} voorlopig` : '']
    .filter((part) => part !== '')
    .join(', ')
}

function threadsInWords(threads: readonly ThreadLine[]): string {
  if (threads.length === 0) return 'nog geen'
  return threadStatuses
    .map((status) => ({ status, count: threads.filter((thread) => thread.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${figure(count)} ${statusWords[status]}`)
    .join(', ')
}

/** The threads with where each runs and whether voices against it were looked for. */
export function ThreadList({ threads }: { threads: readonly ThreadLine[] }) {
  if (threads.length === 0) return null
  return (
    <section aria-labelledby="threads">
      <h2 id="threads">Rode draden</h2>
      <ul class="stack">
        {threads.map((thread) => (
          <li>
            <a href={`/threads/${thread.id}`}>{thread.title}</a>
            <br />
            <span class="small quiet">
              {[statusWords[thread.status], where(thread), againstInWords(thread)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function where({ tables, ofTables }: ThreadLine): string {
  if (tables === 0) return 'nog geen tafels'
  return `${figure(tables)} van ${counted(ofTables, 'gelezen tafel', 'gelezen tafels')}`
}

function againstInWords({ against }: ThreadLine): string {
  if (against === null) return 'tegengeluid niet gezocht'
  return against > 0 ? 'tegengeluid gevonden' : 'geen tegengeluid gevonden'
}
