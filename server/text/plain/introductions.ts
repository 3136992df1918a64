import { itemMarkOf } from './items.ts'
import { isRole, labelKind, looksLikeName, rank } from './labels.ts'
import type { Line } from './lines.ts'
import type { TurnHead } from './turn-heads.ts'

type Heads = ReadonlyMap<number, TurnHead>

/**
 * The lines that tell who somebody is and are no turns, by their place: `Tafelheer: Jan Jansen`. A role with a name behind
 * it, in the first lines of the text before anybody says something, or below a heading. Elsewhere only a whole name, and
 * only of a role that does not speak: a chair who gives the floor says names too.
 */
export function introductionsIn(
  lines: readonly Line[],
  heads: Heads,
  isClosed: (index: number) => boolean,
): Set<number> {
  const found = introductionsAtTop(lines, heads)
  const wordsAt = (index: number) => lines[index]?.words ?? ''
  const others = [...heads].filter(([index, head]) => !found.has(index) && introduces(head))
  const speaking = new Set(
    others.flatMap(([index, head]) => (isNamed(saidAfter(head, wordsAt(index))) ? [] : [head.speaker])),
  )
  const isBelowHeading = (index: number) =>
    index > 0 &&
    (found.has(index - 1) || (isClosed(index - 1) && itemMarkOf(wordsAt(index - 1)) === undefined))
  for (const [index, head] of others) {
    const said = saidAfter(head, wordsAt(index))
    if (!isNamed(said)) continue
    const isBelow = isBelowHeading(index) && !said.endsWith('.')
    if (speaking.has(head.speaker) ? isBelow && isWhole(said) : isBelow || isWhole(said)) found.add(index)
  }
  return found
}

/**
 * At the top, up to where somebody speaks. Right there, above the first empty line, a role may be named that speaks further
 * on, and who it is may be told otherwise (`Notulist: onbekend`); below it only a name counts, of a role that does not come back.
 */
function introductionsAtTop(lines: readonly Line[], heads: Heads): Set<number> {
  const found = new Set<number>()
  const labels = Map.groupBy(heads.values(), ({ speaker }) => speaker)
  const firstEmpty = lines.findIndex(({ closes }) => closes)
  const isApart = firstEmpty < lines.length - 1
  for (const [index, { words }] of lines.entries()) {
    const isFirst = index <= firstEmpty
    if (!isFirst && words.length > longest) break
    const head = heads.get(index)
    if (!head) continue
    const said = saidAfter(head, words)
    const isOnce = labels.get(head.speaker)?.length === 1
    const isTold = words.length <= longest && !/[.!?…]["”’]?$/.test(words)
    const isPerson = isTold && ((isNamed(said) && (isFirst || isOnce)) || (isFirst && isOnce && isApart))
    if ((introduces(head) && isPerson) || (isFirst && isOnce && isAuthor(head))) found.add(index)
    else if (head.form === 'timed' || rank(labelKind(head.speaker ?? '')) >= rank('name')) break
  }
  return found
}

const longest = 80

const introduces = ({ form, speaker = '' }: TurnHead) => form === 'colon' && isRole(speaker)

/** `Door: Kees de Boer` */
const isAuthor = ({ form, speaker }: TurnHead) => form === 'colon' && speaker === 'Door'

const saidAfter = ({ length }: TurnHead, words: string) => words.slice(length).trim()

/** Names and nothing else: `Kim`, `Jan Jansen (provincie)`, `Kim en Joost`. */
function isNamed(said: string): boolean {
  const names = said
    .replace(/\s*\([^()]*\)\.?$/, '')
    .replace(/(?<=\p{Ll})\.$/u, '')
    .split(/,\s+|\s+(?:en|&|\/)\s+/)
  return names.every(isName)
}

function isName(words: string): boolean {
  if (!looksLikeName(words) || /^(?:In|Op|Aan|Te)\s/.test(words)) return false
  const kind = labelKind(words)
  return rank(kind) >= rank('maybe') || (kind === 'word' && isWhole(words))
}

const isWhole = (said: string) => /^\p{Lu}\S*(?: \S+){1,}$/u.test(said.replace(/\s*\([^()]*\)$/, ''))
