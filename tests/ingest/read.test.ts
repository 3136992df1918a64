import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { choicesIn, readerOf, readers } from '../../server/ingest/readers.ts'
import { columnMeanings } from '../../server/ingest/reading.ts'
import { asDocx, asOdt } from './documents.ts'
import { refusalOf, warningsOf } from './refusals.ts'
import { xlsxOf } from './sheets.ts'

const words = 'Één café in Overijssel: ‘zo’n’ — €5,–\n\nTweede alinea.\n'
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a plain text', () => {
  test('comes through character for character', async () => {
    const text = '  Twee  spaties,\ttab en vaste\u00A0spatie.  \n\n\n- item\n'
    expect((await readText(utf8(text), 'a.txt')).text).toBe(text)
  })

  test('has no media type, pages or reader but its own', async () => {
    const { format, mediaType, pages, reader } = await readText(utf8(words), 'a.txt')
    expect({ format, mediaType, pages, reader }).toEqual({
      format: 'txt',
      mediaType: 'text/plain',
      pages: null,
      reader: readers.txt,
    })
  })

  test.each([
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(words)])],
    ['UTF-16 with a byte order mark', iconv.encode(words, 'utf-16le', { addBOM: true })],
    ['UTF-16 the other way round', iconv.encode(words, 'utf-16be', { addBOM: true })],
    ['lines that end as on Windows', utf8(words.replaceAll('\n', '\r\n'))],
    ['lines that end as on an old Mac', utf8(words.replaceAll('\n', '\r'))],
    ['accents apart from their letters', utf8(words.normalize('NFD'))],
  ])('in %s gives the same text without a warning', async (_, bytes) => {
    const read = await readText(bytes, 'a.txt')
    expect(read.text).toBe(words)
    expect(read.warnings).toEqual([])
  })

  test.each([
    ['windows-1252', iconv.encode(words, 'windows-1252')],
    ['utf-16le', iconv.encode(words, 'utf-16le', { addBOM: false })],
    ['utf-16be', iconv.encode(words, 'utf-16be', { addBOM: false })],
  ])(
    'in %s, which it does not say, gives the same text with a warning that names the guess',
    async (encoding, bytes) => {
      const read = await readText(bytes, 'a.txt')
      expect(read.text).toBe(words)
      expect(read.warnings).toEqual([
        { key: 'ingest.encoding-guessed', details: { file: 'a.txt', encoding } },
      ])
    },
  )

  const accents = 'Één café, coöperatie, geïnd: het is ’s avonds, en zo’n ruïne kost niets.\n'

  test.each(['windows-1252', 'macintosh', 'cp850', 'iso-8859-15'])(
    'in %s is read by where Dutch has its accents, and asked about',
    async (encoding) => {
      const text =
        encoding.startsWith('w') || encoding === 'macintosh' ? accents : accents.replaceAll('’', "'")
      const { text: read, encoding: found } = await readText(iconv.encode(text, encoding), 'a.txt')
      expect(read).toBe(text)
      expect(found?.guessed).toBe(true)
      expect(found?.candidates.length).toBeGreaterThanOrEqual(2)
      expect(found?.candidates.length).toBeLessThanOrEqual(4)
      expect(found?.candidates[0]).toMatchObject({ encoding: found?.used })
    },
  )

  test('is asked about by its words, without the marks around them and each once', async () => {
    const bytes = iconv.encode('Naar Curaçao, zei hij.\nCuraçao! Het kost € 5 (geïnd).\n', 'windows-1252')
    const [first] = (await readText(bytes, 'a.txt')).encoding?.candidates ?? []
    expect(first?.sample).toBe('Curaçao, €, geïnd')
  })

  test('in UTF-8 with one byte that is damaged keeps its other letters', async () => {
    const bytes = Buffer.concat([utf8(accents), Buffer.from([0xe9, 0x0a])])
    expect((await readText(bytes, 'a.txt')).text).toBe(`${accents}\uFFFD\n`)
    expect(await warningsOf(bytes, 'a.txt')).toContain('ingest.characters-lost')
  })

  test('is read in the encoding that a person chose, without a guess', async () => {
    const read = await readText(iconv.encode(accents, 'macintosh'), 'a.txt', { encoding: 'macintosh' })
    expect(read.text).toBe(accents)
    expect(read.warnings).toEqual([])
  })

  test('in an encoding that does not exist is refused in words', async () => {
    const error = await readText(utf8('x'), 'a.txt', { encoding: 'geen' }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ key: 'ingest.encoding-unknown' })
  })

  test('keeps emoji, joiners and writing from right to left whole', async () => {
    const text = '👩‍👩‍👧 familie, \u200Fשלום\u200F, 🇳🇱\n'
    expect((await readText(utf8(text), 'a.txt')).text).toBe(text)
  })

  test('gets a replacement sign for half a character, and a warning', async () => {
    const bytes = iconv.encode('voor \uD83D na', 'utf-16le', { addBOM: true })
    expect((await readText(bytes, 'a.txt')).text).toBe('voor \uFFFD na')
    expect(await warningsOf(bytes, 'a.txt')).toEqual(['ingest.characters-lost'])
  })
})

describe('the content decides what kind of file it is', () => {
  const part = [{ kind: 'paragraph', text: 'Gewone woorden.' }] as const

  test.each([
    ['docx', asDocx(part), 'verslag.txt'],
    ['odt', asOdt(part), 'verslag.docx'],
    ['vtt', utf8('WEBVTT\n\n00:01.000 --> 00:02.000\nJa\n'), 'verslag.txt'],
    ['srt', utf8('1\n00:00:01,000 --> 00:00:02,000\nJa\n'), 'verslag.md'],
    ['html', utf8('<!DOCTYPE html><p>Gewone woorden.'), 'verslag.docx'],
    ['rtf', utf8('{\\rtf1 Gewone woorden.}'), 'verslag.docx'],
    ['xlsx', xlsxOf({ Blad1: [['Opmerking'], ['Gewone woorden.']] }), 'verslag.csv'],
    ['txt', utf8('Gewone woorden.'), 'verslag.xlsx'],
    ['txt', utf8('Gewone woorden.'), 'verslag.docx'],
    ['txt', utf8('Gewone woorden.'), 'verslag.vtt'],
  ])('a %s with another ending is read for what it is, with a warning', async (format, bytes, name) => {
    const read = await readText(await bytes, name)
    expect(read.format).toBe(format)
    expect(read.warnings.map(({ key }) => key)).toEqual(['ingest.other-ending'])
  })

  test('a name without an ending is no cause for a warning', async () => {
    expect(await warningsOf(utf8('Gewone woorden.'), 'verslag')).toEqual([])
  })
})

describe('a file that cannot be read is refused in words', () => {
  test.each([
    ['empty', Buffer.alloc(0), 'a.txt', 'ingest.empty'],
    ['empty, whatever its ending', Buffer.alloc(0), 'a.docx', 'ingest.empty'],
    ['nothing but white space', utf8(' \n\t\n '), 'a.txt', 'ingest.no-words'],
    [
      'a picture with the name of a text',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      'a.txt',
      'ingest.not-readable',
    ],
    ['a recording', Buffer.from('ID3\x04\0\0', 'latin1'), 'a.txt', 'ingest.not-readable'],
    [
      'an old Word document',
      Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
      'a.doc',
      'ingest.not-readable',
    ],
    [
      'bytes without sense',
      Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 37) % 256)),
      'a.txt',
      'ingest.not-text',
    ],
  ])('%s', async (_, bytes, name, key) => {
    expect(await refusalOf(bytes, name)).toBe(key)
  })

  test('larger than allowed', async () => {
    expect(await refusalOf(utf8('te veel woorden'), 'a.txt', { bytes: 10 })).toBe('ingest.too-large')
  })
})

describe('the reader that a text version keeps', () => {
  const meaning = fc.constantFrom(...columnMeanings)
  const sheet = fc.record(
    { isRead: fc.boolean(), hasNames: fc.boolean(), meanings: fc.array(meaning, { maxLength: 4 }) },
    { requiredKeys: ['isRead', 'meanings'] },
  )
  const choice = fc.record(
    {
      encoding: fc.constantFrom('macintosh', 'windows-1252'),
      columns: fc.record({ sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }) }),
    },
    { requiredKeys: [] },
  )

  test('tells what a person chose', () => {
    fc.assert(
      fc.property(choice, (chosen) => {
        expect(choicesIn(readerOf('csv', chosen))).toEqual(chosen)
      }),
    )
  })

  test('reads the same text from the file again', async () => {
    const bytes = iconv.encode('Wat;Gezegd\nstroom;Één jaar wachten\n', 'macintosh')
    const columns = { sheets: [{ isRead: true, meanings: ['left-out' as const, 'remark' as const] }] }
    const first = await readText(bytes, 'a.csv', { encoding: 'macintosh', columns })
    expect(first.text).toContain('Één jaar wachten')
    const again = await readText(bytes, 'a.csv', choicesIn(first.reader))
    expect(again.text).toBe(first.text)
    expect(again.reader).toBe(first.reader)
  })

  test('says nothing of choices that a file has no use for', async () => {
    const bytes = await asDocx([{ kind: 'paragraph', text: 'Gewone woorden.' }])
    const columns = { sheets: [{ isRead: true, meanings: ['remark' as const] }] }
    expect((await readText(bytes, 'a.docx', { encoding: 'macintosh', columns })).reader).toBe(readers.docx)
  })
})
