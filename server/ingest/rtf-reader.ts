import { invalid } from '../errors.ts'
import type { Place } from './html-pieces.ts'
import type { Piece } from './piece.ts'
import { letterOf, lettersOf, pageOfCharset, pageOfNumber } from './rtf-letters.ts'
import { RtfStory } from './rtf-story.ts'
import { headingAt, placeOfStyle, type RtfStyle } from './rtf-styles.ts'
import type { RtfListener } from './rtf-tokens.ts'
import { type Apart, characters, known, normal, noStyle, plain, type State, skipped } from './rtf-words.ts'

const mostDepth = 1000
const deepestTable = 20

/** Hears the tokens of a file and tells the story in it. */
export class RtfReader implements RtfListener {
  /** Of words; changes of formatting do not count. */
  changes = 0
  hidden = 0
  images = 0
  private readonly bytesOfFile: Uint8Array
  private readonly file: string
  private state: State = {
    ...plain,
    ...normal,
    destination: 'text',
    apart: undefined,
    isOptional: false,
    fallback: 1,
  }
  private readonly groups: State[] = []
  private readonly stories: RtfStory[] = [new RtfStory()]
  private readonly notes: Piece[] = []
  private noteCount = 0
  private page = 'windows-1252'
  private readonly fontPages = new Map<number, string>()
  private readonly styles = new Map<number, RtfStyle>()
  private style: { -readonly [Key in keyof RtfStyle]: RtfStyle[Key] } & { number: number } = noStyle()
  /** Bytes that wait for those after them: a letter may take two. */
  private waiting: Uint8Array[] = []
  private waitingPage = ''
  /** How many characters are still the other writing of a `\u`. */
  private toSkip = 0

  constructor(bytes: Uint8Array, file: string) {
    this.bytesOfFile = bytes
    this.file = file
  }

  /** @throws {AppError} invalid - the file ends within a group */
  finish(): Piece[] {
    this.flush()
    if (this.groups.length > 0) this.broken()
    return [...this.stories[0]!.finish(this.place()), ...this.notes]
  }

  open(): void {
    this.flush()
    this.toSkip = 0
    if (this.groups.length > mostDepth) this.broken()
    this.groups.push(this.state)
    this.state = { ...this.state, apart: undefined, isOptional: false }
  }

  close(): void {
    this.flush()
    this.toSkip = 0
    const outer = this.groups.pop()
    if (!outer) return
    const { destination, apart } = this.state
    if (apart) this.leave(apart)
    if (destination === 'styles') this.endStyle()
    this.state = outer
  }

  bytes(from: number, to: number): void {
    const begin = Math.min(to, from + this.toSkip)
    this.toSkip -= begin - from
    if (begin < to) this.receive(this.bytesOfFile.subarray(begin, to))
  }

  byte(value: number): void {
    if (this.toSkip > 0) this.toSkip--
    else this.receive(Uint8Array.of(value))
  }

  private receive(bytes: Uint8Array): void {
    if (this.state.destination === 'skipped') return
    const page = this.pageNow()
    if (page !== this.waitingPage) this.flush()
    this.waitingPage = page
    this.waiting.push(bytes)
  }

  private pageNow(): string {
    return (this.state.font === undefined ? undefined : this.fontPages.get(this.state.font)) ?? this.page
  }

  private flush(): void {
    if (this.waiting.length === 0) return
    const text = lettersOf(Buffer.concat(this.waiting), this.waitingPage)
    this.waiting = []
    this.write(text)
  }

  private write(text: string): void {
    const { destination, isHidden, isStruck, isBold } = this.state
    if (destination === 'styles') this.style.name += text
    else if (destination === 'list-mark') this.story().isItem ||= text.trim() !== ''
    else if (destination === 'text' && !isHidden && !isStruck) this.story().add(text, this.place(), isBold)
  }

  word(name: string, number: number | undefined): void {
    if (this.toSkip > 0 && name !== '*') {
      this.toSkip--
      return
    }
    this.flush()
    const { state } = this
    if (name === '*') state.isOptional = true
    else if (this.enters(name)) return
    else if (state.isOptional && !known.test(name)) state.destination = 'skipped'
    else if (state.destination === 'skipped') {
      if (name === 'nestrow') this.story().endRow(this.depth(2))
    } else if (state.destination === 'fonts') this.ofFont(name, number)
    else this.ofText(name, number)
    if (name !== '*') state.isOptional = false
  }

  /** The first word of a group may say what the group is for. */
  private enters(name: string): boolean {
    const { state } = this
    if (state.destination === 'skipped') return false
    if (name === 'pict') this.images++
    if (skipped.test(name)) state.destination = 'skipped'
    else if (name === 'nesttableprops' || name === 'nonesttables') state.destination = 'skipped'
    else if (name === 'fonttbl') state.destination = 'fonts'
    else if (name === 'stylesheet') state.destination = 'styles'
    else if (name === 'listtext' || name === 'pntext') state.destination = 'list-mark'
    else if (name === 'footnote') this.enter('note')
    else if (name === 'annotation') this.enter('comment')
    else if (name === 'shptxt') this.enter('box')
    else if (name === 'upr') state.destination = 'twofold'
    else if (name === 'ud' && state.destination === 'twofold') state.destination = 'text'
    else return false
    return true
  }

  private enter(apart: Apart): void {
    if (this.state.apart || this.state.isStruck || this.state.isHidden) {
      this.state.destination = 'skipped'
      return
    }
    if (apart === 'note') this.story().mark(`[${++this.noteCount}]`)
    this.stories.push(new RtfStory())
    this.state = { ...this.state, ...plain, ...normal, destination: 'text', apart, isOptional: false }
  }

  /** A group that was a story of its own has ended: it goes where it belongs. */
  private leave(apart: Apart): void {
    const pieces = this.stories.pop()?.finish(this.place()) ?? []
    if (apart === 'box') this.story().after(pieces)
    else if (apart === 'comment') this.story().hang(pieces.map(({ text }) => text.trim()).join('\n'))
    else this.addNote(pieces)
  }

  private addNote(pieces: readonly Piece[]): void {
    pieces.forEach(({ text, comments }, index) => {
      const label = index === 0 ? { label: `[${this.noteCount}] ` } : {}
      this.notes.push({ kind: 'footnote', text, ...label, ...(comments ? { comments } : {}) })
    })
  }

  private ofFont(name: string, number = 0): void {
    if (name === 'f') this.state.font = number
    const { font } = this.state
    const page =
      name === 'fcharset' ? pageOfCharset(number) : name === 'cpg' ? pageOfNumber(number) : undefined
    if (font !== undefined && page) this.fontPages.set(font, page)
  }

  private ofText(name: string, number: number | undefined): void {
    const { state } = this
    const isOn = number !== 0
    const character = characters[name]
    if (character !== undefined) this.write(character)
    else if (name === 'u') this.unicode(number ?? 0)
    else if (name === 'uc') state.fallback = Math.max(0, Math.min(8, number ?? 1))
    else if (name === 'plain') Object.assign(state, plain)
    else if (name === 'b') state.isBold = isOn
    else if (name === 'v') this.hide(isOn)
    else if (name === 'deleted' || name === 'mvf') this.strike(isOn)
    else if (name === 'revised' || name === 'mvt')
      this.changes += isOn && state.destination !== 'styles' ? 1 : 0
    else if (name === 'f') state.font = number
    else if (name === 'ansicpg') this.page = pageOfNumber(number ?? 0) ?? this.page
    else if (name === 'mac') this.page = 'macintosh'
    else if (name === 'pc' || name === 'pca') this.page = name === 'pc' ? 'cp437' : 'cp850'
    else if (state.destination === 'styles') this.ofStyle(name, number)
    else this.ofParagraph(name, number)
  }

  private hide(isOn: boolean): void {
    if (isOn && !this.state.isHidden && this.state.destination !== 'styles') this.hidden++
    this.state.isHidden = isOn
  }

  private strike(isOn: boolean): void {
    if (isOn && this.state.destination !== 'styles') this.changes++
    this.state.isStruck = isOn
  }

  private unicode(number: number): void {
    this.write(letterOf(number))
    this.toSkip = this.state.fallback
  }

  private ofStyle(name: string, number = 0): void {
    if (name === 's') this.style.number = number
    else if (name === 'outlinelevel') this.style.outline = number
    else if (name === 'sbasedon') this.style.basedOn = number
  }

  private endStyle(): void {
    const { number, name, outline, basedOn } = this.style
    this.style = noStyle()
    const own = name.replace(/;.*$/s, '').trim()
    if (own !== '' && !this.styles.has(number)) this.styles.set(number, { name: own, outline, basedOn })
  }

  private ofParagraph(name: string, number: number | undefined): void {
    const { state } = this
    switch (name) {
      case 'pard':
        Object.assign(state, normal)
        break
      case 's':
        state.style = number
        break
      case 'outlinelevel':
        state.outline = number
        break
      case 'ilvl':
        state.listLevel = Math.max(0, Math.min(8, number ?? 0))
        break
      case 'intbl':
        state.tableDepth = Math.max(1, state.tableDepth)
        break
      case 'itap':
        state.tableDepth = Math.max(0, Math.min(deepestTable, number ?? 0))
        break
      case 'par':
      case 'page':
      case 'sect':
      case 'column':
        if (!state.isStruck) this.story().endParagraph(this.place(), state.tableDepth)
        break
      case 'cell':
        this.story().endCell(this.place(), 1)
        break
      case 'nestcell':
        this.story().endCell(this.place(), this.depth(2))
        break
      case 'row':
        this.story().endRow(1)
        break
    }
  }

  private depth(least: number): number {
    return Math.max(least, this.state.tableDepth)
  }

  private place(): Place {
    const { outline, style, listLevel } = this.state
    const place = headingAt(outline) ?? placeOfStyle(this.styles, style)
    if (place && (place.kind === 'heading' || !this.story().isItem)) return place
    return this.story().isItem ? { kind: 'item', level: listLevel + 1 } : { kind: 'paragraph' }
  }

  private story(): RtfStory {
    return this.stories.at(-1)!
  }

  private broken(): never {
    return invalid('ingest.broken', { file: this.file, format: 'rtf' })
  }
}
