import { enumeration } from '../../server/language/figures.ts'
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
      {isContradicted && ' Beide tellen mee bij het leren.'}
    </p>
  )
}

/** `Noor gaf deze code hier; Bram niet: die las de bron tot het einde.` */
function stancesInWords(stances: readonly NamedStance[]): string {
  const who = (did: NamedStance['did']) => stances.filter((stance) => stance.did === did)
  const [gave, left, read] = [who('gave'), who('left'), who('read')]
  const said = [
    gave.length > 0 && `${namesOf(gave)} ${verb(gave, 'gaf', 'gaven')} deze code hier`,
    left.length > 0 && `${namesOf(left)} ${verb(left, 'nam', 'namen')} de suggestie niet over`,
    read.length > 0 &&
      `${namesOf(read)} ${verb(read, 'las', 'lazen')} deze bron tot het einde en ${verb(read, 'gaf', 'gaven')} de code hier niet`,
  ]
  const sentence = said.filter((part) => part !== false).join('; ')
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`
}

function namesOf(stances: readonly NamedStance[]): string {
  return enumeration(stances.map(({ name, isReader }) => (isReader ? 'u' : name)))
}

const verb = (stances: readonly unknown[], one: string, more: string) => (stances.length === 1 ? one : more)
