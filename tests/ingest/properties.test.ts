import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { readMarkdown } from '../../server/ingest/markdown.ts'
import { type ReadOptions, type ReadText, readText } from '../../server/ingest/read.ts'
import { columnMeanings } from '../../server/ingest/reading.ts'
import { proposeStructure } from '../../server/ingest/structure.ts'
import { entriesOf } from '../../server/ingest/zip.ts'
import { canonicalText } from '../../server/text/canonical.ts'
import { asDocx, asMarkdown, asOdt, odtOf, type Part } from './documents.ts'
import { pdfOf } from './pdf-files.ts'
import { xlsxOf } from './sheets.ts'

const parts: Part[] = [
  { kind: 'heading', level: 1, text: 'Denkdiner 1' },
  { kind: 'paragraph', text: 'Woorden over werk.', note: 'Een noot.' },
  { kind: 'item', level: 1, text: 'punt' },
  {
    kind: 'table',
    rows: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  },
]
const files: Record<string, Promise<Uint8Array> | Uint8Array> = {
  'a.md': asMarkdown(parts),
  'a.docx': asDocx(parts),
  'a.odt': asOdt(parts),
  'a.pdf': pdfOf((pdf) => pdf.fontSize(20).text('Titel').fontSize(11).text('Woorden over werk. '.repeat(60))),
  'a.vtt': Buffer.from(
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Ja</v>\n\n00:03.000 --> 00:04.000\n<v Bert>Nee</v>\n',
  ),
  'a.csv': Buffer.from('tafel,opmerking\n1,"Ruimte, en tijd"\n2,Mensen\n'),
  'a.html': Buffer.from(
    '<!DOCTYPE html><html><body><h1>Titel</h1><nav>Menu</nav><p>Woorden<a role="doc-noteref" href="#n">1</a><br>over <b>werk</b>.</p><ul><li>punt<ul><li>eronder</ul></ul><table><tr><td>a<td>b</table><blockquote>Ja.</blockquote><aside role="doc-footnote" id="n">Een noot.</aside>',
  ),
  'a.rtf': Buffer.from(
    "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 Arial;}}{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 Titel\\par\\pard Woorden{\\footnote Een noot.} {\\*\\annotation Klopt dit?}over w\\'e9rk\\u8217?.\\par{\\listtext\\'b7}punt\\par\\trowd\\intbl a\\cell b\\cell\\row\\pard{\\deleted weg}{\\v weg}Na.\\par}",
  ),
  'a.xlsx': xlsxOf({
    'Tafel 1': [
      ['Ronde', 'Spreker', 'Opmerking'],
      [1, 'Anna', 'Ruimte, en tijd'],
      [2, null, 'Mensen'],
    ],
    Tabel: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  }),
  'commented.odt': odtOf(
    '<text:h text:outline-level="1">Titel<office:annotation><text:p>Echt?</text:p></office:annotation></text:h><text:p>Anna: ja<office:annotation><text:p>Nee.</text:p></office:annotation></text:p><text:p>Bert: nee</text:p>',
  ),
  'a.txt': Buffer.from('1 Inleiding\n\nWoorden.\n\n- punt\n- punt\n\nAnna: ja\nBert: nee\nAnna: ja\n'),
}

/** What must hold of every text that was read, whatever it was read from. */
function expectSound(read: ReadText, name: string): void {
  expect(canonicalText(read.text)).toBe(read.text)
  let from = 0
  for (const { start, end } of read.blocks) {
    expect(start).toBeGreaterThanOrEqual(from)
    expect(end).toBeLessThanOrEqual(read.text.length)
    expect(read.text.slice(start, end).trim()).not.toBe('')
    from = end
  }
  let hung = 0
  for (const { at, text } of read.comments ?? []) {
    expect(at).toBeGreaterThanOrEqual(hung)
    expect(at).toBeLessThanOrEqual(read.text.length)
    expect(text.trim()).not.toBe('')
    hung = at
  }
  const { parts, voices, sessions } = proposeStructure(read, { name, role: 'source' })
  expect(voices).toHaveLength(read.blocks.length)
  expect(
    read.blocks.every(({ start, end }) => parts.some((part) => part.start <= start && end <= part.end)),
  ).toBe(true)
  expect(parts.every((part, index) => index === 0 || part.start >= parts[index - 1]!.end)).toBe(true)
  expect(parts.every(({ session }) => session === null || sessions[session] !== undefined)).toBe(true)
}

async function expectSoundOrRefused(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<void> {
  const outcome = await readText(bytes, name, options).catch((error: unknown) => error)
  if (outcome instanceof AppError) expect(outcome.details.file).toBe(name)
  else if (outcome instanceof Error) throw outcome
  else expectSound(outcome as ReadText, name)
}

describe('reading any file', () => {
  test.each(Object.keys(files))(
    '%s gives a canonical text with sound blocks, parts and voices',
    async (name) => {
      expectSound(await readText(await files[name]!, name), name)
    },
  )

  test('random bytes are read soundly or refused in words', async () => {
    const ending = fc.constantFrom(...Object.keys(files))
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), ending, (bytes, name) =>
        expectSoundOrRefused(bytes, name),
      ),
      {
        numRuns: 300,
      },
    )
  })

  test('any characters as text are read soundly or refused in words', async () => {
    const ending = fc.constantFrom('a.txt', 'a.md', 'a.csv', 'a.vtt', 'a.srt')
    const characters = fc.string({ unit: 'binary', maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(characters, ending, (text, name) => expectSoundOrRefused(Buffer.from(text), name)),
      { numRuns: 300 },
    )
  })

  test('any columns that a person chooses are read soundly or refused in words', async () => {
    const meaning = fc.constantFrom(...columnMeanings)
    const sheet = fc.record({
      isRead: fc.boolean(),
      hasNames: fc.boolean(),
      meanings: fc.array(meaning, { maxLength: 5 }),
    })
    const name = fc.constantFrom('a.xlsx', 'a.csv')
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { maxLength: 3 }), name, async (sheets, file) =>
        expectSoundOrRefused(await files[file]!, file, { columns: { sheets } }),
      ),
      { numRuns: 100 },
    )
  })

  test('a text with any characters in a word processor is read soundly', async () => {
    const words = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(words, async (paragraphs) => {
        const html = paragraphs.map((text) => `<p>${text.replace(/[<&]/g, ' ')}<!-- x --></p>`).join('')
        await expectSoundOrRefused(Buffer.from(`<!DOCTYPE html>${html}`), 'a.html')
        const units = paragraphs.map((text) =>
          [...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at)}?`).join(''),
        )
        const rich = units.map((text) => `${text}{\\*\\annotation Klopt dit?}\\par `).join('')
        await expectSoundOrRefused(Buffer.from(`{\\rtf1 ${rich}}`), 'a.rtf')
      }),
      { numRuns: 150 },
    )
  })

  test.each(Object.keys(files))(
    '%s with some bytes changed, cut or doubled is read soundly or refused',
    async (name) => {
      const whole = Buffer.from(await files[name]!)
      const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { maxLength: 8 }),
          fc.nat(whole.length),
          fc.boolean(),
          async (changes, end, isCut) => {
            const bytes = Buffer.from(
              isCut ? whole.subarray(0, end) : Buffer.concat([whole, whole.subarray(end)]),
            )
            for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte
            await expectSoundOrRefused(bytes, name)
          },
        ),
        { numRuns: 40 },
      )
    },
  )
})

describe('a zip', () => {
  const whole = Buffer.from(
    zipSync({ 'map/a.txt': strToU8('Woorden.'), 'b.md': strToU8('# Titel'), '.verborgen': strToU8('x') }),
  )

  test('with some bytes changed or cut gives files or is refused in words', async () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), fc.nat(whole.length), async (changes, end) => {
        const bytes = Buffer.from(whole.subarray(0, changes.length % 2 ? end : whole.length))
        for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte
        const outcome = await entriesOf(bytes, 'map.zip').catch((error: unknown) => error)
        if (outcome instanceof AppError) expect(outcome.details.file).toBe('map.zip')
        else if (outcome instanceof Error) throw outcome
      }),
      { numRuns: 300 },
    )
  })
})

describe('Markdown', () => {
  const mark = fc.constantFrom(
    '# ',
    '- ',
    '  - ',
    '> ',
    '| a | b |\n|---|---|\n',
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '[',
    '](x)',
    '\n',
    '\n\n',
    'woord ',
    'Anna: ',
    '1. ',
    '[^1]',
    '<b>',
    '\\',
    '  \n',
    '---\n',
  )
  const markdown = fc.array(mark, { maxLength: 40 }).map((marks) => marks.join(''))

  test('of any shape loses no word', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const words = (one: string) => one.match(/woord/g)?.length ?? 0
        expect(words(readMarkdown(text, 'a.md').text)).toBe(words(text))
      }),
      { numRuns: 500 },
    )
  })
})

describe('time', () => {
  test.each([
    ['stars', '*'.repeat(200_000)],
    ['brackets', '['.repeat(200_000)],
    ['images', '!['.repeat(100_000)],
    ['ticks', '` '.repeat(100_000)],
    ['angles', '<!--'.repeat(50_000)],
    ['quotes', '> '.repeat(100_000)],
    ['nested items', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n')],
    ['colons', 'Aa: '.repeat(50_000)],
  ])('a file of nothing but %s is read at once', async (_, text) => {
    await expectSoundOrRefused(Buffer.from(text), 'a.md')
  })
})
