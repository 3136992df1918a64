import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { Blocks } from '../../../views/documents/Blocks.tsx'
import { blocksOf } from './sample.ts'

const assets = join(import.meta.dirname, '..', '..', '..', 'views', 'assets')
const css = (name: string) => readFileSync(join(assets, name), 'utf8').replace(/\s+/gu, ' ')

test('of a long text what is out of sight is left undrawn, and on paper all of it is drawn', () => {
  expect(css('reading.css')).toMatch(/\.reading--long \.stretch \{ content-visibility: auto;/u)
  expect(css('print.css')).toMatch(
    /@media print \{.*\.reading--long \.stretch \{ content-visibility: visible;/u,
  )
})

test('every piece of a long text holds words, by which the browser finds its place', () => {
  const blocks = blocksOf(
    Array.from(
      { length: 200 },
      (_, n) => ({ kind: n % 7 === 0 ? 'item' : 'turn', text: `Zin ${n}.` }) as const,
    ),
  )
  const page = parse(String(<Blocks blocks={blocks} here="/documents/d1" />))
  const first = page.querySelectorAll('.stretch').map((piece) => piece.querySelector('.words')?.textContent)
  expect(first.length).toBeGreaterThan(10)
  expect(first).not.toContain(undefined)
  expect(page.querySelectorAll('.stretch .words')).toHaveLength(200)
})
