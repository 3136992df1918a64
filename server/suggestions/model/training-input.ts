import { createHash } from 'node:crypto'
import type { SentencePlaces } from '../space/places.ts'
import type { CodeDescription, Lesson, SourceSentence } from '../suggestion.ts'

/** All that a model is learned from. */
export interface TrainingInput {
  readonly codes: readonly CodeDescription[]
  /** Every sentence of the project, those of a document in the order of its text. */
  readonly sentences: readonly SourceSentence[]
  readonly lessons: readonly Lesson[]
  /** What places sentences and codes in the stead of the word space. */
  readonly encoder?: SentencePlaces | undefined
}

/** Raised when the same input would give another model. */
const method = 7

/** The same input in an order that depends on its content only, so that sums come out the same to the last bit. */
export function canonicalInput({ codes, sentences, lessons, encoder }: TrainingInput): TrainingInput {
  const texts = new Map<string, string>()
  for (const { document, start, text } of sentences) {
    texts.set(document, `${texts.get(document) ?? ''}${start} ${text}\n`)
  }
  const documents = [...texts].sort(([a, x], [b, y]) => compare(x, y) || compare(a, b))
  const rank = new Map(documents.map(([document], place) => [document, place]))
  const order = sentences
    .map((_, place) => place)
    .sort((a, b) => {
      const [one, other] = [sentences[a]!, sentences[b]!]
      return (
        rank.get(one.document)! - rank.get(other.document)! || one.start - other.start || one.end - other.end
      )
    })
  const newPlace = new Map(order.map((place, index) => [place, index]))
  const moved = lessons.map((lesson) => ({ ...lesson, sentence: newPlace.get(lesson.sentence)! }))
  return {
    codes: codes.toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id)),
    sentences: order.map((place) => sentences[place]!),
    lessons: moved.sort((a, b) => a.sentence - b.sentence || compare(lessonKey(a), lessonKey(b))),
    encoder,
  }
}

function lessonKey({ code, positive, from, weight, wasLeft }: Lesson): string {
  return `${code} ${positive} ${from} ${weight} ${wasLeft ?? false}`
}

/** The name of a model: the SHA-256 of its ordered input. */
export function inputName({ codes, sentences, lessons, encoder }: TrainingInput): string {
  const hash = createHash('sha256')
  hash.update(`${method}\n`)
  const write = (values: readonly unknown[]) => hash.update(`${JSON.stringify(values)}\n`)
  write([encoder?.name ?? null])
  for (const code of codes) {
    const { id, name, definition, include, exclude, keywords, related, excluding } = code
    write([id, name, definition, include, exclude, keywords, related, excluding])
  }
  for (const { document, start, end, text, group, section, lead, patternHits } of sentences) {
    write([document, start, end, text, group, section, lead ?? null, patternHits ?? []])
  }
  for (const { sentence, code, positive, weight, from, wasLeft } of lessons) {
    write([sentence, code, positive, weight, from, wasLeft ?? false])
  }
  return hash.digest('hex')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
