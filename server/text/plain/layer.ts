import type { Block } from '../block.ts'
import { Nesting } from './items.ts'
import type { Line } from './lines.ts'
import type { Role } from './roles.ts'
import { isAboutRecording, isNoted, isStageDirection } from './stage-directions.ts'
import { type TurnHead, turnsWithin } from './turns.ts'
import { runsOn } from './wrapping.ts'

type Speaking = Pick<TurnHead, 'speaker' | 'time'>

/** Lays blocks over the lines of a text, one line after another. */
export class Layer {
  readonly blocks: Block[] = []
  readonly #lines: readonly Line[]
  readonly #width: number | undefined
  readonly #nesting = new Nesting()
  readonly #turnsWithin: ReturnType<typeof turnsWithin>
  #speaking: Speaking | undefined
  /** Whether the last block is the turn that goes on. */
  #isOpen = false

  constructor(lines: readonly Line[], roles: readonly Role[], width: number | undefined) {
    this.#lines = lines
    this.#width = width
    const speakers = roles.map((role) => (role.as === 'turn' ? role.head.speaker : undefined))
    this.#turnsWithin = turnsWithin(new Set(speakers.filter((speaker) => speaker !== undefined)))
  }

  lay(index: number, role: Role): void {
    const line = this.#lines[index]
    if (!line) return
    const { start, end } = line
    if (role.as === 'turn') {
      this.#takeOver(role.head)
      this.#say(line, role.head.length, role.head.trail)
    } else if (role.as === 'item') {
      this.#layItem(line, role.mark.length)
    } else if (role.as === 'text') {
      this.#layText(index, line)
    } else if (role.as === 'heading') {
      this.#stop()
      const { level, before, after } = role
      this.#add({ kind: 'heading', level, start: start + before, end: end - after })
    } else if (role.as === 'quote') {
      this.#stop()
      this.#add({ kind: 'quote', start: start + role.before, end })
    } else {
      if (role.as === 'contents') this.#stop()
      this.#add({ kind: role.as, start, end })
    }
  }

  #stop(): void {
    this.#speaking = undefined
    this.#nesting.end()
  }

  #layItem(line: Line, mark: number): void {
    if (line.opens) this.#speaking = undefined
    const speaker = this.#speaking?.speaker
    this.#add({
      kind: 'item',
      level: this.#nesting.levelOf(line.indent),
      start: line.start + mark,
      end: line.end,
      ...(speaker !== undefined && { speaker }),
    })
  }

  #layText(index: number, line: Line): void {
    const { start, end } = line
    const last = this.blocks.at(-1)
    const above = this.#lines[index - 1]
    if (isAboutRecording(line.words)) this.#stop()
    if (isStageDirection(line.words)) {
      this.#add({ kind: 'paragraph', start, end })
    } else if (this.#speaking && isNoted(line.words)) {
      this.#stop()
      this.#add({ kind: 'paragraph', start, end })
    } else if (this.#speaking) {
      this.#say(line, 0)
    } else if (last && above && this.#goesOn(above, line, last)) {
      this.#extend(end)
    } else if (last?.kind === 'item' && above && !line.opens && line.indent > above.indent) {
      this.#add({ ...last, start, end })
    } else {
      this.#nesting.end()
      this.#add({ kind: 'paragraph', start, end })
    }
  }

  /** Whether a line goes on with the block above it, because that was wrapped. */
  #goesOn(above: Line, line: Line, last: Block): boolean {
    if (this.#width === undefined || !runsOn(above, line, this.#width)) return false
    if (last.kind === 'heading') return /^\p{Ll}/u.test(line.words)
    return last.kind !== 'contents' && last.kind !== 'turn' && last.kind !== 'footnote'
  }

  /** Gives words to who is speaking, and to who takes over within the line. */
  #say({ words, start }: Line, from: number, trail = 0): void {
    let begin = from
    for (const change of this.#turnsWithin(words)) {
      if (change.start < from) continue
      this.#addWords(start + begin, start + words.slice(0, change.start).trimEnd().length)
      this.#takeOver({ speaker: change.speaker })
      begin = change.words
    }
    this.#addWords(start + begin, start + words.length - trail)
  }

  #takeOver(speaking: Speaking): void {
    this.#speaking = speaking
    this.#isOpen = false
  }

  #addWords(start: number, end: number): void {
    if (end <= start || !this.#speaking) return
    if (this.#isOpen) {
      this.#extend(end)
      return
    }
    const { speaker, time } = this.#speaking
    this.#nesting.end()
    this.#add({
      kind: 'turn',
      start,
      end,
      ...(speaker !== undefined && { speaker }),
      ...(time !== undefined && { time }),
    })
    this.#speaking = speaker === undefined ? {} : { speaker }
  }

  #add(block: Block): void {
    this.blocks.push(block)
    this.#isOpen = block.kind === 'turn'
  }

  #extend(end: number): void {
    const last = this.blocks.pop()
    if (last) this.blocks.push({ ...last, end })
  }
}
