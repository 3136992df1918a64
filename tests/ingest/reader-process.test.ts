import { afterAll, describe, expect, test } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { readText } from '../../server/ingest/read.ts'
import { ReaderProcess } from '../../server/ingest/reader-process.ts'
import { asDocx, docxOf } from './documents.ts'
import { pdfOf } from './pdf-files.ts'

const reader = new ReaderProcess()
afterAll(() => reader.stop())

const document = asDocx([{ kind: 'paragraph', text: 'Gewone woorden.' }])

async function refusal(reading: Promise<unknown>): Promise<string | undefined> {
  const error = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof AppError ? error.key : undefined
}

describe('reading in a child process', () => {
  test('gives what reading here gives', async () => {
    expect(await reader.read(await document, 'a.docx')).toEqual(await readText(await document, 'a.docx'))
  })

  test('refuses what reading here refuses', async () => {
    expect(await refusal(reader.read(docxOf('<w:p>'), 'a.docx'))).toBe('ingest.broken')
    expect(await refusal(reader.read(Buffer.alloc(0), 'a.docx'))).toBe('ingest.empty')
    expect(await refusal(reader.read(await document, 'a.docx', { bytes: 10 }))).toBe('ingest.too-large')
  })

  test('takes several files at once, each for itself', async () => {
    const files = ['een', 'twee', 'drie'].map((text) => asDocx([{ kind: 'paragraph', text }]))
    const read = await Promise.all((await Promise.all(files)).map((bytes) => reader.read(bytes, 'a.docx')))
    expect(read.map(({ text }) => text)).toEqual(['een', 'twee', 'drie'])
  })
})

describe('a file that costs too much', () => {
  const heavy = pdfOf((pdf) => {
    for (let page = 0; page < 60; page++) pdf.addPage().text('Veel woorden op veel pagina’s. '.repeat(100))
  })

  test('in time is refused, and the next is read', async () => {
    const hurried = new ReaderProcess({ seconds: 0.01 })
    expect(await refusal(hurried.read(await heavy, 'a.pdf'))).toBe('ingest.too-slow')
    hurried.stop()
    expect((await reader.read(await document, 'a.docx')).text).toBe('Gewone woorden.')
  })

  test('in memory kills the child and not the parent', async () => {
    const cramped = new ReaderProcess({ heapMegabytes: 16 })
    const paragraphs = Array.from(
      { length: 30_000 },
      (_, at) => `<w:p><w:r><w:t>Punt ${at * 7919}</w:t></w:r></w:p>`,
    )
    const long = docxOf(paragraphs.join(''))
    expect(await refusal(cramped.read(long, 'a.docx'))).toBe('ingest.reader-died')
    cramped.stop()
    expect((await reader.read(await document, 'a.docx')).text).toBe('Gewone woorden.')
  })
})
