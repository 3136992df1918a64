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
  const words = saidName(name)
    .split(/[\s.,]+/u)
    .filter((word) => word !== '')
  const pieces = words.flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]))
  const family = words.findIndex((word, i) => i > 0 && !/^\p{Lu}/u.test(word))
  return [...pieces.filter(standsAlone), ...(family > 0 ? [words.slice(family).join(' ')] : [])]
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
