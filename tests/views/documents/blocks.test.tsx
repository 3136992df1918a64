import fc from 'fast-check'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { Blocks, type BlocksProps } from '../../../views/documents/Blocks.tsx'
import { blocks, blocksOf, coding } from './sample.ts'

const render = (props: Partial<BlocksProps> = {}) =>
  parse(String(<Blocks blocks={blocks} here="/documents/d1" {...props} />))

test('the words on the page are the words of the block, whatever is drawn on them', () => {
  const end = blocks.at(-1)?.end ?? 0
  const span = fc
    .tuple(fc.nat({ max: end }), fc.nat({ max: end }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1])
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), span, (spans, [from = 0, to = 0]) => {
      const codings = spans.map(([a = 0, b = 0], n) => coding(`C${n}`, a, b))
      const page = render({ codings, chosen: { start: from, end: to }, reasons: [{ start: from, end: to }] })
      const words = page.querySelectorAll('.words').map((element) => element.textContent)
      expect(words).toEqual(blocks.map((block) => block.text))
    }),
    { numRuns: 60 },
  )
})

test('each block says where its words begin, so that the browser can count from there', () => {
  const starts = render()
    .querySelectorAll('.words')
    .map((element) => Number(element.getAttribute('data-start')))
  expect(starts).toEqual(blocks.map((block) => block.start))
})

test('every sentence can be reached by its number without script', () => {
  const links = render().querySelectorAll('.numbers a')
  expect(links.map((link) => link.textContent)).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(links[2]?.getAttribute('href')).toBe('?sentence=3#z3')
})

test('items stand in lists, nested as they were noted', () => {
  const outer = render().querySelector('ul.items')
  expect(outer?.querySelectorAll('ul.items li .words').map((words) => words.textContent)).toEqual([
    'een werkplaats & een meester',
  ])
})

test('whose words is said where it changes, and not again below it', () => {
  expect(
    render()
      .querySelectorAll('.voice')
      .map((voice) => voice.textContent),
  ).toEqual(['organisatie', 'deelnemer', 'genoteerd'])
})

test('a page break is shown where the next page begins', () => {
  const paged = blocksOf([
    { text: 'Een.', page: 4 },
    { text: 'Twee.', page: 4 },
    { text: 'Drie.', page: 5 },
  ])
  expect(
    render({ blocks: paged })
      .querySelectorAll('.leaf')
      .map((leaf) => leaf.textContent),
  ).toEqual(['blz. 5'])
})

test('a code stands beside the block by name, and each underline says its code once', () => {
  const [, turn] = blocks
  const start = turn?.start ?? 0
  const page = render({
    codings: [coding('Stroom', start, start + 30), coding('Vakmensen', start + 5, start + 10)],
  })
  expect(page.querySelectorAll('.margin .code-name').map((name) => name.textContent)).toEqual([
    'Stroom',
    'Vakmensen',
  ])
  const said = page.querySelectorAll('mark.coded').map((mark) => mark.getAttribute('aria-description'))
  expect(said.filter(Boolean)).toEqual(['code Stroom', 'code Vakmensen'])
})

test('two coders who gave one code to the same words are one underline', () => {
  const daan = { coder: { id: 'p2', name: 'Daan' }, own: false }
  const page = render({ codings: [coding('Geld', 12, 34), coding('Geld', 12, 34, daan)] })
  expect(page.querySelectorAll('mark.coded').map((mark) => mark.getAttribute('aria-description'))).toEqual([
    'code Geld, ook van Daan',
  ])
})

test('an open suggestion is a dashed lane and a name with a question mark, never an underline', () => {
  const page = render({ suggestions: [{ start: 12, end: 34, code: { id: 'g', name: 'Geld' } }] })
  expect(page.querySelectorAll('mark.coded')).toEqual([])
  expect(page.querySelector('.margin em')?.textContent).toBe('Geld?')
})

test('a chosen sentence is marked as a whole, a chosen part of one by itself', () => {
  const [first] = blocks[1]?.sentences ?? []
  if (!first) throw new Error('the sample has no sentence')
  expect(render({ chosen: first }).querySelector('.is-chosen')?.textContent).toBe('Ik wacht op een kabel.')
  const part = { start: first.start + 3, end: first.start + 8 }
  expect(render({ chosen: part }).querySelector('.chosen')?.textContent).toBe('wacht')
})
