import { sha256 } from '../database/ids.ts'
import type { Parameters } from './candidate.ts'
import type { Material } from './material.ts'

/** Raised when the method changes: then every derivation is made anew. */
const method = 1

/** Names a derivation by everything it is made from, whatever order that came in. */
export function inputHash(material: Material, parameters: Parameters): string {
  const { units, sentences, codings, readings, codes, names } = material
  return sha256(
    JSON.stringify([
      method,
      Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)),
      sorted(units, (unit) => [
        ...[
          unit.id,
          unit.session,
          unit.date,
          unit.table,
          unit.proposition,
          unit.askedText,
          unit.talk,
          unit.group,
        ],
        unit.votes?.map((vote) => [vote.moment, vote.for, vote.against]),
      ]),
      sorted(sentences, (sentence) => [
        ...[sentence.document, sentence.start, sentence.end, sentence.text, sentence.unit, sentence.voice],
        ...[sentence.speaker, sentence.people, sentence.notetaker],
      ]),
      sorted(codings, (coding) => [
        ...[
          coding.document,
          coding.start,
          coding.end,
          coding.exact,
          coding.code,
          coding.coder,
          coding.origin,
        ],
      ]),
      sorted(readings, (reading) => [reading.code, reading.document, reading.unit]),
      sorted(codes, (code) => [code.id, code.name, code.parent, code.keywords]),
      [...names].sort(),
    ]),
  )
}

/** Each row as JSON, in the order of the alphabet. */
function sorted<Row>(rows: readonly Row[], values: (row: Row) => unknown[]): string[] {
  return rows.map((row) => JSON.stringify(values(row))).sort()
}
