import type { Span } from '../../text/span.ts'
import { isPersonWord } from './people-words.ts'

/** A word or a mark of punctuation in the words around a quotation. */
export interface Token extends Span {
  readonly word: string
}

/** Words for a person with what belongs to them: `teamleider uit de thuiszorg`. */
export interface Phrase {
  /** Lower case, without article. */
  readonly words: string
  /** Index of its first token, its article included, and of the first token behind it. */
  readonly from: number
  readonly to: number
  /** A name with capitals in it: `docent van het Vakcollege`. */
  readonly organisation: string | null
}

const token = /[\p{L}\p{N}][\p{L}\p{M}\p{N}&'’-]*(?:\.(?=\p{L}))?|[(),;:.!?–—]/gu

export const tokensOf = (words: string): Token[] =>
  Array.from(words.matchAll(token), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))

const articles = new Set("een de het 'n ’n deze die dezelfde onze zijn haar andere".split(' '))
const adjective = /^\p{Ll}[\p{L}-]+$/u
const noAdjective =
  /^(?:en|of|van|met|voor|door|aan|bij|in|op|uit|over|tijdens|volgens|aldus|is|was|zei|zegt|dat|om|ook|want|maar|als|wil|heeft|naar|namens|er|dan|toen|werd|wordt)$/
const joins = new Set(['uit', 'van', 'bij', 'namens', 'met'])
const endsPhrase =
  /^(?:tijdens|over|die|dat|aan|op|in|met|dan|toen|zich|het|de|ons|er|hier|daar|al|ook|nog|was|is|heeft|wil|zei|zegt|en|of|maar|want|om|bij|uit|van|voor|door|toe|op|samen|ronduit|namens|als|werd|wordt|had|kan|moet|noemt|noemde|vindt|vond|stelt|stelde|vertelt|vertelde|waarschuwt|waarschuwde|verwoordde|vatte|zo|dit|daarover|tegen|onder|na|zelf|wel|niet|weer|later|net|vorig|afgelopen|beschreef|zag|merkt|merkte|geeft|gaf|legt|legde)$/i

/** The words for people among tokens, in order. */
export function personPhrases(tokens: readonly Token[]): Phrase[] {
  const phrases: Phrase[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isPersonWord(tokens[at]?.word ?? '') || isSurname(tokens, at)) continue
    const from = leftOf(tokens, at)
    const { to, organisation } = rightOf(tokens, at + 1)
    const first = articles.has(tokens[from]?.word.toLowerCase() ?? '') ? from + 1 : from
    const words = tokens.slice(first, to).map(({ word }) => word)
    phrases.push({ words: words.join(' ').toLowerCase(), from, to, organisation })
    at = to - 1
  }
  return phrases
}

/** `Kees de Boer`, `Jan Bakker`: a word for a person that is part of a name. */
function isSurname(tokens: readonly Token[], at: number): boolean {
  const word = (index: number) => tokens[index]?.word ?? ''
  if (!/^\p{Lu}/u.test(word(at))) return false
  let before = at - 1
  while (particle.test(word(before))) before--
  return /^\p{Lu}/u.test(word(before)) && !articles.has(word(before).toLowerCase())
}

/** The article before a noun, with at most two words between; else the noun itself. */
function leftOf(tokens: readonly Token[], noun: number): number {
  for (let back = noun - 1; back >= noun - 3 && back >= 0; back--) {
    const word = tokens[back]?.word ?? ''
    if (articles.has(word.toLowerCase())) return back
    if (!adjective.test(word) || noAdjective.test(word)) return noun
  }
  return noun
}

/** What is joined to a noun behind it: `uit de zakelijke dienstverlening`, `van het Vakcollege`, `in de bouw`. */
function rightOf(tokens: readonly Token[], from: number): { to: number; organisation: string | null } {
  const word = (at: number) => tokens[at]?.word ?? ''
  const join = word(from)
  let at = from + 1
  const hasArticle = /^(?:de|het|een|’t|'t)$/.test(word(at))
  if (hasArticle) at++
  const isJoined = joins.has(join) || (/^(?:in|op)$/.test(join) && hasArticle && /^\p{Ll}/u.test(word(at)))
  if (!isJoined || !/^[\p{L}\p{N}]/u.test(word(at)) || endsPhrase.test(word(at))) {
    return { to: from, organisation: null }
  }
  const first = at
  at++
  if (/^\p{Lu}/u.test(word(first))) {
    while (isPartOfName(word(at), word(at + 1))) at++
    const organisation = tokens
      .slice(first, at)
      .map((one) => one.word)
      .join(' ')
    return { to: at, organisation: join === 'uit' ? null : organisation }
  }
  if (/^\p{Ll}+e$/u.test(word(first)) && adjective.test(word(at)) && !endsPhrase.test(word(at))) at++
  if (/^\p{Lu}/u.test(word(at))) {
    const start = at
    while (isPartOfName(word(at), word(at + 1))) at++
    return {
      to: at,
      organisation: tokens
        .slice(start, at)
        .map((one) => one.word)
        .join(' '),
    }
  }
  return { to: at, organisation: null }
}

const particle = /^(?:van|de|den|der|het|ten|ter|te|el|en|&)$/
const isPartOfName = (word: string, next: string) =>
  /^\p{Lu}/u.test(word) || (particle.test(word) && /^\p{Lu}/u.test(next))

const noName =
  /^(?:De|Het|Een|In|Tijdens|Op|Dat|Dit|Volgens|Zo|Maar|En|Ook|Als|Voor|Naast|Uit|Met|Wie|Daar|Deze|Die|Er|Of|Wat|Toch|Want|Niet|Aan|Bij|Over|Om|Na|Onder|Sommige|Veel|Enkele|Andere|Aldus|Dus|Al|Dan|Toen|Tot|Door|Hij|Zij|Ze|We|Wij|Ik|Hoe|Waar|Waarom|Zonder|Eén|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December|Tafel|Denkdiner|Denkdiners|Werksessie|Werksessies|Bijeenkomst|Stelling|Chatham|House|Anderen|Iemand|Later|Daarna|Vervolgens|Eerder|Tegelijk|Tegelijkertijd|Inmiddels|Vandaag|Nu|Hier|Juist|Zelfs|Soms|Vaak|Steeds|Verder|Kortom|Samen|Anders|Zeker|Misschien|Natuurlijk|Bovendien|Daarnaast|Daarbij|Daarom|Namens|Beide|Elke|Elk|Ieder|Iedere|Alle|Geen|Mijn|Zijn|Haar|Ons|Onze|Hun|U|Jullie|Zoals|Wanneer|Terwijl|Omdat|Hoewel|Nadat|Voordat|Vanuit|Rond|Sinds|Per|Zowel|Niemand|Iedereen|Men|Meerdere|Diverse|Verschillende|Twee|Drie|Vier|Vijf|Opvallend|Opmerkelijk|Volgend|Vorig|Afgelopen|Regelmatig|Meermaals|Herhaaldelijk|Treffend|Zie|Citaat|Quote|Bron)$/

/** Runs of words that look like a person's or an organisation's name. */
export function nameRuns(tokens: readonly Token[]): { words: string; from: number; to: number }[] {
  const runs: { words: string; from: number; to: number }[] = []
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.word ?? ''
    if (!/^\p{Lu}/u.test(word) || noName.test(word) || isPersonWord(word)) continue
    let to = at + 1
    while (
      isPartOfName(tokens[to]?.word ?? '', tokens[to + 1]?.word ?? '') &&
      !noName.test(tokens[to]?.word ?? '')
    ) {
      const next = tokens[to]?.word ?? ''
      if (particle.test(next) && !/^\p{Lu}/u.test(tokens[to + 1]?.word ?? '')) {
        if (!particle.test(tokens[to + 1]?.word ?? '')) break
      }
      to++
    }
    runs.push({
      words: tokens
        .slice(at, to)
        .map((one) => one.word)
        .join(' '),
      from: at,
      to,
    })
    at = to - 1
  }
  return runs
}
