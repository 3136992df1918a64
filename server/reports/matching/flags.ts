import { comparedKey } from '../../text/compared-words.ts'
import { isStopWord } from '../../text/stop-words.ts'
import type { Library } from './library.ts'
import { numberValue } from './numbers.ts'
import type { Place } from './place.ts'
import type { Quoted } from './quoted.ts'
import { glueBehind, surfaceOf, textBefore } from './said.ts'
import type { AuditFlag } from './verdict.ts'

/** A word that stands on one side only. */
interface Changed {
  readonly surface: string
  /** A capital says nothing at the beginning of a sentence. */
  readonly opensSentence: boolean
  readonly isNameLike: boolean
}

/** Words that fell away and words that came, without those behind a mark of omission. */
interface Changes {
  readonly gone: readonly Changed[]
  readonly come: readonly Changed[]
  /** Words left out at a mark where only so few were that they can turn the sense around. */
  readonly leftOut: readonly Changed[]
}

/** So few words left out at a mark, or replaced by an addition, are read for a negation. */
const fewLeftOut = 3

/** What turned in a quotation beside its place, or its pieces: a negation, a number or amount, a name. */
export function changeFlags(library: Library, quoted: Quoted, places: readonly Place[]): AuditFlag[] {
  const changes = changesIn(library, quoted, places)
  const { gone, come, leftOut } = changes
  const flags: AuditFlag[] = []
  if (differ([...gone, ...leftOut], come, negationOf) || turnsByPrefix(changes))
    flags.push('negation-changed')
  if (differ(gone, come, ({ surface }) => numberValue(surface)) || amountsDiffer(library, quoted, places)) {
    flags.push('number-changed')
  }
  if (differ(gone, come, nameOf)) flags.push('name-changed')
  return flags
}

/** Whether what a rule sees in both lists is not the same, each as often. */
function differ(
  gone: readonly Changed[],
  come: readonly Changed[],
  seenIn: (word: Changed) => string | undefined,
): boolean {
  const seen = (list: readonly Changed[]) =>
    list
      .flatMap((word) => seenIn(word) ?? [])
      .sort()
      .join(' ')
  return seen(gone) !== seen(come)
}

const negations = new Set(
  `niet geen nooit niemand niets niks nergens noch zonder nauwelijks nimmer evenmin allerminst amper geenszins nee
  not no never nobody nothing nowhere neither nor without cannot`.split(/\s+/),
)

function negationOf({ surface }: Changed): string | undefined {
  const word = comparedKey(surface)
  if (word === 'geen') return 'niet'
  return negations.has(word) || /n't$/.test(word) ? word : undefined
}

/** `mogelijk` that became `onmogelijk`, or the other way. */
function turnsByPrefix({ gone, come }: Changes): boolean {
  const keys = (list: readonly Changed[]) => new Set(list.map(({ surface }) => comparedKey(surface)))
  const [before, after] = [keys(gone), keys(come)]
  const isTurned = (word: string, others: ReadonlySet<string>) => {
    return ['on', 'niet', 'non'].some((prefix) => others.has(prefix + word))
  }
  return (
    [...before].some((word) => isTurned(word, after)) || [...after].some((word) => isTurned(word, before))
  )
}

/** A capital within a sentence, an acronym, or at its beginning a word that the sources only know with a capital. */
function nameOf({ surface, opensSentence, isNameLike }: Changed): string | undefined {
  if (!/^['’]?\p{Lu}/u.test(surface) || isStopWord(surface) || surface.length < 2) return undefined
  const isName = !opensSentence || isNameLike || /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(surface)
  return isName ? comparedKey(surface) : undefined
}

const amounts = /[€$£¥‰%]/g

/** Whether a sign of an amount stands on one side only; what a mark left out may hold any. */
function amountsDiffer(library: Library, quoted: Quoted, places: readonly Place[]): boolean {
  if (quoted.joints.length > 0) return false
  const signs = (text: string) => (text.match(amounts) ?? []).sort().join('')
  const said = places.map(({ words }) => {
    let text = textBefore(library, words.first).slice(-2)
    for (let word = words.first; word + 1 < words.end; word++) text += glueBehind(library, word)
    return text
  })
  const between = quoted.words.map(({ start }, index) =>
    quoted.read.slice(quoted.words[index - 1]?.end ?? 0, start),
  )
  return signs(said.join('')) !== signs(between.join(''))
}

function changesIn(library: Library, quoted: Quoted, places: readonly Place[]): Changes {
  const gone: Changed[] = []
  const leftOut: Changed[] = []
  const marked = new Set(quoted.joints.map(({ before }) => before))
  for (const { pairs, words } of places) {
    let [next, isMarked] = [words.first, false]
    for (const [index, pair] of pairs.entries()) {
      if (marked.has(index)) isMarked = true
      if (pair < 0) continue
      if (!isMarked) gone.push(...saidWords(library, next, pair))
      else if (pair - next <= fewLeftOut) leftOut.push(...saidWords(library, next, pair))
      next = pair + 1
      isMarked = false
    }
    gone.push(...saidWords(library, next, words.end))
  }
  const isSaid = (index: number) => places.some(({ pairs }) => (pairs[index] ?? -1) >= 0)
  const come = quoted.words.flatMap((_, index) => (isSaid(index) ? [] : [quotedWord(library, quoted, index)]))
  return { gone, come, leftOut }
}

function saidWords(library: Library, first: number, end: number): Changed[] {
  return Array.from({ length: end - first }, (_, index) => {
    const word = first + index
    return {
      surface: surfaceOf(library, word),
      opensSentence: opensSentence(textBefore(library, word), isFirstOfBlock(library, word)),
      isNameLike: library.words.isNameLike(library.words.ids[word] ?? -1),
    }
  })
}

function quotedWord(library: Library, { read, words, joints }: Quoted, index: number): Changed {
  const { start = 0, end = 0, id = -1 } = words[index] ?? {}
  const before = read.slice(words[index - 1]?.end ?? 0, start)
  const isFirst = index === 0 || joints.some((joint) => joint.before === index)
  return {
    surface: read.slice(start, end).replace(/\u200B/g, ''),
    opensSentence: opensSentence(before, isFirst),
    isNameLike: library.words.isNameLike(id),
  }
}

function opensSentence(before: string, isFirst: boolean): boolean {
  return isFirst || /[.!?…:"“‘„«\n]/.test(before)
}

function isFirstOfBlock(library: Library, word: number): boolean {
  return library.words.ends[word - 1] === undefined || glueBehind(library, word - 1).includes('\n')
}
