import { couldNameSpeaker } from './labels.ts'
import type { Line } from './lines.ts'
import { isNameAlone, type TurnHead, timeAlone, turnHeadOf } from './turn-heads.ts'

type Heads = ReadonlyMap<number, TurnHead>

/**
 * Names that belong to a time by where they stand: behind it with the words on the next line (`00:12:31 Anna`), or on
 * the line below or above it. Only when nearly all times of the text have such a name: a short answer looks like one.
 * Without any other sign of turns also a name above each paragraph, when two names and more keep coming back.
 */
export function namedByTimes(
  lines: readonly Line[],
  heads: Heads,
  isClosed: (index: number) => boolean,
): Map<number, TurnHead> {
  const place = { lines, heads, isClosed }
  const behind = namesBehind(place)
  if (behind.size > 0) return behind
  const beside = namesBeside(place)
  return beside.size > 0 || heads.size > 0 ? beside : namesAlone(place)
}

interface Place {
  readonly lines: readonly Line[]
  readonly heads: Heads
  readonly isClosed: (index: number) => boolean
}

const few = 0.8

function namesBehind({ lines, heads }: Place): Map<number, TurnHead> {
  const bare = [...heads].filter(([index, head]) => isBareStamp(lines[index], head))
  const named = bare.flatMap(([index, head]): [number, TurnHead][] => {
    const words = lines[index]?.words ?? ''
    const speaker = words.slice(head.length)
    const next = lines[index + 1]
    const hasWords = next !== undefined && !turnHeadOf(next.words)
    const isName = isNameAlone(speaker) && couldNameSpeaker(speaker) && hasWords
    return isName ? [[index, { ...head, speaker: speaker.trim(), length: words.length }]] : []
  })
  return named.length >= 2 && named.length >= few * bare.length ? new Map(named) : new Map()
}

const isBareStamp = (line: Line | undefined, head: TurnHead) =>
  head.form === 'timed' && head.speaker === undefined && head.length < (line?.words.length ?? 0)

function namesBeside({ lines, isClosed }: Place): Map<number, TurnHead> {
  const times = lines.flatMap(({ words }, index) => (timeAlone(words) === undefined ? [] : [index]))
  if (times.length < 2) return new Map()
  const isTime = new Set(times)
  const isName = (index: number) => {
    const words = lines[index]?.words ?? ''
    return !isClosed(index) && isNameAlone(words) && couldNameSpeaker(words) && timeAlone(words) === undefined
  }
  const below = times.filter((at) => isName(at + 1) && lines[at + 2] && !isTime.has(at + 2))
  const above = times.filter((at) => isName(at - 1) && lines[at + 1] && !isTime.has(at + 1))
  const side =
    namesOf(below, 1, lines) >= namesOf(above, -1, lines) ? { at: below, step: 1 } : { at: above, step: -1 }
  if (side.at.length < 2 || side.at.length < few * times.length) return new Map()
  return new Map(
    side.at.flatMap((at): [number, TurnHead][] => {
      const speaker = lines[at + side.step]?.words ?? ''
      const time = timeAlone(lines[at]?.words ?? '') ?? 0
      const head = (index: number): [number, TurnHead] => [
        index,
        { speaker, time, length: lines[index]?.words.length ?? 0, form: 'timed' },
      ]
      return [head(at), head(at + side.step)]
    }),
  )
}

/** How many of the lines beside these times come back, as names do. */
function namesOf(times: readonly number[], step: number, lines: readonly Line[]): number {
  const words = times.map((at) => lines[at + step]?.words ?? '')
  return words.length - new Set(words).size
}

function namesAlone({ lines, isClosed }: Place): Map<number, TurnHead> {
  const opening = lines.flatMap((line, index) => (line.opens && !isClosed(index) ? [index] : []))
  const words = (index: number) => lines[index]?.words ?? ''
  const names = opening.filter(
    (index) => !lines[index]?.closes && isNameAlone(words(index)) && couldNameSpeaker(words(index)),
  )
  const counts = Map.groupBy(names, words)
  const back = names.filter((index) => (counts.get(words(index))?.length ?? 0) > 1)
  const isTranscript = new Set(back.map(words)).size > 1 && back.length >= few * opening.length
  if (!isTranscript) return new Map()
  return new Map(
    names.map((index) => [index, { speaker: words(index), length: words(index).length, form: 'above' }]),
  )
}
