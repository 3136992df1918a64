import { firstNames } from './first-names.ts'
import { organisationWords, roleWords } from './plain/role-words.ts'

/**
 * Who a speaker's label names, without the role or organisation that it tells with it: `Kees (wethouder, Dalfsen)` is
 * `Kees`, and `Fatima, bewoner` is `Fatima`. A family name put first stays with what follows it: `Vries, Jan de`.
 */
export function nameInLabel(label: string): string {
  const named = label.replace(/\(.*$/u, '').trim()
  const comma = named.indexOf(',')
  return comma > 0 && tellsOf(named.slice(0, comma), named.slice(comma + 1)) ? named.slice(0, comma) : named
}

/** A label as it stands in an enumeration: `Fatima (bewoner)`, so that its own comma parts no two speakers. */
export function labelInWords(label: string): string {
  const name = nameInLabel(label)
  const told = label.slice(name.length).trim()
  return told.startsWith(',') ? `${name} (${told.slice(1).trim()})` : label
}

/** Whether what stands behind a comma tells of the one before it, rather than being the rest of the name. */
function tellsOf(name: string, behind: string): boolean {
  const [word = ''] = behind.trim().split(/\s+/u)
  const lower = word.toLowerCase()
  if (roleWords.has(lower) || organisationWords.has(lower)) return true
  if (/^\p{Ll}/u.test(word)) return !particle.test(word)
  const isFirstName = firstNames.has(name.split(/\s+/u)[0] ?? '')
  return isFirstName && /^\p{Lu}\p{L}+$/u.test(word) && !firstNames.has(word)
}

const particle = /^(?:van|von|de|den|der|du|la|le|el|al|ter|ten|te|in|op|aan|ibn|ben|bin|d|t|s)$/iu
