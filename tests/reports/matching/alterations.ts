import type { Searchable } from '../../../server/reports/matching/library.ts'
import type { AuditFlag, Verdict } from '../../../server/reports/matching/verdict.ts'
import { bare, haystackOf, headingsOf, inCommon, randomFrom, type Said, stretchesOf } from './stretches.ts'

/** A quotation made from the sources, with what must be said of it because of how it was made. */
export interface Altered {
  readonly kind: string
  readonly quotation: string
  readonly verdict: Verdict
  /** Exactly these of the flags for a negation, a number and a name. */
  readonly flags: readonly AuditFlag[]
}

type Made = Omit<Altered, 'kind'> | undefined
type Random = () => number

/** What a maker may draw from. */
interface Material {
  readonly random: Random
  readonly said: readonly Said[]
  readonly headings: readonly string[]
  /** One stretch, drawn by chance. */
  readonly one: readonly string[]
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const inside = (random: Random, words: readonly string[]) => 1 + Math.floor(random() * (words.length - 2))
const spliced = (words: readonly string[], at: number, gone: number, ...come: string[]) => {
  return words.toSpliced(at, gone, ...come)
}
const verdict = (name: Verdict, words: readonly string[] | string, ...flags: AuditFlag[]): Made => {
  return { quotation: typeof words === 'string' ? words : words.join(' '), verdict: name, flags }
}

const fillers = 'eigenlijk misschien gewoon toch ook natuurlijk vooral zeker'.split(' ')
const negations = /^(?:niet|geen|nooit|niemand|niets|zonder|nergens|nauwelijks|nee|noch|niks)$/i
const numbers =
  /\d|^(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|half|halve|helft|kwart|anderhalf|anderhalve|eerste|derde)$|(?:tig|tigste|honderd|duizend|miljoen|miljard|tienen|tallen|iende|eede|ierde|ijfde|esde|ende|tste)$/i
/** A word that turns nothing: no negation, number or name, and without a mark of its own. */
const isPlain = (word: string | undefined) =>
  word !== undefined && /^\p{Ll}{2,}$/u.test(word) && !negations.test(word) && !numbers.test(word)

function plainPlace({ random, one }: Material): number | undefined {
  const places = one
    .map((_, index) => index)
    .filter((index) => index > 0 && index < one.length - 1 && isPlain(one[index]))
  return places.length === 0 ? undefined : pick(random, places)
}

/** Where a word stands that a rule sees, not first nor last. */
function placeOf({ random, one }: Material, seen: (word: string) => boolean): number | undefined {
  const places = one
    .map((_, index) => index)
    .filter((index) => index > 0 && index < one.length - 1 && seen(one[index] ?? ''))
  return places.length === 0 ? undefined : pick(random, places)
}

const otherNumber = (word: string) =>
  /^\d+$/.test(word) ? String(Number(word) + 5) : word === 'drie' ? 'zeven' : 'drie'
const otherNames = ['Vlissingen', 'TenneT', 'Ravelzand', 'Kortekaas', 'Philips']
const marks = [' […] ', ' … ', ' (...) ', '… ', ' [...] ', ' ... ']

const makers: Record<string, (material: Material) => Made> = {
  'verbatim, as it is': ({ one }) => verdict('verbatim', one),
  'verbatim, part of it': ({ one, random }) => {
    const first = Math.floor(random() * (one.length - 4))
    return verdict('verbatim', one.slice(first, first + 4 + Math.floor(random() * (one.length - first - 3))))
  },
  'verbatim, over lines': ({ one, random }) =>
    verdict(
      'verbatim',
      one
        .map((word) => word + (random() < 0.3 ? ' \n  ' : ' '))
        .join('')
        .trim(),
    ),
  'normalised, capitals': ({ one }) => verdict('normalised', one.join(' ').toUpperCase()),
  'normalised, from the middle': ({ one }) => {
    const words = one.slice(1).join(' ')
    return /^\p{Ll}/u.test(words)
      ? verdict('normalised', words.charAt(0).toUpperCase() + words.slice(1))
      : undefined
  },
  'normalised, spaces': ({ one, random }) => verdict('normalised', spliced(one, inside(random, one), 0, '')),
  'normalised, punctuation': ({ one }) => {
    const words = one.join(' ')
    return /,/.test(words) ? verdict('normalised', words.replace(/,/g, ' ,')) : undefined
  },
  'normalised, closing': ({ one, random }) =>
    verdict('normalised', one.join(' ').replace(/[.,!?]*$/, pick(random, ['!', ';', ' .', '?!']))),
  'normalised, marks': ({ one, random }) => {
    const at = inside(random, one)
    return verdict('normalised', spliced(one, at, 1, `‘${one[at]}’`))
  },
  'normalised, a broken word': ({ one, random }) => {
    const at = placeOf({ one, random } as Material, (word) => /^\p{Ll}{8,}$/u.test(word))
    const word = one[at ?? 0] ?? ''
    return at === undefined
      ? undefined
      : verdict('normalised', spliced(one, at, 1, `${word.slice(0, 4)}-\n${word.slice(4)}`))
  },
  'shortened, one gap': ({ one, random }) => {
    if (one.length < 10) return undefined
    const at = 3 + Math.floor(random() * (one.length - 8))
    return verdict(
      'shortened',
      [one.slice(0, at).join(' '), one.slice(at + 2).join(' ')].join(pick(random, marks)),
    )
  },
  'shortened, two gaps': ({ one, random }) => {
    if (one.length < 16) return undefined
    const parts = [one.slice(0, 4), one.slice(6, 10), one.slice(12)]
    return verdict('shortened', parts.map((part) => part.join(' ')).join(pick(random, marks)))
  },
  'shortened, at the start': ({ one }) =>
    one.length < 7 ? undefined : verdict('shortened', ['…', ...one.slice(2)]),
  'shortened, at the end': ({ one }) =>
    one.length < 7 ? undefined : verdict('shortened', [...one.slice(0, -2), '[…]']),
  'shortened, clarified': ({ one, random }) =>
    verdict('shortened', spliced(one, inside(random, one), 0, '[de provincie]')),
  'shortened, replaced': (material) => {
    const at = plainPlace(material)
    return at === undefined ? undefined : verdict('shortened', spliced(material.one, at, 1, '[de regio]'))
  },
  'altered, a word fell away': (material) => {
    const at = plainPlace(material)
    return at === undefined ? undefined : verdict('altered', spliced(material.one, at, 1))
  },
  'altered, a word came': ({ one, random }) =>
    verdict('altered', spliced(one, inside(random, one), 0, pick(random, fillers))),
  'altered, another word': (material) => {
    const at = plainPlace(material)
    return at === undefined
      ? undefined
      : verdict('altered', spliced(material.one, at, 1, pick(material.random, fillers)))
  },
  'altered, a word came at the end': ({ one, random }) => {
    return verdict('altered', [
      ...one.slice(0, -1),
      (one.at(-1) ?? '').replace(/\P{L}+$/u, ''),
      pick(random, fillers),
    ])
  },
  'altered, two words swapped': (material) => {
    const { one } = material
    const at = plainPlace(material)
    if (at === undefined || !isPlain(one[at + 1])) return undefined
    return verdict('altered', spliced(one, at, 2, one[at + 1] ?? '', one[at] ?? ''))
  },
  'altered, a lost negation': (material) => {
    const at = placeOf(material, (word) => negations.test(word))
    return at === undefined ? undefined : verdict('altered', spliced(material.one, at, 1), 'negation-changed')
  },
  'altered, an added negation': ({ one, random }) =>
    verdict('altered', spliced(one, inside(random, one), 0, 'niet'), 'negation-changed'),
  'altered, another number': (material) => {
    const at = placeOf(
      material,
      (word) => numbers.test(word) && word.toLowerCase() !== 'een' && /^[\p{L}\d]+$/u.test(word),
    )
    const word = material.one[at ?? 0] ?? ''
    return at === undefined
      ? undefined
      : verdict('altered', spliced(material.one, at, 1, otherNumber(word)), 'number-changed')
  },
  'altered, another name': (material) => {
    const { one, random } = material
    const at = placeOf(material, (word) => /^\p{Lu}\p{Ll}{3,}$/u.test(word))
    if (at === undefined || /[.!?…:'"“‘]$/.test(one[at - 1] ?? '')) return undefined
    return verdict('altered', spliced(one, at, 1, pick(random, otherNames)), 'name-changed')
  },
  'altered, a slip of the scanner': ({ one, random }) => {
    const at = placeOf(
      { one, random } as Material,
      (word) => isPlain(word) && /rn|m|l/.test(word) && word.length > 3,
    )
    const word = (one[at ?? 0] ?? '').replace(/rn|m|l/, (slip) =>
      slip === 'rn' ? 'm' : slip === 'm' ? 'rn' : '1',
    )
    return at === undefined ? undefined : verdict('altered', spliced(one, at, 1, word))
  },
  'altered, left out without a mark': ({ one, random }) => {
    if (one.length < 14) return undefined
    const at = 4 + Math.floor(random() * (one.length - 10))
    const isSafe = [one[at], one[at + 1]].every(isPlain)
    return isSafe ? verdict('altered', spliced(one, at, 2)) : undefined
  },
  'altered, at three places': ({ one, random }) => {
    if (one.length < 15) return undefined
    const words = one.map((word, index) =>
      [3, 7, 11].includes(index) && isPlain(word) ? pick(random, fillers) : word,
    )
    return verdict('altered', words)
  },
  'altered, beside a marked gap': ({ one, random }) => {
    if (one.length < 16 || !isPlain(one[3]) || one.slice(7, 10).some((word) => negations.test(word)))
      return undefined
    const words = spliced(one, 3, 1, pick(random, fillers))
    return verdict('altered', [...words.slice(0, 7), '[…]', ...words.slice(10)])
  },
  'altered, a comma came': (material) => {
    const at = plainPlace(material)
    return at === undefined
      ? undefined
      : verdict('altered', spliced(material.one, at, 1, `${material.one[at]},`))
  },
  'composite, of two documents': ({ one, random, said }) => {
    const other = pick(random, said).words
    if (one.length < 6 || other.length < 6) return undefined
    const length = Math.min(one.length, other.length, 14)
    return verdict('composite', [...one.slice(0, length), ...other.slice(0, length)])
  },
  'composite, with words between': ({ one, random, said }) => {
    const other = pick(random, said).words
    if (one.length < 10 || other.length < 10) return undefined
    return verdict('composite', [...one.slice(0, 10), 'en', ...other.slice(0, 10)])
  },
  'not found, words by chance': ({ random, said }) => {
    const words = Array.from({ length: 9 }, () =>
      pick(random, pick(random, said).words).replace(/[^\p{L}\p{N}]+/gu, ''),
    )
    return verdict('not-found', words)
  },
  'not found, a heading': ({ random, headings }) => {
    return headings.length === 0 ? undefined : verdict('not-found', pick(random, headings))
  },
  'not found, half of it new': ({ one, random }) => {
    if (one.length < 8) return undefined
    return verdict(
      'not-found',
      one.map((word, index) => (index % 2 === 1 ? pick(random, fillers) : word)),
    )
  },
}

/**
 * Quotations made from sources, `each` of every kind. Left out are those of which the making does not settle the verdict:
 * - a changed text that, but for typography, happens to stand elsewhere too, or a normalised one that stands there as it is;
 * - an altered one with less than 0.75 of its words in common with its stretch, or in fact unchanged;
 * - a composite of which one piece is three quarters or more, or that stands in one place;
 * - a heading that somebody reads aloud: its words, without *Stelling 2:* before them, were said as well.
 */
export function alteredFrom(sources: readonly Searchable[], each: number, seed = 2050): Altered[] {
  const random = randomFrom(seed)
  const said = stretchesOf(sources)
  const headings = headingsOf(sources)
  const haystack = haystackOf(sources)
  const all = sources.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n')
  return Object.entries(makers).flatMap(([kind, make]) => {
    const made = new Map<string, Altered>()
    for (let attempt = 0; attempt < each * 40 && made.size < each; attempt++) {
      const { words } = pick(random, said)
      const altered = make({ random, said, headings, one: words })
      if (altered && isSettled(altered, words, { haystack, all }))
        made.set(altered.quotation, { kind, ...altered })
    }
    return [...made.values()]
  })
}

function isSettled(
  { quotation, verdict }: Omit<Altered, 'kind'>,
  one: readonly string[],
  { haystack, all }: { haystack: string; all: string },
): boolean {
  const standsAgain = haystack.includes(bare(quotation))
  const words = bare(quotation).trim().split(' ')
  const from = bare(one.join(' ')).trim().split(' ')
  if (verdict === 'verbatim') return words.length >= 4
  if (verdict === 'normalised') return words.length >= 4 && !all.includes(quotation.replace(/\s+/g, ' '))
  if (verdict === 'shortened') return true
  if (verdict === 'altered') {
    if (/[[…]/.test(quotation)) return !standsAgain
    const isOnlyMark = standsAgain && words.join(' ') === from.join(' ') && quotation !== one.join(' ')
    const similarity = inCommon(words, from) / Math.max(words.length, from.length)
    return similarity >= 0.75 && (isOnlyMark || !standsAgain)
  }
  if (verdict === 'composite') return !standsAgain && inCommon(words, from) < 0.7 * words.length
  const withoutLabel = bare(quotation.replace(/^\p{Lu}\p{L}+\s[\d\p{L}]+:\s/u, ''))
  return !haystack.includes(withoutLabel)
}
