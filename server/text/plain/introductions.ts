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

/** In the first lines, up to the first empty one or the first in which somebody speaks. */
function introductionsAtTop(lines: readonly Line[], heads: Heads): Set<number> {
  const found = new Set<number>()
  const labels = Map.groupBy(heads.values(), ({ speaker }) => speaker)
  for (const [index, line] of lines.entries()) {
    const head = heads.get(index)
    if (head && (introduces(head) || isAuthor(head))) {
      const said = saidAfter(head, line.words)
      const isOnce = labels.get(head.speaker)?.length === 1
      const isName = isNamed(said) && !/[.!?…]["”’]?$/.test(said)
      if (introduces(head) ? !isName : !isOnce) break
      found.add(index)
    } else if (head && (head.form === 'timed' || rank(labelKind(head.speaker ?? '')) >= rank('name'))) break
    if (line.closes) break
  }
  return found
}

const introduces = ({ form, speaker = '' }: TurnHead) => form === 'colon' && isRole(speaker)

/** `Door: Kees de Boer` */
const isAuthor = ({ form, speaker }: TurnHead) => form === 'colon' && speaker === 'Door'

const saidAfter = ({ length }: TurnHead, words: string) => words.slice(length).trim()

/** Names and nothing else: `Kim`, `Jan Jansen (provincie)`, `Kim en Joost`. */
function isNamed(said: string): boolean {
  if (said.length > 80) return false
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
