import { firstNames } from './first-names.ts'
import {
  courtesies,
  furtherTitles,
  isKnownThing,
  offices,
  officesOfSeveral,
  saysOfWhat,
} from './name-titles.ts'
import type { Personal } from './personal.ts'
import { isStopWord } from './stop-words.ts'
import { isStreetName } from './street-names.ts'

const space = '[ \\u00a0]'
const particle = "(?:van|de|den|der|het|ten|ter|te|op|in|la|le|du|di|da|von|el|al|ben|bin|’t|'t)"
const between = `(?:${particle}${space}){0,3}`
const leading = `(?:(?:De|Den|Der|Van|Von|Ten|Ter|Te|Op|In|El|Al|Le|La|Du|Di|Da|Ben|Bin|[’']T|Het)${space}${between}|${between})`
/** Without the apostrophe of a possessive: `Pietersma’s`, `De Vries’`. */
const family = "\\p{Lu}(?:\\p{L}|[’'](?!s(?!\\p{L}))\\p{L})+(?:-\\p{Lu}\\p{L}+)?"
const initials = `(?:\\p{Lu}\\p{Ll}?\\.${space}?){1,5}`
const whole = '(?!-?[\\p{L}\\p{N}])'
const name = `(?:${initials})?${leading}${family}(?:${space}${between}${family})?`

const behind = (titles: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${titles})${space}(?:${furtherTitles})(${name})${whole}`, 'gu')
/** Somebody spoken of with a title: `mevrouw De Boer`, `dhr. J.W. van Dam`, `dr. Smit`. */
const titled = behind(courtesies)
/** `burgemeester Snijders`, but `burgemeester van Enschede` */
const inOffice = behind(offices)
const several = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${officesOfSeveral})${space}(${name}(?:, ${name}){0,5}(?: en ${name})?)${whole}`,
  'gu',
)
const introduced = new RegExp(
  `(?<!\\p{L})(?:[Mm]ijn naam is|[Zz]ijn naam is|[Hh]aar naam is|[Ii]k heet|[Hh]ij heet|[Zz]ij heet)${space}(${name})${whole}`,
  'gu',
)
/** Two initials or more, or one with a particle behind it: `J.W. Smit`, `A. van Dam`. */
const withInitials = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:(?:\\p{Lu}\\.${space}?){2,5}${between}|\\p{Lu}\\.${space}?(?:van|de|den|der|ten|ter)${space}${between})${family}${whole}`,
  'gu',
)
const capital = /(?<![\p{L}\p{N}’'.@-])\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?(?![\p{L}\p{N}])/gu
const familyBehind = new RegExp(`^${space}(?:${initials})?${between}${family}${whole}`, 'u')
const longestFamily = 60

/**
 * Names that are probably of people: behind a title, an office or initials, and first names that are common here, with
 * the family name behind them. Other words with a capital are left alone: most are of places and organisations.
 */
export function probableNames(text: string): Personal[] {
  return [
    ...captured(text, titled).flatMap((each) => people(each, false)),
    ...captured(text, introduced).flatMap((each) => people(each, false)),
    ...captured(text, inOffice).flatMap((each) => people(each, true)),
    ...captured(text, several).flatMap(eachOf),
    ...[...text.matchAll(withInitials)]
      .filter(({ 0: words }) => !isAbbreviation(words) && !isStreetName(words))
      .map(({ index, 0: words }) => named(index, words)),
    ...byFirstName(text),
  ]
}

interface Stretch {
  readonly start: number
  readonly words: string
}

/** What a pattern has between its brackets, which stands at its end. */
const captured = (text: string, pattern: RegExp): Stretch[] =>
  [...text.matchAll(pattern)].map(({ index, 0: all, 1: words = '' }) => ({
    ...{ start: index + all.length - words.length, words },
  }))

const named = (start: number, words: string): Personal => ({ start, end: start + words.length, kind: 'name' })

/** The name behind a title, without a word behind it that is none; empty when there is no name. */
function people({ start, words }: Stretch, isOffice: boolean): Personal[] {
  if (isOffice && /^(?:van(?! der | den )|te|in|op|al|het|’t|'t)[ \u00a0]/u.test(words)) return []
  const parts = words.split(/[ \u00a0]/u)
  const first = parts.findIndex((part) => /^\p{Lu}\p{L}*[’'\p{L}-]*$/u.test(part) && !isLeading(part))
  const one = parts[first] ?? ''
  if (first < 0 || isStopWord(one) || saysOfWhat(one) || isKnownThing(words)) return []
  const last = parts.at(-1) ?? ''
  const isLonger = first < parts.length - 1
  const kept =
    isLonger && (isStopWord(last) || saysOfWhat(last)) ? parts.slice(0, first + 1).join(' ') : words
  return isStreetName(kept) ? [] : [named(start, kept)]
}

const isLeading = (part: string) =>
  /^(?:De|Den|Der|Van|Von|Ten|Ter|Te|Op|In|El|Al|Le|La|Du|Di|Da|Ben|Bin|Het)$/u.test(part)

/** `Bos, De Vries en Kok` */
function eachOf({ start, words }: Stretch): Personal[] {
  return [...words.matchAll(/(?<=^|, | en )(?:(?!, | en ).)+/gu)].flatMap(({ index, 0: one }) =>
    people({ start: start + index, words: one }, true),
  )
}

function byFirstName(text: string): Personal[] {
  return [...text.matchAll(capital)].flatMap(({ index, 0: word }): Personal[] => {
    const first = word.normalize('NFC')
    if (!firstNames.has(first) && !(first.includes('-') && areFirstNames(first.split('-'))))
      return withoutS(index, first)
    const end = index + word.length
    const next = familyBehind.exec(text.slice(end, end + longestFamily))?.[0] ?? ''
    const words = isFamily(next) ? word + next : word
    return isKnownThing(words) || isStreetName(words) ? [] : [named(index, words)]
  })
}

const areFirstNames = (words: readonly string[]) => words.every((word) => firstNames.has(word))

/** `Fatima’s` ends before its apostrophe; of `Jans` the s is left out. */
function withoutS(start: number, word: string): Personal[] {
  const stem = word.slice(0, -1)
  return word.endsWith('s') && stem.length > 2 && firstNames.has(stem) ? [named(start, stem)] : []
}

/** What is said next is no family name: `Jan De kabel` begins a sentence, `Jan Ik` a turn. */
function isFamily(words: string): boolean {
  const last =
    words
      .trim()
      .split(/[ \u00a0]/u)
      .at(-1) ?? ''
  return last !== '' && !isStopWord(last)
}

/** `B.V. Twente`, `N.V. Nederlandse Spoorwegen`, `U.S. Army`. */
const isAbbreviation = (words: string) =>
  /^(?:B\.? ?V|N\.? ?V|U\.? ?S|V\.? ?S|E\.? ?U|V\.? ?O\.? ?F)\./u.test(words)
