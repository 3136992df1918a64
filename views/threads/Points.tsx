import { t } from '../../server/language/t.ts'
import type { Attention } from '../../server/threads/attention.ts'
import { attentionMessage } from '../../server/threads/messages.ts'
import { Sign } from '../parts/Notes.tsx'

/** What a reader must know before believing a thread. */
export function Points({ warnings }: { warnings: readonly Attention[] }) {
  return (
    <section class="stack" aria-labelledby="points">
      <h2 id="points">{t.threads.points}</h2>
      {warnings.length === 0 ? (
        <p class="quiet">{t.threads.noPoints}</p>
      ) : (
        <ul class="points">
          {warnings.map((point) => {
            const { title, text } = attentionMessage(point)
            return (
              <li>
                <strong>
                  <Sign />
                  {title}
                </strong>
                <span class="small">{text}</span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
