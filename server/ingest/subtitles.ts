import { canonicalText } from '../text/canonical.ts'
import { labelKind, rank } from '../text/plain/labels.ts'
import { type TurnHead, turnHeadOf } from '../text/plain/turn-heads.ts'
import { type Cue, cuesIn } from './cues.ts'
import { compose, type Piece } from './piece.ts'
import type { Reading, Warning } from './reading.ts'
import { headsIn } from './turns.ts'

/** A longer silence than this, in seconds, begins a new turn, so that a turn's time stays near its words. */
const pause = 3
/** Without names a turn may end after a sentence when it is this long. */
const longTurn = 500

interface Utterance {
  readonly speaker: string | undefined
  readonly words: string
  readonly cue: Cue
  /** A dash says that another speaks, whoever that is. */
  readonly isAnother?: boolean
  /** Not said, but noted between what was said. */
  readonly isHeading?: boolean
}

interface Turn {
  readonly speaker: string | undefined
  readonly time: number | undefined
  words: string
  end: number | undefined
  readonly isHeading?: boolean
}

/**
 * Reads a transcript with times. What one speaker says without a pause of three seconds is one turn,
 * with the time of its first cue. A named turn is written as `Naam: woorden`.
 */
export function readSubtitles(raw: string, file: string): Reading {
  const cues = cuesIn(canonicalText(raw))
  const { text, blocks } = compose(turnsOf(utterancesOf(cues)).map(pieceOf))
  const untimed = cues.filter(({ start, heading }) => start === undefined && heading === undefined).length
  const warnings: Warning[] = untimed
    ? [{ key: 'ingest.cues-unread', details: { file, count: untimed } }]
    : []
  return { text, blocks, warnings }
}

function pieceOf({ speaker, time, words, isHeading }: Turn): Piece {
  if (isHeading) return { kind: 'heading', level: 2, text: words }
  const when = time === undefined ? {} : { time }
  return speaker
    ? { kind: 'turn', text: words, label: `${speaker}: `, speaker, ...when }
    : { kind: 'turn', text: words, ...when }
}

function turnsOf(utterances: readonly Utterance[]): Turn[] {
  const turns: Turn[] = []
  for (const { speaker, words, cue, isAnother, isHeading = false } of utterances) {
    const turn = turns.at(-1)
    if (turn && !isAnother && !isHeading && !turn.isHeading && continues(turn, speaker, cue)) {
      turn.words += ` ${words}`
      turn.end = cue.end
    } else turns.push({ speaker, words, time: cue.start, end: cue.end, isHeading })
  }
  return turns
}

function continues(turn: Turn, speaker: string | undefined, { start }: Cue): boolean {
  if (turn.speaker !== speaker) return false
  if (start !== undefined && turn.end !== undefined && start - turn.end > pause) return false
  return speaker !== undefined || turn.words.length < longTurn || !/[.?!…]$/.test(turn.words)
}

function utterancesOf(cues: readonly Cue[]): Utterance[] {
  const tagged = cues.some(({ lines }) => lines.some((line) => voiceTag.test(line)))
  return tagged ? cues.flatMap(taggedUtterances) : labelledUtterances(cues)
}

const voiceTag = /<v(?:\.[^\s>]*)*[ \t]+([^>]+)>/

const noted = (cue: Cue, words: string): Utterance => ({ speaker: undefined, words, cue, isHeading: true })

/** `<v Anna>ja <v Bert>nee`: every tag begins the words of another. */
function taggedUtterances(cue: Cue): Utterance[] {
  if (cue.heading) return [noted(cue, cue.heading)]
  const pieces = cue.lines.join('\n').split(new RegExp(voiceTag, 'g'))
  const said: Utterance[] = []
  for (let index = 0; index < pieces.length; index += 2) {
    const name = index === 0 ? undefined : pieces[index - 1]
    const words = plainWords(pieces[index] ?? '')
    const speaker = name && plainWords(name).replace(/[\s:]+$/, '')
    if (words) said.push({ speaker: speaker || undefined, words, cue })
  }
  return said
}

/** Names before a colon; a line without one goes on with whoever spoke, unless dashes mark a change of speaker. */
function labelledUtterances(cues: readonly Cue[]): Utterance[] {
  const lines = cues.flatMap((cue) =>
    (cue.heading ? [cue.heading] : cue.lines).map((line) => ({ cue, words: plainWords(line) })),
  )
  const heads = headsOfCues(lines) ?? headsIn(lines.map(({ words }) => words))
  const said: Utterance[] = []
  let speaker: string | undefined
  lines.forEach(({ cue, words }, index) => {
    const head = heads.get(index)
    if (cue.heading) said.push(noted(cue, words))
    else if (head?.speaker) {
      speaker = head.speaker
      said.push({ speaker, words: words.slice(head.length), cue })
    } else if (isDialogue(cue))
      said.push({ speaker: undefined, words: words.replace(dash, ''), cue, isAnother: true })
    else said.push({ speaker, words, cue })
  })
  return said.filter(({ words }) => words !== '')
}

/**
 * Where every caption begins with a label, as programs for meetings write them, each is of somebody who speaks, whatever
 * it looks like: `iPhone van Jan`, `fatima`, `Gemeente Zwolle - Kees`. Undefined where not every one does.
 */
function headsOfCues(
  lines: readonly { readonly cue: Cue; readonly words: string }[],
): Map<number, TurnHead> | undefined {
  const first = lines.flatMap(({ cue, words }, index) =>
    cue.heading === undefined && lines[index - 1]?.cue !== cue ? [{ index, head: turnHeadOf(words) }] : [],
  )
  const labelled = first.flatMap(({ index, head }) =>
    head?.form === 'colon' ? [[index, head] as const] : [],
  )
  const speakers = labelled.map(([, { speaker = '' }]) => speaker)
  const counts = Map.groupBy(speakers, (speaker) => speaker)
  const arePhrases = speakers.some((speaker) => isPhrase(speaker) && counts.get(speaker)?.length === 1)
  const areAll = labelled.length > 1 && labelled.length === first.length && !arePhrases
  return areAll && speakers.some((speaker) => rank(labelKind(speaker)) >= rank('maybe'))
    ? new Map(labelled)
    : undefined
}

/** `We doen drie dingen`: said before a colon. */
const isPhrase = (label: string) =>
  labelKind(label) === 'nobody' && label.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word)).length > 1

const dash = /^[-–—]\s*/
const isDialogue = ({ lines }: Cue) => lines.length > 1 && lines.every((line) => dash.test(plainWords(line)))

const tag =
  /<\/?(?:[bciuv]|ruby|rt|lang|font)(?:[.\s][^>]*)?>|<(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}>|\{\\[^}]*\}/gi

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
  quot: '"',
}

function plainWords(line: string): string {
  return line
    .replace(tag, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}
