import { type LabelKind, labelKind, rank } from './labels.ts'
import type { Line } from './lines.ts'
import type { TurnForm, TurnHead } from './turn-heads.ts'

type Heads = ReadonlyMap<number, TurnHead>

export interface Setting {
  readonly lines: readonly Line[]
  /** How many lines are running text. */
  readonly texts: number
  /** The items of lists, with the head of a turn where one begins so. */
  readonly items: ReadonlyMap<number, TurnHead | undefined>
}

/**
 * The heads of turns among what looks like one. A time stamp always is. Else the form must be in use: a label that
 * could be a name comes back, or a third of the lines open with names; a name with a dash or a tab, or with minutes and
 * seconds before it, only when the text is written so throughout. And the label must fit: a name does; what may be a name
 * when others are known to speak, or a third of the lines opens so; a common word only where a talk is going on, for
 * names are words too. That a word comes back is no evidence: so do *Kracht* and *Wat gaat goed*.
 */
export function confirmedHeads(heads: Heads, { lines, texts, items }: Setting): Map<number, TurnHead> {
  const said = spokenItems(items)
  const all = new Map([...heads, ...said])
  const weighed = weigh(all, lines, texts + said.size)
  const holds = ([index, head]: readonly [number, TurnHead]) =>
    head.form === 'timed' || said.has(index) || fits(head, lines[index]?.words ?? '', weighed)
  return new Map([...all].filter(holds).sort(([a], [b]) => a - b))
}

interface Weighed {
  readonly used: ReadonlySet<TurnForm>
  readonly comesBack: (head: TurnHead) => boolean
  /** Whether names in lower case are used. */
  readonly isLowerCase: boolean
  /** Whether a third of the lines opens with what may be a name, and not always the same. */
  readonly isOften: boolean
  /** Whether nearly all lines open so, one at least with a name or a known role, or with no more than one label. */
  readonly isThroughout: boolean
  /** Whether every line opens with a label. */
  readonly isWhole: boolean
  /** Whether somebody with a name, or a known role, speaks more than once. */
  readonly isSure: boolean
  /** Whether most lines open with a label, by at least two that may be names and come back. */
  readonly isTalk: boolean
}

const kindOf = ({ speaker = '' }: TurnHead): LabelKind => labelKind(speaker)
const isAtLeast = (kind: LabelKind) => (head: TurnHead) => rank(kindOf(head)) >= rank(kind)
const mayBeName = isAtLeast('maybe')
const isName = isAtLeast('name')

function weigh(heads: Heads, lines: readonly Line[], texts: number): Weighed {
  const all = [...heads.values()].filter(({ speaker }) => speaker !== undefined)
  const counts = new Map<string, number>()
  for (const { speaker = '' } of all) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const comesBack = ({ speaker = '' }: TurnHead) => (counts.get(speaker) ?? 0) > 1
  const counted = new Set(
    [...heads].flatMap(([index, head]) => (isLetters(head) && isFigure(lines[index], head) ? [head] : [])),
  )
  const names =
    all.some(isName) || !isForm(heads, lines)
      ? all.filter((head) => mayBeName(head) && !counted.has(head))
      : []
  const named = new Set(names)
  const back = names.filter(comesBack)
  return {
    comesBack,
    used: new Set((['colon', 'brackets', 'above', 'short', 'dash', 'tab'] as const).filter(isUsed)),
    isLowerCase: back.some(({ speaker = '' }) => /^\p{Ll}/u.test(speaker)),
    isOften: names.length >= texts / 3 && new Set(names.map(({ speaker }) => speaker)).size > 1,
    isThroughout:
      names.length >= texts * 0.8 &&
      (names.some(isName) || (back.length === all.length && !names.some(isLetters))),
    isWhole: all.length === texts,
    isSure: back.some(isName),
    isTalk:
      all.length >= texts * 0.6 &&
      names.length >= all.length / 2 &&
      new Set(back.map(({ speaker }) => speaker)).size > 1,
  }

  function isUsed(form: TurnForm): boolean {
    const ofForm = all.filter((head) => head.form === form)
    const returning = ofForm.filter((head) => named.has(head) && comesBack(head)).length
    if (form === 'short') return returning >= 2 && returning >= ofForm.length / 2
    if (form === 'dash') return returning >= 3 && returning >= ofForm.length / 2 && ofForm.length >= texts / 2
    if (form === 'tab') return returning >= 2 && returning >= ofForm.length / 2 && ofForm.length >= texts / 2
    const inFull = ofForm.filter((head) => named.has(head) && !isLetters(head)).length
    return ofForm.some(isNumbered) || returning > 0 || (inFull > 1 && inFull >= texts / 3)
  }
}

/** Letters alone stand for options and measures as well as for people. */
const isLetters = ({ speaker = '' }: TurnHead) => /^\p{Lu}{1,3}\d{0,2}\.?$/u.test(speaker)

/** `X: 12` */
const isFigure = (line: Line | undefined, { length }: TurnHead) =>
  !/\p{L}/u.test(line?.words.slice(length) ?? '')

/** As a machine numbers who speaks: `SPEAKER_01`. */
const isNumbered = ({ speaker = '' }: TurnHead) => /^speaker[_ ]\d{1,3}$/i.test(speaker)

/**
 * Whether labels stand as the fields of a form do, below one heading after another and each but once: strengths and
 * weaknesses, `M1` and `M2`. In a talk somebody speaks again.
 */
function isForm(heads: Heads, lines: readonly Line[]): boolean {
  let groups = 0
  let under = new Set<string>()
  for (const [index, { words }] of lines.entries()) {
    const speaker = heads.get(index)?.speaker
    if (speaker !== undefined) {
      if (under.has(speaker)) return false
      if (under.size === 0) groups++
      under.add(speaker)
    } else if (isShort(words)) under = new Set()
  }
  return groups > 1
}

const isShort = (words: string) => words.length <= 60 && !/[.?!…,;]["”’)]?$/.test(words)

function fits(head: TurnHead, line: string, weighed: Weighed): boolean {
  const { speaker = '', form } = head
  const kind = kindOf(head)
  const { used, comesBack, isLowerCase, isOften, isThroughout, isWhole, isSure, isTalk } = weighed
  if (!used.has(form) || kind === 'nobody') return false
  if (kind === 'person') return true
  if (/^\p{Ll}/u.test(speaker) && !isLowerCase) return false
  if (kind === 'name') return true
  const isAlone = form === 'colon' && head.length >= line.length
  if (isAlone && !comesBack(head)) return false
  if (kind === 'maybe')
    return (
      isSure || isThroughout || (isWhole && isOften) || (isOften && (comesBack(head) || !isLetters(head)))
    )
  const isCertain = (isTalk || isThroughout) && (isWhole || comesBack(head))
  return isCertain && !isAlone && /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?$/u.test(speaker)
}

/** Items that are what people said: most open with a name, several come back, and words follow that begin a sentence. */
export function spokenItems(items: Setting['items']): Map<number, TurnHead> {
  const found = [...items].flatMap(([index, head]): [number, TurnHead][] =>
    head && mayBeName(head) ? [[index, head]] : [],
  )
  const counts = Map.groupBy(found, ([, { speaker }]) => speaker)
  const back = [...counts.values()].filter((turns) => turns.length > 1)
  const areTurns =
    found.length >= items.size * 0.6 &&
    counts.size > 1 &&
    back.flat().length >= found.length / 2 &&
    found.every(([, head]) => isName(head) || !isLetters(head))
  return new Map(areTurns ? found : [])
}
