import fc from 'fast-check'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { codings } from '../../../server/codings/store.ts'
import { adjustedSpan } from '../../../server/suggestions/queue/adjusting.ts'
import { visit } from '../../browsing.ts'
import { cardOf, cards, fieldsOf, mustPropose, saidOn } from '../proposed.ts'

const table = ['Wij dronken koffie. Er is een tekort aan monteurs. Dat merkt iedereen, elke dag.\n']
const proposed = 'Er is een tekort aan monteurs.'

/** Opens the form on the card that proposes these words, and sends it filled in like this. */
async function adjust(filledIn: Record<string, string | number>) {
  const project = await mustPropose(table)
  const noor = visit(project, project.noor)
  const card = cardOf((await noor.open(`/suggestions/${project.code}`)).html, proposed)
  const link = card?.querySelector('a[data-key=e]')?.getAttribute('href') ?? ''
  const { html } = await noor.open(link)
  const form = html.querySelector('form.adjust')
  const path = form?.getAttribute('action') ?? ''
  const answer = await noor.post(path, { ...fieldsOf(form), first: 2, last: 2, ...filledIn })
  const coded = (await codings(project.db)).map(({ exact, origin }) => [exact, origin])
  return {
    noor,
    project,
    status: answer.status,
    said: parse(await answer.text()),
    coded,
    back: fieldsOf(form).back ?? '',
  }
}

test('a suggestion is adjusted to more sentences, without script', async () => {
  const { coded } = await adjust({ last: 3 })
  expect(coded).toEqual([['Er is een tekort aan monteurs. Dat merkt iedereen, elke dag.', 'adjusted']])
})

test('a suggestion is adjusted to some of its words, without script', async () => {
  const { coded, project, noor, back } = await adjust({ words: 'tekort aan monteurs' })
  expect(coded).toEqual([['tekort aan monteurs', 'adjusted']])
  const decisions = await project.db.selectFrom('decisions').select(['verdict', 'exact']).execute()
  expect(decisions).toEqual([{ verdict: 'adjusted', exact: proposed }])
  const { html } = await noor.open(back)
  expect(saidOn(html)).not.toContain(proposed)
  expect(html.querySelector('.card--done')?.text).toContain('aangepast')
})

test('words that a mouse chose go before the numbers of sentences', async () => {
  const start = table[0]?.indexOf('tekort') ?? 0
  const { coded } = await adjust({ from: start, until: start + 'tekort aan'.length, last: 3 })
  expect(coded).toEqual([['tekort aan', 'adjusted']])
})

test('a suggestion that is adjusted to what it was is taken over', async () => {
  const { coded } = await adjust({})
  expect(coded).toEqual([[proposed, 'suggestion']])
})

test.each([
  ['words of another sentence', { first: 3, last: 3 }],
  ['words that are not there', { words: 'tekort aan bakkers' }],
  ['words that stand there twice', { first: 1, last: 3, words: 'e' }],
  ['a sentence that there is not', { first: 9, last: 9 }],
])('%s are refused, and nothing is coded', async (_, filledIn) => {
  const { status, coded, noor, project } = await adjust(filledIn)
  expect([status, coded]).toEqual([422, []])
  expect(cards((await noor.open(`/suggestions/${project.code}`)).html)).not.toHaveLength(0)
})

test('who fills in the form wrongly sees it again as it was filled in, and what is wrong', async () => {
  const { said } = await adjust({ first: 1, last: 2, words: 'tekort aan bakkers' })
  expect(said.querySelector('#errors a[href="#words"]')?.text).toContain('staan niet in de gekozen zinnen')
  const form = said.querySelector('form.adjust')
  expect(form?.querySelector('[name=words]')?.getAttribute('value')).toBe('tekort aan bakkers')
  const chosen = form?.querySelectorAll('option[selected]').map((option) => option.getAttribute('value'))
  expect(chosen).toEqual(['1', '2'])
  expect(form?.text).toContain(proposed)
})

test('whichever sentences are chosen, in whichever order, the span runs over them all', () => {
  const sentences = Array.from({ length: 9 }, (_, i) => ({ start: i * 10, end: i * 10 + 9 }))
  const source = { text: 'x'.repeat(100), sentences }
  const number = fc.integer({ min: 1, max: 9 })
  fc.assert(
    fc.property(number, number, (first, last) => {
      const all = { start: 0, end: 100 }
      expect(adjustedSpan(source, all, { first, last })).toEqual({
        start: (Math.min(first, last) - 1) * 10,
        end: (Math.max(first, last) - 1) * 10 + 9,
      })
    }),
    { numRuns: 40 },
  )
})
