import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CellFragment, placeKey } from '../../server/matrix/cell.ts'
import { compared, idsToAsk, type Now, type Standing } from '../../server/matrix/drift.ts'
import type { Rest } from '../../server/matrix/rest.ts'

const text = 'Wij wachten al jaren op een kabel 🌱 en de school zit in het donker. '.repeat(4)

const span = fc
  .tuple(fc.nat({ max: text.length - 2 }), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))

/** Fragments of one cell, each in a place of its own. */
const fragments = fc
  .uniqueArray(span, { selector: ({ start, end }) => `${start} ${end}`, maxLength: 12 })
  .map((spans) => spans.map((one) => fragmentAt(one, 'nu')))

function fragmentAt({ start, end }: { start: number; end: number }, version: string): CellFragment {
  return {
    ...{ document: 'bron', documentName: 'bron.txt', version, start, end, exact: text.slice(start, end) },
    ...{ voice: 'note', speaker: null, session: 'Noord', table: null, codes: ['stroom'], evidence: null },
  }
}

const restOf = ({ document, version, start, end, exact, voice }: CellFragment): Rest => ({
  ...{ ids: [`c${start}-${end}`], document, version, start, end, exact, voice, attribution: 'deelnemer' },
})

function nowWith(list: readonly CellFragment[], standing: readonly Standing[] = []): Now {
  return {
    ...{ fragments: list, column: 'stroom', row: 'Noord' },
    standing: new Map(standing.map((one) => [one.id, one])),
    numberOf: () => 2,
    attributionOf: () => 'deelnemer',
  }
}

test('every fragment is one that the summary rests on, one that was passed by, or new', () => {
  fc.assert(
    fc.property(fragments, fc.array(fc.nat({ max: 2 }), { minLength: 12, maxLength: 12 }), (list, kinds) => {
      const of = (kind: number) => list.filter((_, i) => kinds[i] === kind)
      const { drift, passed } = compared(
        { rests: of(0).map(restOf), passedBy: of(1).map(restOf) },
        nowWith(list),
      )
      expect(new Set(passed)).toEqual(new Set(of(1)))
      expect(drift?.fresh ?? []).toEqual(of(2))
      expect(drift?.changed ?? []).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('words that only moved are not told, and words that changed are, each with what stands there now', () => {
  fc.assert(
    fc.property(fragments, fc.integer({ min: 1, max: 40 }), fc.nat(), (list, shift, odd) => {
      const rests = list.map(restOf)
      const moved = list.map((one, i): CellFragment => {
        const place = { version: 'later', start: one.start + shift, end: one.end + shift }
        return { ...one, ...place, exact: i === odd % list.length ? `${one.exact}!` : one.exact }
      })
      const standing = moved.map((one, i): Standing => {
        const { start, end, version, exact } = one
        return { id: rests[i]?.ids[0] ?? '', start, end, version, exact, counts: true, place: null }
      })
      const { drift } = compared({ rests, passedBy: [] }, nowWith(moved, standing))
      const told = drift?.changed.map(({ rest, drift: { words } }) => [rest.exact, words?.now]) ?? []
      const changed = list[odd % list.length]
      expect(told).toEqual(changed ? [[changed.exact, `${changed.exact}!`]] : [])
      expect(drift?.fresh ?? []).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('only of what does not stand where it stood it is asked what became of it', () => {
  fc.assert(
    fc.property(fragments, fragments, (here, before) => {
      const places = new Set(here.map(placeKey))
      const gone = before.filter((one) => !places.has(placeKey(one)))
      expect(idsToAsk(here, before.map(restOf))).toEqual(gone.map((one) => restOf(one).ids[0]))
    }),
    { numRuns: 60 },
  )
})
