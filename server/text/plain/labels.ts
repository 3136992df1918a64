import { firstNames } from '../first-names.ts'
import { isStopWord } from '../stop-words.ts'
import { isListed } from '../word-list.ts'
import { wordMemory } from '../word-memory.ts'
import { noSpeakers } from './label-words.ts'
import {
  device,
  namesThatAreWords,
  organisationWords,
  parties,
  places,
  roleWords,
  tasks,
  titleBefore,
} from './role-words.ts'

/**
 * How much a label by itself looks like that of somebody who speaks, from least to most: words that name nobody (a phrase,
 * a question word, what note-takers head their remarks with); a common word that may be a name only among other speakers;
 * what may be a name (initials, a word that no dictionary has); a person's name; somebody for certain (a role, a numbered
 * participant, a whole name).
 */
export const labelKinds = ['nobody', 'word', 'maybe', 'name', 'person'] as const
export type LabelKind = (typeof labelKinds)[number]

export const rank = (kind: LabelKind) => labelKinds.indexOf(kind)

/** `Iemand merkte op:` and `In de woorden van een ondernemer:` tell that somebody spoke; they are no label. */
const tellsOfSpeech =
  /(?<!\p{L})(?:zei|zeiden|zegt|zeggen|vertelde|vertelt|vroeg|vraagt|antwoordde|antwoordt|merkte|merkt|stelde|stelt|verwoordde|verwoordt|vatte|vat|vond|vindt|riep|benadrukte|noemde|noemt|concludeerde|waarschuwde|volgens|aldus|woorden van)(?!\p{L})/iu

/** `Veldman, Joris`, as an organisation's address book writes it. */
const familyNameFirst = /^(\p{Lu}[\p{L}'’ -]{0,40}), (\p{Lu}[\p{L}.'’ -]{0,30})(?: \([^()]*\))?$/u

/** Whether a label before a colon could name who speaks. */
export function couldNameSpeaker(label: string): boolean {
  return labelKind(label) !== 'nobody'
}

/** What a label looks like, whatever document it stands in. */
export function labelKind(label: string): LabelKind {
  const known = kinds.get(label)
  if (known !== undefined) return known
  const kind = kindOf(label)
  if (kinds.size >= 10_000) kinds.clear()
  kinds.set(label, kind)
  return kind
}

const kinds = wordMemory<LabelKind>()

function kindOf(label: string): LabelKind {
  const name = bare(label)
  if (name === '' || noSpeakers.has(name.toLowerCase())) return 'nobody'
  if (tellsOfSpeech.test(name) || !/\p{L}/u.test(name) || /[!?;"“”„«»]/.test(name)) return 'nobody'
  if (device.test(name)) return 'person'
  const [, family = '', given = ''] = familyNameFirst.exec(name) ?? []
  if (family !== '') return kindOfTwo(family, given)
  const [head = '', ...behind] = name.split(/,\s+|\s+[-–—|/]\s+/)
  if (behind.length === 0) return endsAsSentence(name) ? 'nobody' : nameKind(name)
  return kindOfSeveral([head, ...behind], name.includes(','))
}

/** `Veldman, Joris`: the family name may be a word, the other not. Of two first names one cannot tell who speaks. */
function kindOfTwo(family: string, given: string): LabelKind {
  const [last, first] = [nameKind(family), nameKind(given)]
  if (rank(first) < rank('maybe') || last === 'nobody') return 'nobody'
  return rank(first) >= rank('name') && !firstNames.has(family) ? 'person' : 'maybe'
}

/** `Fatima, gemeente Zwolle` and `Gemeente Zwolle - Kees`: one of them tells who; behind a comma never. */
function kindOfSeveral([head = '', ...behind]: readonly string[], hasComma: boolean): LabelKind {
  const first = nameKind(head)
  if (behind.length > 2 || behind.some((words) => endsAsSentence(words) || words.length > 60)) return 'nobody'
  if (hasComma) return rank(first) >= rank('name') ? first : 'nobody'
  const most = [first, ...behind.map(nameKind)].sort((a, b) => rank(b) - rank(a))[0] ?? 'nobody'
  return rank(most) >= rank('name') ? most : 'nobody'
}

const initials = /^(?:\p{Lu}{1,4}\d{0,2}\.?|(?:\p{Lu}\.){1,4})$/u
const abbreviations = /^(?:int|resp|vz|voorz|not|wnd|geb|burg|weth|dhr|mw|red|mod|gl|deeln|inw)\.$/i
const initialAtEnd = /(?:^|[\s.])\p{Lu}\.$/u

/** A full stop ends a sentence, but not behind an initial or in a title. */
function endsAsSentence(words: string): boolean {
  if (!/[.,]$/.test(words)) return false
  return !(initialAtEnd.test(words) || abbreviations.test(words) || titleBefore.test(`${words} `))
}

function nameKind(whole: string): LabelKind {
  const words = whole.trim()
  if (noSpeakers.has(words.toLowerCase())) return 'nobody'
  if (abbreviations.test(words)) return 'person'
  const untitled = words.replace(titleBefore, '')
  if (untitled !== words) return /^\P{Ll}/u.test(untitled) && isNameLong(untitled) ? 'person' : 'nobody'
  const role = roleKind(words)
  if (role !== undefined) return role
  if (initials.test(words) && !parties.has(words) && !firstNames.has(capitalised(words)))
    return isAbbreviation(words) ? 'word' : 'maybe'
  if (parties.has(words)) return 'maybe'
  const parts = words.split(/\s+/)
  return parts.length === 1 ? kindOfWord(words) : kindOfWords(parts)
}

const isAbbreviation = (letters: string) =>
  letters.length > 1 && /^\p{Lu}+$/u.test(letters) && isListed(letters)

const article = /^(?:de|het|een|mijn)\s+/i
const behindRole =
  /^(?:\d{1,3}|[A-Z]\d?|\p{Lu}[\p{L}.'’-]*|uit|van|bij|achterin|voorin|links|rechts|op|in|aan|namens|vanuit|met|spreker|speaker|stem)$/u

/** `De burgemeester`, `Bewoner 3`, `SPEAKER_01`, `Wethouder Jansen`, `Iemand achterin`. Field names such as `Deelnemer` are not. */
function roleKind(words: string): LabelKind | undefined {
  const [first = '', next, ...more] = words
    .replace(article, '')
    .replace(/(?<=\p{L})_(?=\d)/gu, ' ')
    .split(/[\s.]+/)
  const numbered = /^(\p{L}+)(\d{1,3})$/u.exec(first)?.[1]
  if (numbered && numbered.length > 2 && roleWords.has(numbered.toLowerCase())) return 'person'
  if (!roleWords.has(first.toLowerCase().replace(/^(?:oud|loco|vice|co|ex)-/, ''))) return undefined
  if (next === undefined || next === '') return 'person'
  if (behindRole.test(next)) return more.length <= 4 ? 'person' : 'nobody'
  // `Docent mbo`, `Ambtenaar provincie`
  return more.length === 0 && !isStopWord(next) && !article.test(words) ? 'maybe' : 'nobody'
}

function kindOfWord(word: string): LabelKind {
  const name = capitalised(word)
  if (namesThatAreWords.has(name)) return 'maybe'
  if (firstNames.has(name)) return 'name'
  const lower = word.toLowerCase()
  if (isStopWord(lower)) return 'nobody'
  if (places.has(name) || isWord(lower)) return 'word'
  return isListed(name) && name !== lower
    ? 'maybe'
    : /^\p{L}[\p{L}'’-]*\d{0,3}$/u.test(word)
      ? 'maybe'
      : 'nobody'
}

/** A word of the list, or two of them written as one: `dorpsvisie`. */
function isWord(lower: string): boolean {
  if (isListed(lower)) return true
  if (isListed(capitalised(lower))) return false
  for (let at = 3; at <= lower.length - 4; at++) {
    if (!isListed(lower.slice(at))) continue
    const front = lower.slice(0, at).replace(/-$/, '')
    if (isListed(front) || isListed(front.replace(/s$/, ''))) return true
  }
  return false
}

const particles =
  /^(?:van|von|de|den|der|du|la|le|el|al|ter|ten|te|in|'t|’t|'s|’s|ibn|ben|bin|op|aan|d'|t)$/iu

function kindOfWords(parts: readonly string[]): LabelKind {
  const [first = ''] = parts
  const isOneCase = parts.every((part) => part === part.toLowerCase())
  const named = isOneCase ? parts.map((part) => (particles.test(part) ? part : capitalised(part))) : parts
  if (!looksLikeName(named.join(' ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))) return 'nobody'
  if (organisationWords.has(first.toLowerCase())) return 'maybe'
  if (!particles.test(first) && (noSpeakers.has(first.toLowerCase()) || isStopWord(first.toLowerCase())))
    return 'nobody'
  const own = named.filter((part) => !particles.test(part))
  if (own.some((part) => firstNames.has(capitalised(part)))) return isOneCase ? 'name' : 'person'
  if (/\d/.test(own.at(-1) ?? '') && own.slice(0, -1).every((part) => isWord(part.toLowerCase())))
    return 'nobody'
  if (initials.test(own[0] ?? '') && own.length > 1) return 'person'
  if (particles.test(first)) return 'name'
  const hasParticle = parts.slice(1, -1).some((part) => particles.test(part))
  if (hasParticle && !isListed(first.toLowerCase())) return 'name'
  const unknown = own.filter(
    (part) => namesThatAreWords.has(part) || (!places.has(part) && !isWord(part.toLowerCase())),
  )
  return unknown.length > 0 ? 'name' : 'word'
}

/** `FATIMA` and `fatima` as `Fatima`. */
function capitalised(words: string): string {
  if (words !== words.toUpperCase() && words !== words.toLowerCase()) return words
  return words.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}

export function isRole(label: string): boolean {
  const name = bare(label).toLowerCase()
  return introducing.has(name)
}

/** Words that name a speaker in a transcript, and a person in the heading of a report. */
const introducing: ReadonlySet<string> = new Set([
  ...tasks,
  ...['notulen', 'spreker', 'verslaglegger', 'gast', 'interviewer', 'respondent'],
])

/** Whether every word of a label is written as in a name: `Joris van der Meulen`, `Ondernemer 1`, `KD`. */
export function looksLikeName(label: string): boolean {
  const parts = label
    .replace(/\(.*\)/, '')
    .trim()
    .split(/\s+/)
  return parts.length <= 6 && /^\p{Lu}/u.test(label) && parts.every((part) => namePart.test(part))
}

const isNameLong = (name: string) => {
  const parts = capitalised(name).split(/\s+/)
  return parts.length <= 9 && parts.every((part) => namePart.test(part))
}

const namePart =
  /^(?:[\p{Lu}\p{N}].*|van|von|de|den|der|du|la|le|el|al|ter|ten|te|in|'t|’t|'s|’s|ibn|ben|bin|en|op|aan)$/u

/** Pictures that people put before their name in a meeting tool. */
const pictures = /^(?:\p{RGI_Emoji}|\s)+/v

/** Without what stands in brackets, without marks of bold type and pictures before it. */
function bare(label: string): string {
  return label
    .replace(/\(.*\)/, '')
    .replace(pictures, '')
    .replace(/\*/g, '')
    .trim()
}
