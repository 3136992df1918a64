import { contradict } from '../../server/suggestions/queue/stances.ts'
import { CodeName } from '../parts/Code.tsx'
import { StanceWords } from '../suggestions/StanceWords.tsx'
import type { ChosenFragment } from './props.ts'

/** On which of the codes here coders contradict each other, or go against what is proposed. */
export function CodersDiffer({ stances: all }: Pick<ChosenFragment, 'stances'>) {
  const told = all.filter(({ stances }) => contradict(stances) || stances.every(({ did }) => did !== 'gave'))
  const others = told.filter(({ stances }) => stances.some(({ isReader }) => !isReader))
  if (others.length === 0) return null
  return (
    <section>
      {others.map(({ code, stances }) => (
        <div class="differ">
          <CodeName code={code} />
          <StanceWords stances={stances} />
        </div>
      ))}
    </section>
  )
}
