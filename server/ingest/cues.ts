/** One caption of a transcript, with its lines as they stand in the file. */
export interface Cue {
  /** Seconds; undefined when the time could not be read. */
  readonly start: number | undefined
  readonly end: number | undefined
  readonly lines: string[]
  /** Not words but a note between the captions that names what is talked about from here: `Stelling 2: …`. */
  readonly heading?: string
}

const time = '(?:\\d+:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?'
const timing = new RegExp(`^\\s*(${time})\\s*-->\\s*(${time})(?:\\s|$)`)
const aside = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:[\s:]|$)/
const topic = /^NOTE\s+((?:stelling|gespreksvraag|vraag|ronde|deel)\s+\d+\s*[:.].*\S)\s*$/iu

/**
 * The cues of a WebVTT or SubRip file (https://www.w3.org/TR/webvtt1/). More forgiving than the standard, under which
 * a cue whose times do not fit is dropped with its words: here no words are dropped, and a comma or a point may stand
 * before the milliseconds.
 */
export function cuesIn(text: string): Cue[] {
  const cues: Cue[] = []
  for (const block of text.split(/\n[ \t]*\n/)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '')
    if (lines[0] && aside.test(lines[0]) && !lines.some(isTiming)) {
      const [, heading] = topic.exec(lines.join(' ')) ?? []
      if (heading) cues.push({ start: undefined, end: undefined, lines: [], heading })
      continue
    }
    let current = cues.findLast(({ heading }) => heading === undefined)
    lines.forEach((line, index) => {
      if (isTiming(line)) {
        current = cueAt(line)
        cues.push(current)
      } else if (!isIdentifier(lines, index)) current?.lines.push(line)
    })
  }
  return cues.filter(({ lines, heading }) => lines.length > 0 || heading !== undefined)
}

const isTiming = (line: string) => line.includes('-->')

/** A number on its own, or the line above the time, names the cue and belongs to nobody's words. */
function isIdentifier(lines: readonly string[], index: number): boolean {
  const next = lines[index + 1]
  if (next === undefined) return lines.length === 1 && /^\s*\d+\s*$/.test(lines[index]!)
  return isTiming(next) && (index === 0 || /^\s*\d+\s*$/.test(lines[index]!))
}

function cueAt(line: string): Cue {
  const [, start, end] = timing.exec(line) ?? []
  return { start: start ? seconds(start) : undefined, end: end ? seconds(end) : undefined, lines: [] }
}

/** Hours, minutes and seconds to seconds, to a thousandth. */
function seconds(clock: string): number {
  const total = clock
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
  return Math.round(total * 1000) / 1000
}
