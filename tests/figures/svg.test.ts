import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { addCoding } from '../../server/codings/store.ts'
import { sourceText } from '../../server/sources/store.ts'
import { fitted, widthOf, wrapped } from '../../views/figures/letters.ts'
import { pageSvg, paperSvg } from '../../views/figures/svg.ts'
import { visit } from '../browsing.ts'
import { act } from '../quotes/setting.ts'
import { mustOpenCoded } from '../threads/project.ts'

/** The texts of an XML document. @throws when it is not well-formed */
function textsIn(xml: string): string[] {
  const texts: string[] = []
  const parser = new SaxesParser()
  parser.on('text', (text) => texts.push(text))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return texts
}

const hostile = [
  '<script>alert(1)</script>',
  `"'><img src=x onerror=alert(1)> & &amp; ]]>`,
  'emoji 👩‍👩‍👧‍👦🏳️‍🌈 e\u0301',
  'שלום עולם \u202e omgekeerd',
  'een heel lange naam '.repeat(6).trim(),
]

test('whatever a code is called, its picture is a well-formed file in which that stays words', async () => {
  const project = await mustOpenCoded()
  const [document = ''] = project.documents
  const { version, sentences } = await sourceText(project.db, document)
  await act({ ...project }, async (write) => {
    for (const name of hostile) {
      const code = await addCode(write, { name })
      const { start, end } = sentences[1]!
      const seen = { suggestions: false, others: false }
      const coding = {
        document,
        version: version.id,
        code,
        coder: project.noor.id,
        origin: 'reading' as const,
      }
      await addCoding(write, { ...coding, start, end, seen })
    }
  })
  const visitor = visit(project, project.noor)
  for (const name of ['codes', 'flow', 'document', 'company']) {
    const { text: svg } = await visitor.open(`/figures/${name}.svg`)
    const texts = textsIn(svg)
    expect(svg).not.toMatch(/<script|<img|onerror="/u)
    expect(texts.some((text) => text.startsWith('<script>'))).toBe(true)
    const { html } = await visitor.open(`/figures/${name}`)
    expect(html.querySelectorAll('script:not([src]), img')).toHaveLength(0)
    expect(html.querySelector('table')?.text).toContain(hostile[4])
  }
})

test('any words at all make a well-formed picture', () => {
  const words = fc.string({ unit: 'binary', maxLength: 80 })
  fc.assert(
    fc.property(words, words, (title, name) => {
      const mark = { kind: 'words' as const, at: [0, 10] as const, words: name }
      const area = {
        href: `/search?q=${encodeURIComponent(name.toWellFormed())}`,
        title: name,
        box: [0, 0, 9, 9] as const,
      }
      const drawing = { width: 100, height: 20, title, description: name, marks: [mark], areas: [area] }
      textsIn(paperSvg(drawing, new Map(), [title]))
      textsIn(`<div>${pageSvg(drawing, 'p')}</div>`)
    }),
    { numRuns: 40 },
  )
})

/** As people count them: a letter with its marks is one. */
const lettersOf = (words: string) =>
  Array.from(new Intl.Segmenter('nl').segment(words), ({ segment }) => segment)

test('what is cut fits its width, ends in …, and never splits a letter', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 30, max: 300 }),
      (words, width) => {
        const cut = fitted(words, width, 14)
        expect(widthOf(cut, 14)).toBeLessThanOrEqual(width)
        if (cut === words) return
        expect(cut).toMatch(/…$/u)
        expect(
          lettersOf(words)
            .join('|')
            .startsWith(lettersOf(cut.slice(0, -1).trimEnd()).join('|')),
        ).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})

test('words over two lines are all there when they fit', () => {
  expect(wrapped('Denkdiner 1: De economie van de toekomst', 160, 14)).toEqual([
    'Denkdiner 1: De economie',
    'van de toekomst',
  ])
})
