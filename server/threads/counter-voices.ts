import type { Vote } from '../database/tables.ts'
import type { Voice } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import { type Contrast, replyAgainst } from './contrast.ts'
import type { Fragment } from './fragments.ts'
import type { Line } from './lines.ts'
import type { Study } from './study.ts'

/** A sentence that may speak against a candidate: for a person to weigh. */
export interface SpokenCounterVoice extends Span {
  readonly kind: 'contrast' | 'reply'
  readonly strength: Contrast['strength']
  readonly document: string
  readonly exact: string
  readonly voice: Voice
  readonly unit: string
  readonly speaker?: string
  /** The words that show it, as they stand there. */
  readonly mark: string
  /** Whether the sentence is itself one of the fragments, or stands beside one. */
  readonly own: boolean
}

/** A proposition on which people voted both ways, where the theme was asked for. */
export interface VotedCounterVoice {
  readonly kind: 'votes'
  readonly unit: string
  readonly votes: readonly Vote[]
}

export type CounterVoice = SpokenCounterVoice | VotedCounterVoice

/** A turn against something stands in the fragment itself or in the next two sentences; a reply in the next two turns. */
const sentencesAfter = 2
const turnsAfter = 2

/** The voices against some fragments: replies, sentences that turn, and votes; in the order of the texts. */
export function counterVoices(
  fragments: readonly Fragment[],
  asked: ReadonlySet<string>,
  study: Study,
): CounterVoice[] {
  const found = new Map<Line, SpokenCounterVoice>()
  const own = new Set(fragments.flatMap(({ lines }) => lines))
  for (const { lines } of fragments) {
    for (const line of [...lines, ...linesAfter(lines.at(-1)!, study)]) {
      const contrast = line.counts && study.contrastOn(line)
      if (contrast) found.set(line, spoken(line, { kind: 'contrast', ...contrast, own: own.has(line) }))
    }
  }
  for (const { lines } of fragments) {
    for (const { line, strength } of repliesTo(lines.at(-1)!, study)) {
      if (own.has(line) || found.get(line)?.strength === 'strong') continue
      const mark = { start: 0, end: openingOf(line.sentence.text) }
      found.set(line, spoken(line, { kind: 'reply', strength, mark, own: false }))
    }
  }
  const ordered = [...found].sort(([a], [b]) => a.index - b.index).map(([, voice]) => voice)
  return [...ordered, ...voted(fragments, asked)]
}

function spoken(
  line: Line,
  { kind, strength, mark, own }: Contrast & Pick<SpokenCounterVoice, 'kind' | 'own'>,
): SpokenCounterVoice {
  const { document, start, end, text, voice, speaker } = line.sentence
  return {
    ...{ kind, strength, own, document, start, end, exact: text, voice, unit: line.unit!.id },
    mark: text.slice(mark.start, mark.end),
    ...(speaker && { speaker }),
  }
}

/** The next sentences of the same speaker, or of the same notes. */
function linesAfter(line: Line, { lines }: Study): Line[] {
  const after: Line[] = []
  for (let i = line.index + 1; i <= line.index + sentencesAfter; i++) {
    const next = lines.all[i]
    if (!next || !isOneTalk(line, next) || next.sentence.speaker !== line.sentence.speaker) break
    after.push(next)
  }
  return after
}

interface Reply {
  readonly line: Line
  readonly strength: Contrast['strength']
}

/** The first three words. */
const openingOf = (text: string) => /^(?:\S+\s+){0,2}\S+/u.exec(text)?.[0].length ?? text.length

/** Where others, in the next two turns of people at the table, open against what was said. */
function repliesTo(line: Line, { lines }: Study): Reply[] {
  if (!line.sentence.speaker) return []
  const replies: Reply[] = []
  let speaker = line.sentence.speaker
  let turns = 0
  for (let i = line.index + 1; ; i++) {
    const next = lines.all[i]
    if (!next || !isOneTalk(line, next)) return replies
    if (!next.counts || !next.sentence.speaker || next.sentence.speaker === speaker) continue
    speaker = next.sentence.speaker
    if (++turns > turnsAfter) return replies
    if (speaker === line.sentence.speaker) continue
    const strength = replyAgainst(next.sentence.text, line.sentence.text)
    if (strength) replies.push({ line: next, strength })
  }
}

function isOneTalk(a: Line, b: Line): boolean {
  return a.unit === b.unit && a.sentence.document === b.sentence.document
}

function voted(fragments: readonly Fragment[], asked: ReadonlySet<string>): VotedCounterVoice[] {
  const units = new Map(fragments.map(({ unit }) => [unit.id, unit]))
  return [...units.values()].flatMap(({ id, votes = [] }) => {
    const divided = votes.filter((vote) => vote.for > 0 && vote.against > 0)
    return asked.has(id) && divided.length > 0 ? [{ kind: 'votes' as const, unit: id, votes: divided }] : []
  })
}
