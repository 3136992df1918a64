import { describe, expect, test } from 'vitest'
import { writeLines } from './pdf-files.ts'
import { type Draw, full, outline, read } from './pdf-outline.ts'

describe('lines', () => {
  test('of one paragraph are joined', async () => {
    expect((await read((pdf) => writeLines(pdf, full))).text).toBe(full.join(' '))
  })

  test('that stop short end their paragraph', async () => {
    const lines = [...full, ...full]
    expect((await outline((pdf) => writeLines(pdf, lines))).length).toBe(2)
  })

  test('that are all whole remarks stay apart, though some are full', async () => {
    const remarks = [
      'De bus rijdt al jaren niet meer en dat merkt iedereen hier.',
      'Geen punten.',
      'Het plein is leeg.',
    ]
    expect((await read((pdf) => writeLines(pdf, remarks))).text).toBe(remarks.join('\n\n'))
  })

  test('far below the line above begin a paragraph', async () => {
    const draw: Draw = (pdf) => {
      writeLines(pdf, full.slice(0, 2))
      writeLines(pdf, full.slice(0, 2), { y: 160 })
    }
    expect((await outline(draw)).length).toBe(2)
  })

  test('that end in a broken word are made whole, with a warning', async () => {
    const broken = ['Er werd die avond lang gepraat over de vraag hoe er beter kan worden samen-', 'gewerkt.']
    const { text, warnings } = await read((pdf) => writeLines(pdf, broken))
    expect(text).toBe('Er werd die avond lang gepraat over de vraag hoe er beter kan worden samengewerkt.')
    expect(warnings.map(({ key }) => key)).toEqual(['ingest.hyphens'])
  })

  test('hold letters, where the file draws two as one', async () => {
    const draw: Draw = (pdf) => writeLines(pdf, ['Het efﬁciënte of\u00ADﬁciële beleid.'])
    expect((await read(draw)).text).not.toMatch(/[ﬀ-ﬆ\u00AD]/)
  })
})

describe('pages', () => {
  const pages: Draw = (pdf) => {
    for (let page = 1; page <= 4; page++) {
      if (page > 1) pdf.addPage()
      writeLines(pdf, ['Opbrengst denkdiners'], { y: 40, size: 9 })
      writeLines(pdf, [`Gesprek ${page} ging over iets anders.`], { y: 120 })
      pdf.page.margins.bottom = 0
      writeLines(pdf, [`${page}`], { x: 280, y: 800, size: 9 })
    }
  }

  test('give their number to their blocks', async () => {
    const file = await read(pages)
    expect(file.pages).toBe(4)
    expect(file.blocks.map(({ page }) => page)).toEqual([1, 2, 3, 4])
  })

  test('lose their running header and number, with a warning', async () => {
    const { text, warnings } = await read(pages)
    expect(text).toBe([1, 2, 3, 4].map((page) => `Gesprek ${page} ging over iets anders.`).join('\n\n'))
    expect(warnings).toEqual([
      { key: 'ingest.furniture', details: { file: 'verslag.pdf', pages: 4, count: 8 } },
    ])
  })

  test('keep a line that returns at another height', async () => {
    const draw: Draw = (pdf) => {
      writeLines(pdf, ['Rode draad'], { y: 300 })
      pdf.addPage()
      writeLines(pdf, ['Rode draad'], { y: 500 })
    }
    expect((await read(draw)).text).toBe('Rode draad\n\nRode draad')
  })

  test('keep headings that only differ in their number', async () => {
    const draw: Draw = (pdf) => {
      for (const table of [1, 2, 3]) {
        if (table > 1) pdf.addPage()
        writeLines(pdf, [`Tafel ${table}`, 'Wat hier is gezegd.'])
        writeLines(pdf, full, { y: 200 })
      }
    }
    expect((await read(draw)).text.match(/^Tafel \d$/gm)).toEqual(['Tafel 1', 'Tafel 2', 'Tafel 3'])
  })

  test('do not break a paragraph that goes on', async () => {
    const draw: Draw = (pdf) => {
      writeLines(pdf, full.slice(0, 2))
      pdf.addPage()
      writeLines(pdf, full.slice(2))
    }
    expect((await read(draw)).text).toBe(full.join(' '))
  })

  test('without text are named', async () => {
    const draw: Draw = (pdf) => {
      writeLines(pdf, full)
      pdf.addPage().rect(50, 50, 100, 100).fill('#444444')
    }
    expect((await read(draw)).warnings).toEqual([
      { key: 'ingest.pages-without-text', details: { file: 'verslag.pdf', pages: '2' } },
    ])
  })
})

describe('structure', () => {
  test('larger letters make headings, as deep as their size or number says', async () => {
    const draw: Draw = (pdf) => {
      writeLines(pdf, ['Verslag'], { y: 60, size: 20 })
      writeLines(pdf, ['2.1 Diner 1: Arbeid'], { y: 90, size: 14 })
      writeLines(pdf, full, { y: 120 })
    }
    expect((await outline(draw)).slice(0, 2)).toEqual(['heading1 Verslag', 'heading2 2.1 Diner 1: Arbeid'])
  })

  test('signs before lines make items, as deep as they stand', async () => {
    const draw: Draw = (pdf) => {
      writeLines(pdf, ['• zorg', '• techniek'], { y: 100 })
      writeLines(pdf, ['– lassers'], { x: 90, y: 128.6 })
      writeLines(pdf, ['• onderwijs'], { y: 142.9 })
    }
    expect(await outline(draw)).toEqual(['item1 zorg', 'item1 techniek', 'item2 lassers', 'item1 onderwijs'])
  })

  test('a number before an item stays in the text, before its block', async () => {
    const { text, blocks } = await read((pdf) =>
      writeLines(pdf, ['1. Borg wat goed is;', '2. Herstel wat achterblijft.']),
    )
    expect(text).toBe('1. Borg wat goed is;\n2. Herstel wat achterblijft.')
    expect(blocks.map(({ kind, start }) => [kind, start])).toEqual([
      ['item', 3],
      ['item', 24],
    ])
  })

  test('entries of a table of contents are marked as such', async () => {
    const lines = ['1 Inleiding ........................ 4', '2 Rode draden ...................... 21']
    expect(await outline((pdf) => writeLines(pdf, lines))).toEqual(lines.map((line) => `contents ${line}`))
  })

  test('a small raised number is the mark of a note, and the note comes at the end', async () => {
    const draw: Draw = (pdf) => {
      writeLines(pdf, ['Het advies'], { y: 100 })
      const x = 70 + pdf.fontSize(11).widthOfString('Het advies')
      pdf.fontSize(6).text('1', x, 99, { lineBreak: false })
      writeLines(pdf, ['is aangeboden.'], { x: x + 6, y: 100 })
      pdf.fontSize(5).text('1', 70, 700, { lineBreak: false })
      writeLines(pdf, ['Zie de bijlage.'], { x: 74, y: 701, size: 9 })
      writeLines(pdf, full, { y: 130 })
    }
    const { text } = await read(draw)
    expect(text).toMatch(/^Het advies\[1\] is aangeboden\./)
    expect(text).toMatch(/\n\n\[1\] Zie de bijlage\.$/)
  })

  test('a table goes row by row and cell by cell, also where a cell has more lines', async () => {
    const draw: Draw = (pdf) => {
      writeLines(pdf, ['wie'], { y: 100 })
      writeLines(pdf, ['wat'], { x: 300, y: 100 })
      writeLines(pdf, ['de gemeente', 'en de provincie'], { y: 120 })
      writeLines(pdf, ['bellen'], { x: 300, y: 120 })
    }
    expect((await read(draw)).text).toBe('wie\twat\nde gemeente en de provincie\tbellen')
  })

  test('columns are read one after the other, also when the file draws them line by line', async () => {
    const left = Array.from({ length: 12 }, (_, index) => `linkerkolom met gewone woorden ${index},`)
    const right = Array.from({ length: 12 }, (_, index) => `rechterkolom met andere woorden ${index},`)
    const draw: Draw = (pdf) => {
      for (let index = 0; index < 12; index++) {
        writeLines(pdf, [left[index]!], { y: 100 + index * 14 })
        writeLines(pdf, [right[index]!], { x: 330, y: 100 + index * 14 })
      }
    }
    const { text } = await read(draw)
    expect(text.indexOf('linkerkolom met gewone woorden 11')).toBeLessThan(
      text.indexOf('rechterkolom met andere woorden 0'),
    )
  })

  const columns = ['eerste', 'tweede', 'derde'].map((which) => [
    `De ${which} kolom begint hier en loopt`,
    ...Array.from({ length: 5 }, () => 'door over de regels van de bladzijde'),
    'tot het einde.',
  ])

  test('three columns are read one after the other, each at its own width', async () => {
    const draw: Draw = (pdf) => {
      columns.forEach((lines, at) => {
        writeLines(pdf, lines, { x: 40 + at * 180, size: 9 })
      })
    }
    expect(await outline(draw)).toEqual(columns.map((lines) => `paragraph ${lines.join(' ')}`))
  })

  test('three columns that were drawn line by line across the page are read one after the other', async () => {
    const draw: Draw = (pdf) => {
      columns[0]!.forEach((_, row) => {
        columns.forEach((lines, at) => {
          writeLines(pdf, [lines[row]!], { x: 40 + at * 180, y: 100 + row * 12, size: 9 })
        })
      })
    }
    expect(await outline(draw)).toEqual(columns.map((lines) => `paragraph ${lines.join(' ')}`))
  })

  test('columns with lines at other heights, drawn from top to bottom of the page, are read one after the other', async () => {
    const prose = columns
      .slice(0, 2)
      .map((lines) => [...lines.slice(0, 6), ...lines.slice(1, 6), 'tot het einde.'])
    const draw: Draw = (pdf) => {
      prose[0]!.forEach((_, row) => {
        prose.forEach((all, at) => {
          writeLines(pdf, [all[row]!], { x: 70 + at * 240, y: 100 + at * 6 + row * 14 })
        })
      })
    }
    expect(await outline(draw)).toEqual(prose.map((all) => `paragraph ${all.join(' ')}`))
  })

  test('a title wider than its column does not tear the lines below it', async () => {
    const draw: Draw = (pdf) => {
      writeLines(pdf, ['Een avond over wonen en vervoer in de streek'], { y: 70, size: 20 })
      writeLines(pdf, columns[0]!)
    }
    expect((await outline(draw)).at(-1)).toBe(`paragraph ${columns[0]!.join(' ')}`)
  })

  describe('notes at the foot of a page', () => {
    const note = '1 Zie ook het verslag van de werksessie.'
    const withNote =
      (number: string): Draw =>
      (pdf) => {
        writeLines(pdf, [full[0]!])
        const x = 70 + pdf.fontSize(11).widthOfString(full[0]!)
        pdf.fontSize(6).text('1', x, 99, { lineBreak: false })
        writeLines(pdf, [number + note.slice(1)], { y: 700, size: 8 })
        pdf.addPage()
        writeLines(pdf, [full[1]!.replace(/^./u, (letter) => letter.toLowerCase())])
      }

    test('come at the end as footnotes, and the sentence goes on over the page', async () => {
      const kinds = (await outline(withNote('1'))).map((line) => line.split(' ')[0])
      expect(kinds).toEqual(['paragraph', 'footnote'])
    })

    test('stay where they are when no word bears their number', async () => {
      const kinds = (await outline(withNote('2'))).map((line) => line.split(' ')[0])
      expect(kinds).not.toContain('footnote')
    })
  })

  test('speakers in a transcript take turns', async () => {
    const lines = ['Anna: Wij niet.', 'Bert: Wij wel.', 'Anna: Hoe dan?']
    expect(await outline((pdf) => writeLines(pdf, lines))).toEqual([
      'turn Wij niet.',
      'turn Wij wel.',
      'turn Hoe dan?',
    ])
  })
})
