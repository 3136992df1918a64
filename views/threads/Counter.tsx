import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type {
  CounterVoice,
  SpokenCounterVoice,
  VotedCounterVoice,
} from '../../server/threads/counter-voices.ts'
import type { Tension } from '../../server/threads/tensions.ts'
import { Badge } from '../parts/Notes.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'

const shownAtMost = 8

/** Sentences in which a tension is heard, and voices that may be against: to look at, never counted as agreement. */
export function Counter({
  tensions,
  voices,
}: {
  tensions: readonly Tension[]
  voices: readonly CounterVoice[]
}) {
  const spoken = voices.filter((voice): voice is SpokenCounterVoice => voice.kind !== 'votes')
  const voted = voices.filter((voice): voice is VotedCounterVoice => voice.kind === 'votes')
  return (
    <>
      {tensions.length > 0 && (
        <section class="stack" aria-labelledby="tensions">
          <h2 id="tensions">{t.threadsEvidence.tensions}</h2>
          <ul class="evidence evidence--qualifies">
            {tensions.slice(0, shownAtMost).map(({ exact, mark, voice, document, start, end }) => (
              <Line exact={exact} mark={mark} voice={voice} href={placeOf(document, start, end)} />
            ))}
          </ul>
          <More count={tensions.length} />
        </section>
      )}
      <section class="stack" aria-labelledby="counter">
        <h2 id="counter">{t.threadsEvidence.counter}</h2>
        {voted.length > 0 && (
          <ul>
            {votesInWords(voted).map((line) => (
              <li>
                <p class="small">{line}</p>
              </li>
            ))}
          </ul>
        )}
        {spoken.length === 0 ? (
          <p class="quiet">{t.threadsEvidence.noCounter}</p>
        ) : (
          <ul class="evidence evidence--contradicts">
            {spoken.slice(0, shownAtMost).map(({ exact, mark, voice, document, start, end }) => (
              <Line exact={exact} mark={mark} voice={voice} href={placeOf(document, start, end)} />
            ))}
          </ul>
        )}
        <More count={spoken.length} />
      </section>
    </>
  )
}

/** `Denkdiner 1, De haven moet groter: vooraf 9 voor en 14 tegen.` Each proposition once, at however many tables. */
function votesInWords(voices: readonly VotedCounterVoice[]): string[] {
  const lines = voices.map(({ unit, votes }) => {
    const counts = votes.map((vote) =>
      t.threadsEvidence.votes(vote.moment === '' ? '' : `${vote.moment} `, vote.for, vote.against),
    )
    return `${asked(unit).join(', ')}: ${enumeration(counts)}.`
  })
  return [...new Set(lines)]
}

/** A unit is named by its session, table and proposition: of these, where it was and what was voted on. */
function asked(unit: string): string[] {
  const names: unknown = JSON.parse(unit)
  const [session, , proposition] = Array.isArray(names) ? names : []
  return [session, proposition]
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/[.!?]$/u, ''))
}

const placeOf = (document: string, start: number, end: number) =>
  `/documents/${encodeURIComponent(document)}?start=${start}&end=${end}#main`

function More({ count }: { count: number }) {
  if (count <= shownAtMost) return null
  return <p class="quiet small">{t.threadsEvidence.andMore(count - shownAtMost)}</p>
}

interface LineProps {
  exact: string
  mark: string
  voice: SpokenCounterVoice['voice']
  href: string
}

function Line({ exact, mark, voice, href }: LineProps) {
  return (
    <li>
      <p class="evidence__words" lang={peoplesLanguage()}>
        {exact}
      </p>
      <p class="evidence__place small">
        <VoiceLabel voice={voice} /> {mark !== '' && <Badge>{mark}</Badge>}{' '}
        <a href={href} aria-label={t.threads.inSourceOf(exact)}>
          {t.threads.inSource}
        </a>
      </p>
    </li>
  )
}
