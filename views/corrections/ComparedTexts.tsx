import type { ComparedRun } from '../../server/codings/version-history.ts'
import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { ChangedWords, SignsExplained } from './ChangedWords.tsx'

export interface ComparedTextsProps {
  from: number
  to: number
  runs: readonly ComparedRun[]
}

/** Two versions paragraph by paragraph; what both share is folded away. */
export function ComparedTexts({ from, to, runs }: ComparedTextsProps) {
  const changed = runs.filter(({ isSame }) => !isSame).length
  return (
    <section class="stack" id="compared" aria-labelledby="compared-title">
      <h3 id="compared-title">{t.corrections.fromTo(from, to)}</h3>
      <p>
        {changed === 0
          ? t.corrections.same
          : `${counted(changed, t.corrections.paragraphDiffers, t.corrections.paragraphsDiffer)}.`}
      </p>
      {changed > 0 && <SignsExplained />}
      <ol class="compared">
        {runs.map((run) => (
          <li>
            <Run run={run} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Run({ run }: { run: ComparedRun }) {
  if (run.isSame) {
    return (
      <details>
        <summary>
          {counted(run.words.length, t.corrections.paragraphUnchanged, t.corrections.paragraphsUnchanged)}
        </summary>
        {run.words.map((words) => (
          <p class="source compared__words" lang={peoplesLanguage()}>
            {words}
          </p>
        ))}
      </details>
    )
  }
  return (
    <div class="compared__changed">
      <p class="small quiet">{paragraphWords(run)}</p>
      <p class="source compared__words" lang={peoplesLanguage()}>
        <ChangedWords pieces={run.pieces} />
      </p>
    </div>
  )
}

function paragraphWords({ was, now }: Extract<ComparedRun, { isSame: false }>): string {
  if (was === null) return t.corrections.paragraphNew(now ?? '')
  if (now === null) return t.corrections.paragraphGone(was)
  return was === now ? t.corrections.paragraph(now) : t.corrections.paragraphNow(was, now)
}
