import { decimal } from '../../server/language/figures.ts'
import type { Ground } from '../../server/suggestions/explaining.ts'
import type { WordPlace } from '../../server/suggestions/words/change-word.ts'
import type { Finding } from '../../server/suggestions/words/remarks.ts'

interface GroundWords {
  /** For its badge. */
  readonly word: string
  /** What it means when it speaks for the code, and when against. */
  readonly pro: string
  readonly con: string
}

const same = (word: string, meaning: string): GroundWords => ({ word, pro: meaning, con: meaning })

/** Where a reason comes from. */
export const groundWords: Readonly<Record<Ground, GroundWords>> = {
  name: same('naam', 'is de naam van deze code'),
  keyword: same('trefwoord', 'staat bij de trefwoorden'),
  related: same('verwant woord', 'staat bij de verwante woorden'),
  definition: same('omschrijving', 'staat in de omschrijving of bij ‘wanneer wel’'),
  learned: {
    word: 'geleerd',
    pro: 'geleerd uit coderingen: zulke woorden staan vaker in zinnen met deze code',
    con: 'geleerd uit coderingen: zulke woorden staan vaker in zinnen zonder deze code',
  },
  before: same('zin ervoor', 'daarin staan woorden van deze code'),
  after: same('zin erna', 'daarin staan woorden van deze code'),
  section: {
    word: 'paragraaf',
    pro: 'elders in deze paragraaf staan woorden van deze code',
    con: 'elders in deze paragraaf staan weinig woorden van deze code',
  },
  likeness: {
    word: 'gelijkenis',
    pro: 'de hele zin lijkt op de omschrijving en de woorden van deze code',
    con: 'de hele zin lijkt weinig op de omschrijving en de woorden van deze code',
  },
}

/** What a word is to a code. */
export const placeWords: Record<WordPlace, string> = {
  keyword: 'trefwoord',
  related: 'verwant woord',
  excluding: 'uitsluitwoord',
  dropped: 'geen woord van deze code',
}

/** A word as what it would be to a code. */
export function wordAs(word: string, to: WordPlace): string {
  return to === 'dropped' ? `Zonder ‘${word}’` : `‘${word}’ als ${placeWords[to]}`
}

/** How a word is looked for. */
export const findingWords: Record<Finding, string> = {
  word: 'Dit woord, ook in een andere vorm (‘keuze’ vindt ‘keuzes’). Een lang woord ook als begin of einde van een samenstelling.',
  prefix: 'Elk woord dat zo begint.',
  suffix: 'Elk woord dat zo eindigt.',
  inside: 'Elk woord waar dit in staat.',
  nearby: 'Deze woorden dicht bij elkaar, in elke volgorde.',
  sequence: 'Deze woorden direct na elkaar, in deze volgorde.',
  pattern: 'Elk van deze mogelijkheden, precies zoals u ze schrijft.',
  nothing: 'Hier staat geen woord in. Het doet niets.',
}

/** `+1,20` or `−0,35`, with a real minus. */
export function signed(x: number): string {
  return `${x < 0 ? '−' : '+'}${decimal(Math.abs(x))}`
}

/** A figure that may be below zero, without a plus. */
export function plain(x: number): string {
  return x < 0 ? signed(x) : decimal(x)
}
