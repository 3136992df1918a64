import type { Fragment } from './fragments.ts'
import type { Line } from './lines.ts'
import type { ThreadCoding, Unit } from './material.ts'

const none: readonly ThreadCoding[] = []

/** A sentence as a fragment that nobody coded. A class that holds nothing but its line, since there are many. */
export class UncodedLine implements Fragment {
  readonly line: Line

  constructor(line: Line) {
    this.line = line
  }

  get document(): string {
    return this.line.sentence.document
  }

  get start(): number {
    return this.line.sentence.start
  }

  get end(): number {
    return this.line.sentence.end
  }

  get exact(): string {
    return this.line.sentence.text
  }

  get unit(): Unit {
    return this.line.unit!
  }

  get lines(): readonly Line[] {
    return [this.line]
  }

  get codings(): readonly ThreadCoding[] {
    return none
  }
}
