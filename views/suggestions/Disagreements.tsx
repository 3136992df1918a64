import { counted } from '../../server/language/figures.ts'
import type { Disagreement } from '../../server/suggestions/queue/knowing.ts'
import { Place } from '../parts/Place.tsx'
import { StanceWords } from './StanceWords.tsx'

interface DisagreementsProps {
  count: number
  first: readonly Disagreement[]
}

/** Where one coder gave the code and another did not: nothing is proposed there, for people decided, each in their way. */
export function Disagreements({ count, first }: DisagreementsProps) {
  return (
    <details class="queue__disagreements">
      <summary>{counted(count, 'plaats', 'plaatsen')} waar codeurs het niet eens zijn</summary>
      <p class="small quiet">
        Hier stelt Rode Draad niets meer voor: mensen hebben al beslist. Wie de code gaf en wie niet, telt
        allebei mee bij het leren.
      </p>
      <ul class="disagreements">
        {first.map(({ document, start, end, exact, place, stances }) => (
          <li>
            <p class="source">{exact}</p>
            <StanceWords stances={stances} />
            <p class="small">
              <Place {...place} href={`/documents/${document}?start=${start}&end=${end}`} />
            </p>
          </li>
        ))}
      </ul>
      {count > first.length && <p class="small quiet">En nog {count - first.length}.</p>}
    </details>
  )
}
