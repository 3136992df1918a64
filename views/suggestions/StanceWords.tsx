import { enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { NamedStance } from '../../server/suggestions/queue/knowing.ts'
import { contradict } from '../../server/suggestions/queue/stances.ts'
import { Sign } from '../parts/Notes.tsx'

/** What coders hold of a code at a sentence; loudly when they contradict each other. */
export function StanceWords({ stances }: { stances: readonly NamedStance[] }) {
  const isContradicted = contradict(stances)
  return (
    <p class="small stance">
      {isContradicted && <Sign />}
      {stancesInWords(stances)}
      {isContradicted && t.queue.bothCount}
    </p>
  )
}

/** `Noor gaf deze code hier; Bram niet: die las de bron tot het einde.` */
function stancesInWords(stances: readonly NamedStance[]): string {
  const who = (did: NamedStance['did']) => stances.filter((stance) => stance.did === did)
  const [gave, left, read] = [who('gave'), who('left'), who('read')]
  const said = [
    gave.length > 0 && t.queue.gave(namesOf(gave), gave.length),
    left.length > 0 && t.queue.left(namesOf(left), left.length),
    read.length > 0 && t.queue.read(namesOf(read), read.length),
  ]
  const sentence = said.filter((part) => part !== false).join('; ')
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`
}

function namesOf(stances: readonly NamedStance[]): string {
  return enumeration(stances.map(({ name, isReader }) => (isReader ? t.queue.you : name)))
}
