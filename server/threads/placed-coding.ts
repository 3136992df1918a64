import type { CodingRow, Origin } from '../database/coding-tables.ts'
import type { SharedNames } from '../database/shared-names.ts'
import type { ThreadCoding } from './material.ts'

/** What is read of a coding: its words stand in the text. */
export const placedColumns = ['id', 'made', 'start', 'end', 'code', 'coder', 'origin'] as const

type Row = Pick<CodingRow, (typeof placedColumns)[number]>

/** The text that codings stand in and how its codes are named: one for all codings of it. */
export interface CodedText {
  /** The name of the document. */
  readonly document: string
  readonly text: string
  /** By the ids of codes. Those that are no more have none. */
  readonly codeNames: ReadonlyMap<string, string>
  /** Stands for all of this. */
  readonly key: string
}

/** A coding as material, which holds no words. A class, since a large project has hundreds of thousands. */
export class PlacedCoding implements ThreadCoding {
  readonly id: string
  readonly made: number
  readonly start: number
  readonly end: number
  readonly coder: string
  readonly origin: Origin
  readonly #codeId: string
  readonly #in: CodedText

  constructor({ id, made, start, end, code, coder, origin }: Row, text: CodedText, names: SharedNames) {
    this.id = id
    this.made = made
    this.start = start
    this.end = end
    this.coder = names.one(coder)
    this.origin = names.one(origin)
    this.#codeId = names.one(code)
    this.#in = text
  }

  /** The same coding, where its text or its code is named otherwise now. */
  within(text: CodedText, names: SharedNames): PlacedCoding {
    const { id, made, start, end, coder, origin } = this
    return new PlacedCoding({ id, made, start, end, code: this.#codeId, coder, origin }, text, names)
  }

  get isNamed(): boolean {
    return this.#in.codeNames.has(this.#codeId)
  }

  /** Empty when its code is no more. */
  get code(): string {
    return this.#in.codeNames.get(this.#codeId) ?? ''
  }

  get document(): string {
    return this.#in.document
  }

  get exact(): string {
    return this.#in.text.slice(this.start, this.end)
  }
}
