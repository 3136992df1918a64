import { sha256 } from '../database/ids.ts'
import type { Parameters } from './candidate.ts'
import { compare } from './lines.ts'
import type { Material } from './material.ts'

/** Raised when the method changes: then every derivation is made anew. */
const method = 2

/** Names a derivation by everything it is made from, whatever order that came in. */
export function inputHash(material: Material, parameters: Parameters): string {
  const { units, sentences, codings, readings, codes, names } = material
  const lines = [
    JSON.stringify([method, Object.entries(parameters).sort(([a], [b]) => compare(a, b))]),
    ...sorted(units, (unit) => [
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
    ...inPlace(sentences, (sentence) => [
      sentence.document,
      sentence.start,
      sentence.end,
      sentence.text,
      sentence.unit,
      sentence.voice,
      sentence.speaker,
      sentence.people,
      sentence.notetaker,
    ]),
    ...inPlace(codings, (coding) => [
      coding.document,
      coding.start,
      coding.end,
      coding.exact,
      coding.code,
      coding.coder,
      coding.origin,
    ]),
    ...sorted(readings, (reading) => [reading.code, reading.document, reading.unit]),
    ...sorted(codes, (code) => [code.id, code.name, code.parent, code.keywords]),
    JSON.stringify([...names].sort()),
  ]
  return sha256(lines.join('\n'))
}

/** Each row as JSON, in the order of the alphabet. */
function sorted<Row>(rows: readonly Row[], values: (row: Row) => unknown[]): string[] {
  return rows.map((row) => JSON.stringify(values(row))).sort()
}

interface Placed {
  readonly document: string
  readonly start: number
  readonly end: number
}

/** Each row as JSON, by document and place, and only then by the alphabet: quicker where there are many. */
function inPlace<Row extends Placed>(rows: readonly Row[], values: (row: Row) => unknown[]): string[] {
  const texts: string[] = []
  for (const [, own] of [...Map.groupBy(rows, ({ document }) => document)].sort(([a], [b]) =>
    compare(a, b),
  )) {
    const placed = own.map((row) => ({ row, text: JSON.stringify(values(row)) }))
    placed.sort((a, b) => a.row.start - b.row.start || a.row.end - b.row.end || compare(a.text, b.text))
    for (const { text } of placed) texts.push(text)
  }
  return texts
}
