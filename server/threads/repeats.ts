import { KeptOn } from '../kept-on.ts'
import { each } from '../turns.ts'
import { compare } from './lines.ts'
import {
  isEvidence,
  type Material,
  type Reading,
  type ThreadCoding,
  type ThreadSentence,
} from './material.ts'
import { later, once } from './once.ts'
import { addUnder } from './sets.ts'

/** From this share on of its sentences standing in another, a document repeats that one. */
const nearlyAll = 0.8
/** With fewer sentences in common it may be chance, or a form that every table filled in. */
const fewestShared = 6
/** Sentences of fewer characters stand everywhere: `Ja, precies.` */
const shortest = 20

/**
 * The same text in two files, or nearly the same, is one talk and counts once. Of a document of which four fifths of the
 * sentences stand word for word in another, those sentences are marked as repeated and all get the unit of the other;
 * codings on them count on their twins, and of two documents that repeat each other who read one has read both.
 * The longest text stays, of equals the first by name.
 */
export function* countedOnce(material: Material): Generator<void, Material> {
  const twins = yield* twinsOf(material.sentences)
  if (twins.size === 0) return material
  const byDocument = Map.groupBy(material.sentences, ({ document }) => document)
  yield
  const sentences = marked(material.sentences, { byDocument, twins })
  const codings: ThreadCoding[] = []
  yield* each(material.codings, (coding) => {
    codings.push(...onTwin(coding, twins, byDocument))
  })
  const readings = [...material.readings, ...readBoth(material.readings, twins)]
  return { ...material, sentences, codings, readings }
}

/** The document that another repeats. */
interface Original {
  readonly document: string
  /** Its sentences by their words. */
  readonly sentences: ReadonlyMap<string, ThreadSentence>
  /** Whether it says nearly nothing more: then who read the repeat has read it. */
  readonly isEqual: boolean
}

const twinsOnce = new KeptOn<readonly ThreadSentence[], ReadonlyMap<string, Original>>()

/** The documents that repeat another, by their name; sought once in the same sentences. */
export function* twinsOf(
  sentences: readonly ThreadSentence[],
): Generator<void, ReadonlyMap<string, Original>> {
  const before = twinsOnce.get(sentences)
  if (before) return before
  const found = yield* twinsAmong(sentences)
  twinsOnce.set(sentences, found)
  return found
}

function* twinsAmong(sentences: readonly ThreadSentence[]): Generator<void, Map<string, Original>> {
  const texts = yield* saidIn(sentences)
  const longestFirst = [...texts].sort(([a, x], [b, y]) => y.size - x.size || compare(a, b))
  const byDocument = later(() => Map.groupBy(sentences, ({ document }) => document))
  const originalOf = once((document: string) => byWords(byDocument().get(document) ?? []))
  const holders: string[][] = []
  const twins = new Map<string, Original>()
  for (const [document, own] of longestFirst) {
    yield
    const shared = new Map<string, number>()
    for (const text of own) {
      for (const other of holders[text] ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    const [best] = [...shared].sort(([a, x], [b, y]) => y - x || compare(a, b))
    if (best && best[1] >= fewestShared && best[1] >= nearlyAll * own.size) {
      const isEqual = best[1] >= nearlyAll * (texts.get(best[0])?.size ?? 0)
      twins.set(document, { document: best[0], sentences: originalOf(best[0]), isEqual })
      continue
    }
    for (const text of own) {
      const known = holders[text]
      if (known) known.push(document)
      else holders[text] = [document]
    }
  }
  return twins
}

/** Of each document the different sentences that count here, each as the number of its words. */
function* saidIn(sentences: readonly ThreadSentence[]): Generator<void, Map<string, Set<number>>> {
  const numbers = new Map<string, number>()
  const texts = new Map<string, Set<number>>()
  yield* each(sentences, (sentence) => {
    if (!canRepeat(sentence)) return
    const { text, document } = sentence
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    addUnder(texts, document, number)
  })
  return texts
}

const canRepeat = ({ voice, text }: ThreadSentence) => isEvidence(voice, true) && text.length >= shortest

/** Of sentences with the same words the first. */
function byWords(sentences: readonly ThreadSentence[]): Map<string, ThreadSentence> {
  return new Map(
    sentences
      .filter(canRepeat)
      .map((sentence) => [sentence.text, sentence] as const)
      .reverse(),
  )
}

type ByDocument = ReadonlyMap<string, readonly ThreadSentence[]>

const markedOnce = new KeptOn<readonly ThreadSentence[], readonly ThreadSentence[]>()

/** All sentences with those of a repeat marked; the same list for the same sentences, whatever was coded in them. */
function marked(
  sentences: readonly ThreadSentence[],
  { byDocument, twins }: { byDocument: ByDocument; twins: ReadonlyMap<string, Original> },
): readonly ThreadSentence[] {
  const before = markedOnce.get(sentences)
  if (before) return before
  const found = [...byDocument].flatMap(([document, own]) => {
    const original = twins.get(document)
    return original ? repeated(own, original) : own
  })
  markedOnce.set(sentences, found)
  return found
}

/** What is not word for word in the other was said in the same talk: in the unit of the twin before it. */
function repeated(own: readonly ThreadSentence[], { sentences }: Original): ThreadSentence[] {
  let unit = own.map(({ text }) => sentences.get(text)?.unit).find((each) => each !== undefined) ?? null
  return own.map((sentence) => {
    const twin = sentences.get(sentence.text)
    unit = twin?.unit ?? unit
    return inUnit(sentence, unit, twin !== undefined)
  })
}

function inUnit(sentence: ThreadSentence, unit: string | null, repeats: boolean): ThreadSentence {
  const { document, start, end, text, voice, speaker, people, notetaker } = sentence
  const whose = { voice, speaker, people, notetaker }
  return { document, start, end, text, unit, ...whose, ...(repeats && { repeats }) }
}

/** A coding as it stands on the twins of its sentences; what has no twin stays where it is. */
function onTwin(
  coding: ThreadCoding,
  twins: ReadonlyMap<string, Original>,
  byDocument: ByDocument,
): ThreadCoding[] {
  const original = twins.get(coding.document)
  if (!original) return [coding]
  const own = byDocument.get(coding.document) ?? []
  const under = own.filter(({ start, end }) => start < coding.end && coding.start < end)
  if (under.every(({ text }) => !original.sentences.has(text))) return [coding]
  return under.map((sentence): ThreadCoding => {
    const twin = original.sentences.get(sentence.text)
    const start = Math.max(coding.start, sentence.start)
    const end = Math.min(coding.end, sentence.end)
    const exact = sentence.text.slice(start - sentence.start, end - sentence.start)
    const { document, code, coder, origin } = coding
    const given = { exact, code, coder, origin }
    if (!twin) return { document, start, end, ...given }
    const shift = twin.start - sentence.start
    return { document: original.document, start: start + shift, end: end + shift, ...given }
  })
}

function readBoth(readings: readonly Reading[], twins: ReadonlyMap<string, Original>): Reading[] {
  return readings.flatMap(({ code, document }) => {
    const original = document === undefined ? undefined : twins.get(document)
    return original?.isEqual ? [{ code, document: original.document }] : []
  })
}
