import { firstNames } from './first-names.ts'
import type { Personal } from './personal.ts'
import { isStopWord } from './stop-words.ts'

const between =
  "(?:(?:van|de|den|der|het|ten|ter|te|op|in|la|le|du|di|da|el|al|ben|bin|von|’t|'t)[ \\u00a0]){0,3}"
const family = "\\p{Lu}[\\p{L}’']+(?:-\\p{Lu}[\\p{L}’']+)?"
const initials = '(?:\\p{Lu}\\.[ \\u00a0]?){1,5}'
const whole = '(?![\\p{L}\\p{N}])'

/** Somebody spoken of with a title: `mevrouw De Boer`, `dhr. J.W. van Dam`, `dr. Smit`. */
const titled = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Dd]e heer|[Mm]eneer|[Mm]evrouw|[Mm]evr\\.|[Mm]w\\.|[Dd]hr\\.?|[Dd]rs?\\.|[Ii]r\\.|[Ii]ng\\.|[Mm]r\\.|[Pp]rof\\.|[Ww]ethouder)[ \\u00a0](?:(?:drs?|ir|ing|mr|prof)\\. ?)?((?:${initials})?(?:D[e]n?[ \\u00a0]|V[a]n[ \\u00a0])?${between}${family}(?:[ \\u00a0]${between}${family})?)${whole}`,
  'gu',
)
/** Two initials or more, or one with a particle behind it: `J.W. Smit`, `A. van Dam`. */
const withInitials = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:(?:\\p{Lu}\\.[ \\u00a0]?){2,5}${between}|\\p{Lu}\\.[ \\u00a0]?(?:van|de|den|der|ten|ter)[ \\u00a0]${between})${family}${whole}`,
  'gu',
)
const capital = /(?<![\p{L}\p{N}’'.@-])\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?(?![\p{L}\p{N}])/gu
const familyBehind = new RegExp(`^[ \\u00a0](?:${initials})?${between}${family}${whole}`, 'u')
const longestFamily = 60

/**
 * Names that are probably of people: behind a title, behind initials, and first names that are common here, with the
 * family name behind them. Other words with a capital are left alone: most are of places and organisations.
 */
export function probableNames(text: string): Personal[] {
  const behindTitle = [...text.matchAll(titled)].flatMap(({ index, 0: all, 1: name = '' }) =>
    isOffice(name) ? [] : [named(index + all.length - name.length, name)],
  )
  const behindInitials = [...text.matchAll(withInitials)]
    .filter(({ 0: name }) => !isAbbreviation(name))
    .map(({ index, 0: name }) => named(index, name))
  return [...behindTitle, ...behindInitials, ...byFirstName(text)]
}

const named = (start: number, name: string): Personal => ({ start, end: start + name.length, kind: 'name' })

function byFirstName(text: string): Personal[] {
  return [...text.matchAll(capital)].flatMap(({ index, 0: word }): Personal[] => {
    const first = word.normalize('NFC')
    if (!firstNames.has(first) && !first.split('-').every((part) => firstNames.has(part)))
      return withoutS(index, first)
    const end = index + word.length
    const behind = familyBehind.exec(text.slice(end, end + longestFamily))?.[0] ?? ''
    return [named(index, isFamily(behind) ? word + behind : word)]
  })
}

/** `Fatima’s` ends before its apostrophe; of `Jans` the s is left out. */
function withoutS(start: number, word: string): Personal[] {
  const stem = word.slice(0, -1)
  return word.endsWith('s') && stem.length > 2 && firstNames.has(stem) ? [named(start, stem)] : []
}

/** What is said next is no family name: `Jan De kabel` begins a sentence, `Jan Ik` a turn. */
function isFamily(behind: string): boolean {
  const last =
    behind
      .trim()
      .split(/[ \u00a0]/u)
      .at(-1) ?? ''
  return last !== '' && !isStopWord(last)
}

const offices =
  /^(?:de )?(?:Voorzitter|Burgemeester|Wethouder|Minister|Kamer|Tweede|Eerste|Koning|Koningin|Van|De)$/u
const isOffice = (name: string) => offices.test(name)

/** `B.V. Twente`, `N.V. Nederlandse Spoorwegen`, `U.S. Army`. */
const isAbbreviation = (name: string) =>
  /^(?:B\.? ?V|N\.? ?V|U\.? ?S|V\.? ?S|E\.? ?U|V\.? ?O\.? ?F)\./u.test(name)
