import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { unpack } from '../../server/ingest/archive.ts'
import { asDocx, docxOf, odtOf } from './documents.ts'
import { pdfOf } from './pdf-files.ts'
import { refusalOf } from './refusals.ts'

const paragraph = '<w:p><w:r><w:t>Woorden</w:t></w:r></w:p>'

describe('a Word document made to hurt', () => {
  test('that inflates to a hundred times its size and more is refused', async () => {
    const bomb = docxOf(paragraph, { 'word/styles.xml': strToU8(' '.repeat(20 * 1024 * 1024)) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusalOf(bomb, 'bom.docx')).toBe('ingest.archive-bomb')
  })

  test('whose directory lies about its sizes is measured while it inflates', async () => {
    const bomb = docxOf(paragraph, { 'word/styles.xml': strToU8(' '.repeat(20 * 1024 * 1024)) })
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    for (let at = 0; at < bomb.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    expect(await refusalOf(bomb, 'bom.docx')).toBe('ingest.archive-bomb')
  })

  test('with thousands of parts is refused', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 2001 }, (_, index) => [`deel/${index}.xml`, strToU8('x')]),
    )
    expect(await refusalOf(docxOf(paragraph, parts), 'veel.docx')).toBe('ingest.archive-too-full')
  })

  test.each(['../../etc/cron.d/x', '/etc/passwd', 'C:\\x', 'word\\..\\..\\x'])(
    'with a part at %s is refused',
    async (place) => {
      expect(await refusalOf(docxOf(paragraph, { [place]: strToU8('x') }), 'pad.docx')).toBe(
        'ingest.archive-path',
      )
    },
  )

  test('with a document type definition is refused', async () => {
    const xxe = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    expect(await refusalOf(docxOf(paragraph, { 'word/styles.xml': strToU8(xxe) }), 'xxe.docx')).toBe(
      'ingest.dtd',
    )
  })

  test('that was cut off is refused as broken', async () => {
    const whole = await asDocx([{ kind: 'paragraph', text: 'Woorden' }])
    expect(await refusalOf(whole.subarray(0, whole.length / 2), 'half.docx')).toBe('ingest.broken')
  })

  test('whose XML does not close is refused as broken', async () => {
    expect(await refusalOf(docxOf('<w:p><w:r>'), 'open.docx')).toBe('ingest.broken')
  })

  test('is never more than a word processor makes of it: the whole may not pass the limit either', () => {
    const bytes = docxOf(paragraph, {
      'word/a.xml': strToU8('abc'.repeat(1000)),
      'word/b.xml': strToU8('def'.repeat(1000)),
    })
    const limits = { bytes: 5000, entries: 100, ratio: 1000 }
    const unpacking = () => unpack(bytes, { file: 'a.docx', format: 'docx', wanted: () => true, limits })
    expect(unpacking).toThrow(AppError)
    expect(unpacking).toThrow(/archive-too-large/)
  })
})

describe('an OpenDocument text made to hurt', () => {
  test('with a document type definition is refused', async () => {
    const content = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    expect(await refusalOf(odtOf('', { 'content.xml': strToU8(content) }), 'xxe.odt')).toBe('ingest.dtd')
  })

  test('with a password is refused as such', async () => {
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
    expect(
      await refusalOf(
        odtOf('<text:p>x</text:p>', { 'META-INF/manifest.xml': strToU8(manifest) }),
        'slot.odt',
      ),
    ).toBe('ingest.encrypted')
  })

  test('nested without end is refused as broken', async () => {
    const deep = '<text:section>'.repeat(20_000) + '</text:section>'.repeat(20_000)
    expect(await refusalOf(odtOf(deep), 'diep.odt')).toBe('ingest.broken')
  })

  test('without its content is refused as broken', async () => {
    const empty = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] })
    expect(await refusalOf(empty, 'leeg.odt')).toBe('ingest.broken')
  })
})

describe('a pdf that cannot be read', () => {
  test('with a password is refused as such', async () => {
    const locked = await pdfOf((pdf) => pdf.text('geheim'), { userPassword: 'slot' })
    expect(await refusalOf(locked, 'slot.pdf')).toBe('ingest.encrypted')
  })

  test('without text is refused with the advice to run text recognition', async () => {
    const scan = await pdfOf((pdf) => pdf.rect(50, 50, 300, 400).fill('#888888'))
    expect(await refusalOf(scan, 'scan.pdf')).toBe('ingest.pdf-without-text')
  })

  test('of random bytes is refused as broken', async () => {
    const noise = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * index) % 251)),
    ])
    expect(await refusalOf(noise, 'ruis.pdf')).toBe('ingest.broken')
  })

  test('of the first half of a file is refused as broken', async () => {
    const whole = await pdfOf((pdf) => pdf.text('Woorden op een pagina.'))
    expect(await refusalOf(whole.subarray(0, 400), 'half.pdf')).toBe('ingest.broken')
  })
})

describe('other archives', () => {
  test('a zip is refused with the advice to unpack it', async () => {
    expect(await refusalOf(zipSync({ 'a.txt': strToU8('Woorden') }), 'map.zip')).toBe('ingest.not-readable')
  })

  test('an archive without a directory is refused as broken', async () => {
    expect(await refusalOf(Buffer.from('PK\x03\x04 en verder niets', 'latin1'), 'a.docx')).toBe(
      'ingest.broken',
    )
  })
})
