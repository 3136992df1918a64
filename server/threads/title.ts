import { enumeration } from '../language/figures.ts'
import { inLanguage } from '../language/language.ts'
import { phrase } from './asked.ts'
import type { TellingWord } from './terms.ts'
import type { Theme } from './theme.ts'

/** What a title is made of. */
export type Named = Pick<Theme, 'kind' | 'codes' | 'seeds' | 'words'>

/**
 * What a candidate is called: the names of its codes, and of a part of a code or of words without a code the words
 * that tell it apart. Never a claim: that is for people to write. It is kept, so it is Dutch, whoever asks for it.
 */
export function titleOf(theme: Named, count = 3): string {
  const { kind, codes, seeds } = theme
  const names = codes.map(({ name }) => name.trim())
  if (kind === 'code') return capital(names[0]!)
  if (kind === 'pair') return capital(names.join(names.some(hasAnd) ? ' met ' : ' en '))
  const words = theme.words()
  if (kind === 'sub-thread') {
    const own = new Set(codes.flatMap(({ name, keywords }) => [name, ...keywords].flatMap(phrase)))
    const telling = words.filter(({ word, isThing }) => isThing && !own.has(word))
    return `${capital(names[0]!)}: ${surfaces(telling.length < count ? words : telling, count).join(', ')}`
  }
  const first = words.filter(({ word }) => word === seeds[0])
  const others = words.filter(({ word, recurs }) => word !== seeds[0] && recurs)
  const things = others.filter(({ isThing }) => isThing)
  return capital(inLanguage('nl', () => enumeration(surfaces([...first, ...things], count))))
}

/** Titles under which each candidate can be named: a title that was given before gets one word more, then a number. */
export function uniqueTitle(theme: Named, taken: ReadonlySet<string>): string {
  for (const count of [3, 4, 5]) {
    const title = titleOf(theme, count)
    if (!taken.has(title.toLowerCase())) return title
  }
  const title = titleOf(theme)
  for (let number = 2; ; number++) {
    if (!taken.has(`${title} (${number})`.toLowerCase())) return `${title} (${number})`
  }
}

/** A word that had its capital from the start of a sentence loses it. */
const surfaces = (words: readonly TellingWord[], count: number) =>
  words.slice(0, count).map(({ surface, isName }) => (isName ? surface : surface.toLowerCase()))

const hasAnd = (name: string) => / en /u.test(name)

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
