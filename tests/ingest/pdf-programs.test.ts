import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { pdfOf, writeLines } from './pdf-files.ts'
import { type Draw, full, outline } from './pdf-outline.ts'

describe('a tagged pdf', () => {
  const tagged: Draw = (pdf) => {
    const root = pdf.struct('Document')
    pdf.addStructure(root)
    const add = (type: string, text: string, y: number) => {
      root.add(pdf.struct(type, {}, () => writeLines(pdf, [text], { y })))
    }
    add('H2', 'Stelling 1: Groei', 100)
    add('P', full[0]!, 114)
    add('P', full[1]!, 128)
  }

  test('says itself where its paragraphs begin', async () => {
    const bytes = await pdfOf(tagged, { tagged: true, pdfVersion: '1.5' })
    const { text, blocks } = await readText(bytes, 'verslag.pdf')
    expect(blocks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])).toEqual([
      ['heading', 2, 'Stelling 1: Groei'],
      ['paragraph', undefined, full[0]],
      ['paragraph', undefined, full[1]],
    ])
  })
})

describe('what programs for writing make of a list', () => {
  test('an item whose bullet is smaller than its words keeps its next lines', async () => {
    const draw: Draw = (pdf) => {
      writeLines(pdf, full)
      pdf.fontSize(9).text('•', 70, 160, { lineBreak: false })
      writeLines(pdf, ['de vergunningen voor kleine plannen in het buitengebied duren te'], { x: 76, y: 160 })
      writeLines(pdf, ['lang voor ons'], { x: 76, y: 174.3 })
    }
    expect((await outline(draw)).slice(1)).toEqual([
      'item1 de vergunningen voor kleine plannen in het buitengebied duren te lang voor ons',
    ])
  })

  test('a sentence about those who were there is no list of them', async () => {
    const line = 'Deelnemers wezen op de volgende knelpunten:'
    expect(await outline((pdf) => writeLines(pdf, [...full, '', line]))).toContain(`paragraph ${line}`)
  })

  test('a line that is nearly full in the middle of a sentence goes on', async () => {
    const lines = [
      full[0]!,
      'over te zeggen, en dat ging daarna al vrij snel over de toekomst van',
      'school in het dorp.',
    ]
    expect(await outline((pdf) => writeLines(pdf, lines))).toHaveLength(1)
  })
})
