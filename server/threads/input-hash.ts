import { createHash } from 'node:crypto'
import type { Parameters } from './candidate.ts'
import { compare } from './lines.ts'
import type { Material, ThreadCoding, ThreadSentence } from './material.ts'
import { once } from './once.ts'

/** Raised when the method changes: then every derivation is made anew. */
const method = 2

/** Names a derivation by everything it is made from, whatever order that came in. */
export function inputHash(material: Material, parameters: Parameters): string {
  const { units, sentences, codings, readings, codes, names } = material
  const hash = createHash('sha256')
  hash.update(JSON.stringify([method, Object.entries(parameters).sort(([a], [b]) => compare(a, b))]))
  const add = (lines: readonly string[]) => {
    if (lines.length > 0) hash.update(`\n${lines.join('\n')}`)
  }
  add(
    sorted(units, (unit) => [
      unit.id,
      unit.session,
      unit.date,
      unit.table,
      unit.proposition,
      unit.askedText,
      unit.talk,
      unit.group,
      unit.votes?.map((vote) => [vote.moment, vote.for, vote.against]),
    ]),
  )
  for (const lines of inPlace(sentences, sentenceJson())) add(lines)
  for (const lines of inPlace(codings, codingJson())) add(lines)
  add(sorted(readings, (reading) => [reading.code, reading.document, reading.unit]))
  add(sorted(codes, (code) => [code.id, code.name, code.parent, code.keywords]))
  add([JSON.stringify([...names].sort())])
  return hash.digest('hex')
}

/** A sentence as JSON. What it has in common with the one before it is written once. */
function sentenceJson(): (sentence: ThreadSentence) => string {
  const json = once(asJson)
  let before: ThreadSentence | undefined
  let whose = ''
  return (sentence) => {
    const { document, start, end, text, unit, voice, speaker, people, notetaker } = sentence
    if (!before || !isSaidAlike(before, sentence)) {
      whose = `${json(unit)},${json(voice)},${json(speaker)},${json(people)},${json(notetaker)}`
    }
    before = sentence
    return `[${json(document)},${start},${end},${JSON.stringify(text)},${whose}]`
  }
}

const isSaidAlike = (a: ThreadSentence, b: ThreadSentence) =>
  a.unit === b.unit &&
  a.voice === b.voice &&
  a.speaker === b.speaker &&
  a.people === b.people &&
  a.notetaker === b.notetaker

function codingJson(): (coding: ThreadCoding) => string {
  const json = once(asJson)
  return ({ document, start, end, exact, code, coder, origin }) =>
    `[${json(document)},${start},${end},${JSON.stringify(exact)},${json(code)},${json(coder)},${json(origin)}]`
}

/** As it stands in a list. */
const asJson = (value: string | null | undefined | readonly string[]) => JSON.stringify(value ?? null)

/** Each row as JSON, in the order of the alphabet. */
function sorted<Row>(rows: readonly Row[], values: (row: Row) => unknown[]): string[] {
  return rows.map((row) => JSON.stringify(values(row))).sort()
}

interface Placed {
  readonly document: string
  readonly start: number
  readonly end: number
}

/** Of each document its rows as JSON, by place, and only then by the alphabet: quicker where there are many. */
function* inPlace<Row extends Placed>(rows: readonly Row[], json: (row: Row) => string): Generator<string[]> {
  const byDocument = [...Map.groupBy(rows, ({ document }) => document)].sort(([a], [b]) => compare(a, b))
  for (const [, own] of byDocument) {
    const placed = own.every((row, i) => i === 0 || byPlace(own[i - 1]!, row) <= 0) ? own : own.sort(byPlace)
    const texts = placed.map(json)
    for (let i = 0, next = 1; i < placed.length; i = next) {
      next = i + 1
      while (next < placed.length && byPlace(placed[i]!, placed[next]!) === 0) next++
      const same = next > i + 1 ? texts.slice(i, next).sort() : []
      same.forEach((text, place) => {
        texts[i + place] = text
      })
    }
    yield texts
  }
}

const byPlace = (a: Placed, b: Placed) => a.start - b.start || a.end - b.end
