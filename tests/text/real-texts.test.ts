import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Block } from '../../server/text/block.ts'
import { canonicalText } from '../../server/text/canonical.ts'
import { blocksIn } from '../../server/text/plain-blocks.ts'
import { sentencesIn } from '../../server/text/sentences.ts'

const example = new URL('../../corpus/documents/', import.meta.url)
const gold = new URL('../../../shared/gold/', import.meta.url)
const material = new URL('../../../shared/material/', import.meta.url)

const read = (folder: URL, file: string) => readFileSync(new URL(file, folder), 'utf8')
const wordsOf = (text: string, block: Block) => text.slice(block.start, block.end)

describe('the transcripts of the example project', () => {
  const transcripts = readdirSync(example).filter((file) => /^[dw]\d-(?:tafel-\d|plenair)\.txt$/.test(file))
  test('are there', () => {
    expect(transcripts.length).toBeGreaterThan(3)
  })
  test.each(transcripts)('%s: every line that opens with a label is a turn', (file) => {
    const text = canonicalText(read(example, file))
    const label = /^(?:\[[\d:]+\] )?(\p{Lu}[\p{L}\d ]{1,30}(?: \([\p{L} ]+\))?): (?=\S)/gmu
    const starts = [...text.matchAll(label)]
      .filter(
        ([, name = '']) => !/^(?:Stelling|Denkdiner|Werksessie|Tafel|Gespreksvraag|Tafelheer)/.test(name),
      )
      .map(({ index, 0: head }) => index + head.length)
    const turns = blocksIn(text).filter(({ kind }) => kind === 'turn')
    expect(turns.map(({ start }) => start)).toEqual(expect.arrayContaining(starts))
    expect(starts.length).toBeGreaterThan(10)
  })
})

describe.runIf(existsSync(gold))('texts coded by hand', () => {
  const codings = z.array(
    z.object({ document: z.string(), start: z.coerce.number(), end: z.coerce.number() }),
  )

  test.each(['codings-coder-a.csv', 'codings-coder-b.csv'])('every span in %s is one sentence', (file) => {
    const rows = codings.parse(parse(read(gold, file), { columns: true, bom: true }))
    for (const document of new Set(rows.map((row) => row.document))) {
      const text = read(gold, document)
      const sentences = new Set(sentencesIn(text, blocksIn(text)).map(({ start, end }) => `${start}-${end}`))
      const coded = rows.filter((row) => row.document === document).map(({ start, end }) => `${start}-${end}`)
      expect(coded.filter((span) => !sentences.has(span))).toEqual([])
    }
  })
  test.each(['denkdiner-1.txt', 'denkdiner-2.txt'])('%s is canonical as it is', (file) => {
    expect(canonicalText(read(gold, file))).toBe(read(gold, file))
  })
  test('their quotations are blocks of their own', () => {
    const text = read(gold, 'denkdiner-2.txt')
    expect(blocksIn(text).filter(({ kind }) => kind === 'quote')).toHaveLength(10)
  })
})

describe.runIf(existsSync(material))('a report on five dinners', () => {
  const text = existsSync(material) ? canonicalText(read(material, 'opbrengsten-denkdiners.txt')) : ''
  const blocks = blocksIn(text)
  const headings = blocks.filter(({ kind }) => kind === 'heading').map((block) => wordsOf(text, block))

  test('has five dinners and fifteen propositions as headings', () => {
    expect(headings.filter((heading) => /^2\.\d Diner \d: /.test(heading))).toHaveLength(5)
    expect(headings.filter((heading) => /^2\.\d\.\d Stelling \d: /.test(heading))).toHaveLength(15)
  })
  test('has 44 quotations as items below five headings', () => {
    expect(headings.filter((heading) => heading === 'Quotes:')).toHaveLength(5)
    const quoted = blocks.filter((block) => block.kind === 'item' && /^".*"$/.test(wordsOf(text, block)))
    expect(quoted).toHaveLength(44)
  })
  test('has a table of contents apart from the headings', () => {
    expect(blocks.filter(({ kind }) => kind === 'contents')).toHaveLength(27)
  })
  test('has no turns', () => {
    expect(blocks.filter(({ kind }) => kind === 'turn')).toEqual([])
  })
})

test.runIf(existsSync(material))('a hard-wrapped letter has whole paragraphs', () => {
  const text = canonicalText(read(material, 'ser-brief-kracht-van-oost-2.txt'))
  const paragraphs = blocksIn(text).filter(({ kind }) => kind === 'paragraph')
  expect(paragraphs.filter((block) => wordsOf(text, block).includes('\n')).length).toBeGreaterThan(20)
})
