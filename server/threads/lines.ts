import { KeptOn } from '../kept-on.ts'
import { firstWhere } from '../text/halving.ts'
import { each } from '../turns.ts'
import { isEvidence, type Material, type ThreadSentence, type Unit } from './material.ts'
import { later, once } from './once.ts'
import { pushUnder } from './sets.ts'
import { contentWords, nameWords, type Term } from './words-of-lines.ts'

/** A sentence made ready: its place in the row of all sentences, its unit, its content words. */
export interface Line {
  readonly index: number
  readonly sentence: ThreadSentence
  readonly unit: Unit | undefined
  /** Whether its words may stand behind a thread. */
  readonly counts: boolean
  /** Its content words, read each time: what is worked out of them is kept, see `WordTable`. */
  readTerms(): readonly Term[]
}

export interface Lines {
  /** All sentences by document and place. */
  readonly all: readonly Line[]
  readonly byDocument: ReadonlyMap<string, readonly Line[]>
  readonly units: readonly Unit[]
}

type Talk = Pick<Material, 'units' | 'sentences' | 'names'>

interface Known extends Pick<Talk, 'units' | 'names'> {
  readonly guests: boolean
  readonly lines: Lines
}

const linesOnce = new KeptOn<Talk['sentences'], readonly Known[]>()

/**
 * Puts the material in one order, whatever order it came in, and reads the words of each sentence once: also when
 * something else was coded in the same sentences meanwhile.
 */
export function* linesOf(material: Talk, guests: boolean): Generator<void, Lines> {
  const { sentences, units, names } = material
  const known = () => linesOnce.get(sentences) ?? []
  const isSame = (one: Known) => one.units === units && one.names === names && one.guests === guests
  const before = known().find(isSame)
  if (before) return before.lines
  const lines = yield* inOrder(material, guests)
  // Somebody else may have made them meanwhile, or those with guests.
  const meanwhile = known().find(isSame)
  if (meanwhile) return meanwhile.lines
  linesOnce.set(sentences, [...known(), { units, names, guests, lines }])
  return lines
}

function* inOrder(material: Talk, guests: boolean): Generator<void, Lines> {
  const units = [...material.units].sort((a, b) => compare(a.id, b.id))
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const said = new Map<string, ThreadSentence[]>()
  const speakers = new Set<string>()
  yield* each(material.sentences, (sentence) => {
    pushUnder(said, sentence.document, sentence)
    if (sentence.speaker) speakers.add(sentence.speaker)
  })
  const asked = [...new Set(units.map(({ askedText }) => askedText))]
  const names = later(() => nameWords([...material.names, ...speakers], asked))
  const spokenIn = once((id: string | null): Record<'counting' | 'other', Spoken> => {
    const unit = id === null ? undefined : unitById.get(id)
    return { counting: { unit, counts: unit !== undefined, names }, other: { unit, counts: false, names } }
  })
  const all: Line[] = []
  const byDocument = new Map<string, readonly Line[]>()
  for (const [document, own] of [...said].sort(([a], [b]) => compare(a, b))) {
    yield
    const lines = own.sort(byPlace).map((sentence, at): Line => {
      const counts = !sentence.repeats && isEvidence(sentence.voice, guests)
      return new ReadLine(all.length + at, sentence, spokenIn(sentence.unit)[counts ? 'counting' : 'other'])
    })
    for (const line of lines) all.push(line)
    byDocument.set(document, lines)
  }
  return { all, units, byDocument }
}

const noTerms: readonly Term[] = []

/** What is the same for all lines of a unit that count, or do not. */
interface Spoken extends Pick<Line, 'unit' | 'counts'> {
  readonly names: () => ReadonlySet<string>
}

class ReadLine implements Line {
  readonly index: number
  readonly sentence: ThreadSentence
  readonly #spoken: Spoken

  constructor(index: number, sentence: ThreadSentence, spoken: Spoken) {
    this.index = index
    this.sentence = sentence
    this.#spoken = spoken
  }

  get unit(): Unit | undefined {
    return this.#spoken.unit
  }

  get counts(): boolean {
    return this.#spoken.counts
  }

  readTerms(): readonly Term[] {
    return this.counts ? contentWords(this.sentence, this.#spoken.names()) : noTerms
  }
}

/** The lines of one document that share at least one character with a span. Lines are in order. */
export function linesUnder(lines: readonly Line[], start: number, end: number): Line[] {
  const first = firstWhere(lines, ({ sentence }) => sentence.end > start)
  let behind = first
  while (behind < lines.length && lines[behind]!.sentence.start < end) behind++
  return lines.slice(first, behind)
}

/** One order for all strings, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const byPlace = (a: ThreadSentence, b: ThreadSentence) => a.start - b.start || a.end - b.end
