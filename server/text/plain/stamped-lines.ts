import type { Line } from './lines.ts'
import { clockAhead, dateAhead, type TurnHead } from './turn-heads.ts'

type Heads = ReadonlyMap<number, TurnHead>

/**
 * The lines of a chat, once somebody is known to speak in it: whatever stands between the stamp and the colon sent the
 * message (`~ Jan`, a telephone number, a picture). What has a stamp and no sender comes from the
 * program, and ends the message above it.
 */
export function chatLines(lines: readonly Line[], heads: Heads): Map<number, TurnHead> {
  const dated = lines.flatMap(({ words }, index): [number, TurnHead][] => {
    const from = dateAhead(words)
    return from === 0 ? [] : [[index, sentHead(words, from)]]
  })
  const isChat = dated.length > 2 && dated.some(([index]) => heads.get(index)?.form === 'colon')
  const first = dated.findIndex(([, { speaker }]) => speaker !== undefined)
  return new Map(isChat ? dated.slice(first).filter(([index]) => !heads.has(index)) : [])
}

const sender = /^\u200E?([^:]{1,70}?):(?:\s+|$)/u
const tellsOfGroup =
  /(?<!\p{L})(?:heeft|hebt|hebben|is|zijn|wordt|werd|changed|added|left|created|joined|removed)(?!\p{L})/u

function sentHead(words: string, from: number): TurnHead {
  const found = sender.exec(words.slice(from))
  const speaker = found?.[1]?.trim()
  if (!found || !speaker || tellsOfGroup.test(speaker)) return { length: from, form: 'colon' }
  return { speaker, length: from + found[0].length, form: 'colon' }
}

/**
 * Lines of minutes that begin with the time of day and tell what happened (`19:40 Pauze`), in a text where such times
 * open turns, or stand above them. The times go up all along; those of a recording begin at nought.
 */
export function timedLines(lines: readonly Line[], heads: Heads): Map<number, TurnHead> {
  const [turn] = heads.keys()
  const times = lines.flatMap((line, index) => {
    const from = clockAhead(line.words)
    return from === 0 ? [] : [{ index, line, from }]
  })
  const first = times[0]?.index
  if (turn === undefined || first === undefined || !areOfDay(times.map(({ line }) => line.words)))
    return new Map()
  const openTurns = times.some(({ index }) => heads.get(index)?.form === 'short')
  if (!openTurns && (times.length < 3 || first > turn)) return new Map()
  return new Map(
    times
      .filter(({ index, line }) => index > turn && !heads.has(index) && (openTurns || !line.opens))
      .map(({ index, from }) => [index, { length: from, form: 'short' }]),
  )
}

const startOfDay = 7 * 60

function areOfDay(lines: readonly string[]): boolean {
  const minutes = lines.map((words) => {
    const [hours = 0, rest = 0] = words.split(/[:\s]/).map(Number)
    return hours * 60 + rest
  })
  return minutes.every((minute, index) => minute >= (minutes[index - 1] ?? startOfDay) && minute < 24 * 60)
}
