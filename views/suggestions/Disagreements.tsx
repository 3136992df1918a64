import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Disagreement } from '../../server/suggestions/queue/knowing.ts'
import { Place } from '../parts/Place.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { StanceWords } from './StanceWords.tsx'

interface DisagreementsProps {
  count: number
  first: readonly Disagreement[]
}

/** Where one coder gave the code and another did not: nothing is proposed there, for people decided, each in their way. */
export function Disagreements({ count, first }: DisagreementsProps) {
  return (
    <details class="queue__disagreements">
      <summary>{t.queue.disagreeAt(counted(count, t.common.place, t.common.places))}</summary>
      <p class="small quiet">{t.queue.disagreeHint}</p>
      <ul class="disagreements">
        {first.map(({ document, start, end, exact, place, stances }) => (
          <li>
            <p class="source" lang={peoplesLanguage()}>
              {exact}
            </p>
            <StanceWords stances={stances} />
            <p class="small">
              <Place {...place} href={`/documents/${document}?start=${start}&end=${end}`} />
            </p>
          </li>
        ))}
      </ul>
      {count > first.length && <p class="small quiet">{t.queue.andMore(count - first.length)}</p>}
    </details>
  )
}
