import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { fragmentsOf } from '../../server/codings/coding.ts'
import { fragmentCounts, fragmentsOfCode } from '../../server/codings/fragments.ts'
import { addCoding, codingsOfCode } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

const words = 'Wij zoeken monteurs. Wij drinken koffie. Het regent al weken.'

test('pages of fragments together are all fragments of a code, in order and each once, whoever gave it', async () => {
  const span = fc.record({
    text: fc.nat(2),
    start: fc.nat(40),
    length: fc.integer({ min: 3, max: 12 }),
    by: fc.nat(1),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(span, { maxLength: 25 }),
      fc.integer({ min: 1, max: 7 }),
      async (spans, most) => {
        const project = await mustOpenProject()
        const { db, noor, bram } = project
        const texts = []
        for (const name of ['een', 'twee', 'drie']) {
          const { document } = await mustAdd(project, `${words} ${name}`, { name: `${name}.txt` })
          texts.push({ document: document.id, version: (await sourceText(db, document.id)).version.id })
        }
        const { result: code } = await record(db, { person: noor.id, act: 'code.add' }, (write) =>
          addCode(write, { name: 'arbeid' }),
        )
        for (const { text, start, length, by } of spans) {
          const place = texts[text]
          if (!place || words.slice(start, start + length).trim() === '') continue
          const coder = by === 0 ? noor.id : bram.id
          await record(db, { person: coder, act: 'coding.add' }, (write) =>
            addCoding(write, {
              ...{ ...place, start, end: start + length, code, coder, origin: 'reading' },
              seen: { suggestions: false, others: false },
            }),
          )
        }
        const all = fragmentsOf(await codingsOfCode(db, code))
        const paged = []
        for (let from = 0; from < all.length + most; from += most)
          paged.push(...(await fragmentsOfCode(db, code, { from, most })))
        const shape = (fragments: typeof all) =>
          fragments.map(({ codings, ...place }) => ({
            ...place,
            codings: codings.map(({ id }) => id).sort(),
          }))
        expect(shape(paged)).toEqual(shape(all))
        expect(await fragmentCounts(db, code)).toEqual({
          codings: all.flatMap(({ codings }) => codings).length,
          fragments: all.length,
          documents: new Set(all.map(({ document }) => document)).size,
        })
      },
    ),
    { numRuns: 25 },
  )
})
