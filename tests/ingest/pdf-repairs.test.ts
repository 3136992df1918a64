import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DrawnLine, pdfRepairs } from '../../server/ingest/pdf-repairs.ts'
import { readText } from '../../server/ingest/read.ts'
import { rawOf } from './mending/raw-of.ts'
import { pdfOf, writeLines } from './pdf-files.ts'

const full = [
  'De zaal was vol en het gesprek kwam snel op gang, want iedereen had er iets',
  'over te zeggen. Daarbij ging het vooral over de vraag wie er nu samen-',
  'werkt en wat er op sociaal-economisch gebied te winnen is, want sociaal-',
  'economisch beleid is er te weinig.',
]

async function shown(draw: (pdf: PDFKit.PDFDocument) => void) {
  const { text, repairs = [] } = await readText(await pdfOf(draw), 'verslag.pdf')
  return repairs.map(({ kind, start, end, raw }) => [kind, text.slice(start, end), raw])
}

test('each line that was joined and each word that was made whole is noted', async () => {
  expect(await shown((pdf) => writeLines(pdf, full))).toEqual([
    ['joined-lines', ' ', '\n'],
    ['joined-word', 'samenwerkt', 'samen-\nwerkt'],
    ['kept-hyphen', 'sociaal-economisch', 'sociaal-\neconomisch'],
  ])
})

test('what was left out is noted on the page where it stood, from top to bottom', async () => {
  const found = await shown((pdf) => {
    for (let page = 1; page <= 3; page++) {
      if (page > 1) pdf.addPage()
      writeLines(pdf, ['Verslag denkdiner'], { y: 40, size: 9 })
      writeLines(pdf, [`Gesprek ${page} ging over iets anders.`], { y: 120 })
      pdf.page.margins.bottom = 0
      writeLines(pdf, [`${page}`], { x: 280, y: 800, size: 9 })
    }
  })
  expect(found.map(([kind, now]) => `${kind}${now}`)).toEqual(Array(6).fill('set-aside'))
  expect(found.map(([, , raw]) => raw)).toEqual([
    ...['Verslag denkdiner', '1', 'Verslag denkdiner', '2', 'Verslag denkdiner', '3'],
  ])
})

test('a paragraph that goes on over the end of a page keeps its footer beside it', async () => {
  const { text, repairs = [] } = await readText(
    await pdfOf((pdf) => {
      for (let page = 1; page <= 3; page++) {
        if (page > 1) pdf.addPage()
        writeLines(
          pdf,
          [`${page} keer begon het gesprek laat, want wie er wilde zijn kwam van ver.`, ...full.slice(0, 3)],
          { y: 100 + 20 * page },
        )
        pdf.page.margins.bottom = 0
        writeLines(pdf, [`Pagina ${page}`], { x: 280, y: 800, size: 9 })
      }
    }),
    'verslag.pdf',
  )
  let from = 0
  for (const { start, end } of repairs) {
    expect(start).toBeGreaterThanOrEqual(from)
    from = end
  }
  expect(from).toBeLessThanOrEqual(text.length)
  expect(repairs.filter(({ kind }) => kind === 'set-aside')).toHaveLength(3)
})

const word = fc.constantFrom(
  'de',
  'samenwerking',
  'en',
  'sociaal-economisch',
  'ruimte.',
  'Overijssel',
  '“ja”',
)
const lines = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })

test('what was drawn, put back into the text, gives the lines as they were drawn', () => {
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const drawn = paragraphs.flatMap((all, piece) =>
        all.map((words): DrawnLine => ({ text: words.join(' '), page: 1, piece })),
      )
      const text = paragraphs.map((all) => all.map((words) => words.join(' ')).join(' ')).join('\n\n')
      const raw = paragraphs.map((all) => all.map((words) => words.join(' ')).join('\n')).join('\n\n')
      expect(rawOf(pdfRepairs(text, drawn, []), text)).toBe(raw)
    }),
  )
})

const example = new URL('../../corpus/documents/conceptrapport.pdf', import.meta.url)

describe.runIf(existsSync(example))('the report of the example project', () => {
  test('has every repair in order and apart', async () => {
    const { text, repairs = [] } = await readText(readFileSync(example), 'conceptrapport.pdf')
    expect(repairs.length).toBeGreaterThan(10)
    expect(repairs.every(({ start, end }, at) => start >= (repairs[at - 1]?.end ?? 0) && end >= start)).toBe(
      true,
    )
    expect(
      repairs
        .filter(({ kind }) => kind === 'joined-lines')
        .every(({ start, end }) => text.slice(start, end) === ' '),
    ).toBe(true)
  })
})
