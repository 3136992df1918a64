import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KnownTexts } from '../../server/sources/once-store.ts'
import { SketchIndex } from '../../server/sources/sketch-index.ts'
import { documents } from '../../server/sources/store.ts'
import { likeness, sketchOf, type TextSketch } from '../../server/text/sketch.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

const sketched = (words: readonly string[]): TextSketch => {
  const text = words.join(' ')
  return sketchOf(text, [{ kind: 'paragraph', start: 0, end: text.length }])
}

const talk = (from: number, length: number) => Array.from({ length }, (_, at) => `woord${from + at}`)

/** Texts that are the same, nearly the same, a part of one another or strangers, short and long. */
const sketches = fc.array(
  fc
    .record({
      from: fc.nat(40),
      length: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 20, max: 400 })),
      changed: fc.array(fc.nat(400), { maxLength: 6 }),
    })
    .map(({ from, length, changed }) =>
      sketched(talk(from, length).map((word, at) => (changed.includes(at) ? `anders${at}` : word))),
    ),
  { maxLength: 12 },
)

test('of every text all that are like it are looked at, in their order', () => {
  fc.assert(
    fc.property(sketches, (all) => {
      const index = new SketchIndex(all)
      for (const one of all) {
        const places = index.placesNear(one)
        const alike = all.flatMap((other, at) => (likeness(one, other) ? [at] : []))
        expect(places.filter((at) => alike.includes(at))).toEqual(alike)
      }
    }),
  )
})

test('a short text is looked at beside one that is twice as long, whichever words they share', () => {
  for (let from = 0; from < 20_000; from += 50) {
    const [half, whole] = [sketched(talk(from, 24)), sketched(talk(from, 46))]
    expect(likeness(half, whole)?.relation).toBe('nearly')
    expect(new SketchIndex([whole]).placesNear(half)).toEqual([0])
  }
})

test('texts that have nothing in common are not looked at', () => {
  const index = new SketchIndex([sketched(talk(0, 300)), sketched(talk(1_000, 300))])
  expect(index.placesNear(sketched(talk(1_000, 290)))).toEqual([1])
})

test('of many files each finds the same text as the first few, also one that was added meanwhile', async () => {
  const project = await mustOpenProject()
  for (const name of ['een.txt', 'twee.txt']) await mustAdd(project, name, { name })
  const [one, two] = await documents(project.db)
  const texts = new KnownTexts([])
  texts.add(one!, sketched(talk(0, 200)))
  for (let looks = 0; looks < 30; looks++)
    expect(texts.twinOf(sketched(talk(0, 190)))).toMatchObject({
      relation: 'nearly',
      document: { name: 'een.txt' },
    })
  texts.add(two!, sketched(talk(500, 200)))
  expect(texts.twinOf(sketched(talk(500, 200)))?.document.name).toBe('twee.txt')
})
