import { strToU8, type Zippable, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { kindOf } from '../../server/ingest/kind.ts'
import { contentsOf, entriesOf } from '../../server/ingest/zip.ts'
import { ingestErrors } from '../../server/language/nl/errors/ingest.ts'
import type { Sentence } from '../../server/language/sentence.ts'
import { asDocx } from './documents.ts'

const ingestMessages: Readonly<Record<string, Sentence>> = ingestErrors

const words = strToU8('Woorden.')
const zipOf = (files: Zippable) => zipSync(files)
const namesIn = async (files: Zippable) => (await entriesOf(zipOf(files), 'map.zip')).map(({ name }) => name)

async function refusalOf(bytes: Uint8Array, limits?: Parameters<typeof entriesOf>[2]): Promise<string> {
  const error = await entriesOf(bytes, 'map.zip', limits).catch((thrown: unknown) => thrown)
  if (!(error instanceof AppError)) throw new Error('not refused')
  expect(ingestMessages[error.key]?.(error.details)).toContain('map.zip')
  return error.key
}

describe('a zip of files', () => {
  test('is known by its content', () => {
    expect(kindOf(zipOf({ 'a.txt': words }), 'map.docx')).toEqual({ format: 'zip' })
  })

  test('gives each file, also a document that is an archive itself', async () => {
    const document = await asDocx([{ kind: 'paragraph', text: 'Woorden.' }])
    const entries = await entriesOf(zipOf({ 'a.txt': words, 'b.docx': document }), 'map.zip')
    expect(entries.map(({ name }) => name)).toEqual(['a.txt', 'b.docx'])
    expect(Buffer.from(entries[1]!.bytes).equals(document)).toBe(true)
  })

  test('gives files in folders by their own name', async () => {
    expect(await namesIn({ diner: { 'tafel-1.txt': words, 'tafel-2.txt': words } })).toEqual([
      'tafel-1.txt',
      'tafel-2.txt',
    ])
  })

  test('keeps the folder before names that stand in two', async () => {
    expect(await namesIn({ een: { 'tafel.txt': words }, twee: { 'Tafel.txt': words } })).toEqual([
      'een - tafel.txt',
      'twee - Tafel.txt',
    ])
  })

  test('passes over what systems put beside files, and empty folders', async () => {
    const files = {
      '__MACOSX/._a.txt': words,
      '.DS_Store': words,
      'map/Thumbs.db': words,
      '.git/config': words,
      'map/~$a.docx': words,
      'leeg/': new Uint8Array(),
      'a.txt': words,
    }
    expect(await namesIn(files)).toEqual(['a.txt'])
  })

  test('has names in the code page of DOS, or in UTF-8 that does not say so', async () => {
    expect(await namesIn({ 'één.txt': words })).toEqual(['één.txt'])
    const dos = zipOf({ 'XXn.txt': words })
    const name = iconv.encode('één.txt', 'cp437')
    for (let at = 0; at < dos.length - name.length; at++)
      if (Buffer.from(dos.subarray(at, at + 3)).toString('latin1') === 'XXn') dos.set(name, at)
    expect((await entriesOf(dos, 'map.zip')).map((entry) => entry.name)).toEqual(['één.txt'])
  })
})

describe('what a zip holds', () => {
  const photo = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
  const picturesIn = async (files: Zippable) =>
    (await contentsOf(zipOf(files), 'map.zip')).pictures.map(({ name, of }) => [name, of])

  test('is texts and pictures, and what nobody can read here by name', async () => {
    const files = { 'a.txt': words, 'b.PNG': photo, 'film.mp4': strToU8('0000ftypisom') }
    const contents = await contentsOf(zipOf(files), 'map.zip')
    expect(contents.files.map(({ name }) => name)).toEqual(['a.txt'])
    expect(contents.pictures.map(({ name }) => name)).toEqual(['b.PNG'])
    expect(contents.leftOut).toEqual([
      { name: 'film.mp4', key: 'ingest.not-readable', details: { file: 'film.mp4', kind: 'media' } },
    ])
  })

  test('a picture belongs to the one text of its name, in capitals or not', async () => {
    expect(await picturesIn({ 'tafel 1.docx.txt': words, 'Tafel 1.docx.PNG': photo })).toEqual([
      ['Tafel 1.docx.PNG', 'tafel 1.docx.txt'],
    ])
  })

  test('a picture belongs to a text in its own folder', async () => {
    const files = { een: { 't.txt': words, 't.png': photo }, twee: { 't.txt': words, 't.png': photo } }
    expect(await picturesIn(files)).toEqual([
      ['een - t.png', 'een - t.txt'],
      ['twee - t.png', 'twee - t.txt'],
    ])
  })

  test.each([
    ['in another folder', { 'foto/t.png': photo, 't.txt': words }],
    ['of another name', { 't1.png': photo, 't.txt': words }],
    ['beside another of that name', { 't.png': photo, 't.txt': words, 't.md': words }],
  ])('a picture belongs to no text %s', async (_where, files) => {
    expect((await picturesIn(files)).map(([, of]) => of)).toEqual([null])
  })

  test('a damaged document is one to read, so that its reading says what is wrong', async () => {
    const files = { 'a.docx': new Uint8Array([0, 1, 2, 3]), 'b.pdf': strToU8('PK\u0003\u0004') }
    const { files: found, leftOut } = await contentsOf(zipOf(files), 'map.zip')
    expect(found.map(({ name }) => name)).toEqual(['a.docx', 'b.pdf'])
    expect(leftOut).toEqual([])
  })
})

describe('a zip is refused', () => {
  test('with nothing in it', async () => {
    expect(await refusalOf(zipOf({ '__MACOSX/._a.txt': words }))).toBe('ingest.zip-empty')
  })

  test('with another zip in it', async () => {
    expect(await refusalOf(zipOf({ 'binnen.zip': zipOf({ 'a.txt': words }) }))).toBe('ingest.zip-in-zip')
  })

  test('that holds thousands of files', async () => {
    const files = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.txt`, words]))
    expect(await refusalOf(zipOf(files))).toBe('ingest.archive-too-full')
  })

  test.each(['../a.txt', '/a.txt', 'C:\\a.txt'])('with a file at %s', async (path) => {
    expect(await refusalOf(zipOf({ [path]: words }))).toBe('ingest.archive-path')
  })

  test('that inflates without end', async () => {
    expect(await refusalOf(zipOf({ 'a.txt': new Uint8Array(20 * 1024 * 1024) }))).toBe('ingest.archive-bomb')
  })

  test('that comes to more than the limit in all', async () => {
    const limits = { bytes: 10, entries: 10, ratio: 100 }
    expect(await refusalOf(zipOf({ 'a.txt': words, 'b.txt': words }), limits)).toBe(
      'ingest.archive-too-large',
    )
  })

  test('with a password', async () => {
    const locked = zipOf({ 'a.txt': words })
    const view = new DataView(locked.buffer, locked.byteOffset, locked.byteLength)
    for (let at = 0; at < locked.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    expect(await refusalOf(locked)).toBe('ingest.encrypted')
  })

  test('whose bytes were damaged', async () => {
    const damaged = zipSync({ 'a.txt': [words, { level: 0 }] })
    const at = Buffer.from(damaged).indexOf('Woorden.')
    damaged[at] = 0x58
    expect(await refusalOf(damaged)).toBe('ingest.broken')
  })
})
