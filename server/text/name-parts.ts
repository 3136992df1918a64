import { particleSpellings } from './name-lead.ts'

/** Whether a label names somebody: `Deelnemer 3` and `Tafelheer` tell nobody who spoke; `WH` and `Willem` do. */
export function isName(label: string): boolean {
  return !/^(?:deelnemer|spreker|persoon|tafelheer|tafelgast|gespreksleider|inleider|notulist|verslaglegger|moderator|interviewer|respondent|geïnterviewde|onbekend|speaker|allen|zaal|vraag|antwoord|tafel|groep)\b/iu.test(
    label.trim(),
  )
}

/** Words between a first and a family name, and before a family name. */
const particles = new Set(
  'van de den der het ten ter te op in aan la le du des di da von zu el al bin ibn t s d l'.split(' '),
)

const titles =
  /^(?:(?:de heer|heer|meneer|mevrouw|mevr|mw|dhr|hr|dr|drs|ir|ing|mr|prof|professor|bc|msc|bsc)\.?\s+)+/iu

/**
 * A name as it is said: without titles before it and brackets behind it, the family name last (`Vries, Jan de` is
 * `Jan de Vries`), and with capitals where a list has all of it in one case.
 */
export function saidName(name: string): string {
  const plain = name.normalize('NFC').replace(/\(.*$/u, '').trim().replace(titles, '').replace(/\s+/gu, ' ')
  const [family = '', given = '', ...more] = plain.split(/\s*,\s*/u)
  const inOrder = given !== '' && more.length === 0 ? `${given} ${family}` : plain
  const isOneCase =
    inOrder.length > 3 && (inOrder === inOrder.toLowerCase() || inOrder === inOrder.toUpperCase())
  return isOneCase ? inOrder.toLowerCase().replace(/\p{L}+/gu, capitalised) : inOrder
}

const capitalised = (word: string) =>
  particles.has(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`

/** Two letters that begin many a sentence. */
const smallWords = new Set('al bij de en er ga he ik ja je nu of om op te uw we zo'.split(' '))

/**
 * The parts of a name that can stand alone: `Willem`, `Haverkate`, `van der Meulen`; of a name with a hyphen each side
 * too. Not `van`, no initials.
 */
export function nameParts(name: string): string[] {
  const words = wordsOf(name)
  const pieces = words.flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]))
  const family = words.findIndex((word, i) => i > 0 && !/^\p{Lu}/u.test(word))
  return [...pieces.filter(standsAlone), ...(family > 0 ? [words.slice(family).join(' ')] : [])]
}

/** A word of a name that may have initials before it, and particles. */
export interface FamilyPart {
  readonly words: string
  /** `van den` of `Jan van den Berg`; empty without. */
  readonly particles: string
  /** The first letter of the name, in lower case and without accents; empty when the list gives no first name. */
  readonly initial: string
}

/** Of a name every part but the first, with what belongs before it: `J. Berg`, `J.W. van den Berg`, `v.d. Berg`. */
export function familyParts(name: string): FamilyPart[] {
  const words = wordsOf(name)
  const first = words[0] ?? ''
  const hasFirst = words.length > 1 && !isParticle(first)
  const initial = hasFirst ? first.normalize('NFD').charAt(0).toLowerCase() : ''
  const family = words.findIndex((word, i) => i > 0 && !/^\p{Lu}/u.test(word))
  const whole = family > 0 ? [{ words: words.slice(family).join(' '), particles: '', initial }] : []
  const parts = words.flatMap((word, i) => {
    const before = words.slice(0, i)
    const from = before.findLastIndex((one) => !isParticle(one)) + 1
    const pieces = word.includes('-') ? [word, ...word.split('-')] : [word]
    return (hasFirst && i === 0) || !standsAlone(word)
      ? []
      : pieces
          .filter(standsAlone)
          .map((words) => ({ words, particles: before.slice(from).join(' '), initial }))
  })
  return [...whole, ...parts]
}

const isParticle = (word: string) => particles.has(word.toLowerCase().replace(/^[’']/u, ''))

const wordsOf = (name: string) =>
  saidName(name)
    .split(/[\s.,]+/u)
    .filter((word) => word !== '')

/** Other ways to write a whole name: `Jan v.d. Berg`, and as a list has it, `Berg, Jan van den`. */
export function nameSpellings(name: string): string[] {
  const listed = listedParts(name)
  return [
    ...particleSpellings(saidName(name)),
    ...(listed ? [listed.family + listed.given + listed.particles] : []),
  ]
}

/** As a list has it with an initial: `Berg, J. van den`. */
export function listedInitials(name: string): string[] {
  const listed = listedParts(name)
  return listed ? [`${listed.family}${listed.given.charAt(0)}.${listed.particles}`] : []
}

function listedParts(name: string) {
  const words = wordsOf(name)
  if (words.length < 2 || isParticle(words[0] ?? '')) return undefined
  const first = words.findIndex((word, i) => i > 0 && isParticle(word))
  const core = first < 0 ? words.length - 1 : words.findIndex((word, i) => i > first && !isParticle(word))
  if (core < 1) return undefined
  return {
    family: `${words.slice(core).join(' ')}, `,
    given: words.slice(0, first < 0 ? core : first).join(' '),
    particles: first < 0 ? '' : ` ${words.slice(first, core).join(' ')}`,
  }
}

function standsAlone(word: string): boolean {
  const small = word.toLowerCase()
  return (
    /^\p{Lu}/u.test(word) &&
    word.length >= 2 &&
    !/^\p{Lu}{2}$/u.test(word) &&
    !particles.has(small) &&
    !smallWords.has(small)
  )
}
