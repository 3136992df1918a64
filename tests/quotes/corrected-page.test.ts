import { expect, test } from 'vitest'
import { record } from '../../server/database/write.ts'
import { addQuote } from '../../server/quotes/choosing.ts'
import { addQuoteSet, quotesIn } from '../../server/quotes/store.ts'
import { mustCorrect, mustHaveCodedTalk } from '../codings/corrected-talk.ts'

/** A set that is not published, with a quote in which a typing error is corrected. */
async function mustHaveSet() {
  const made = await mustHaveCodedTalk()
  const { project, document } = made
  const act = { person: project.noor.id, act: 'quote.add' }
  const { result: set } = await record(project.db, act, async (write) => {
    const id = await addQuoteSet(write, { title: 'Over stroom' })
    await addQuote(write, { set: id, document, exact: 'Wij wachten al drie jaar op strom.' })
    await addQuote(write, { set: id, document, exact: 'Over die monteur is twijfel aan tafel.' })
    return id
  })
  await mustCorrect(project, document, { 1: 'Wij wachten al drie jaar op stroom.' })
  return { ...made, set }
}

test('a quote that a correction touched shows old and new words, another does not', async () => {
  const { visitor, set } = await mustHaveSet()
  const { html } = await visitor.open(`/quote-sets/${set}`)
  expect(html.querySelectorAll('.moved')).toHaveLength(1)
  expect(html.querySelector('#C1 .moved ins')?.text).toContain('stroom')
})

test('a person takes the new words of a quote over', async () => {
  const { visitor, set, project } = await mustHaveSet()
  const [quote] = await quotesIn(project.db, set)
  const form = { revision: quote?.revision ?? 0 }
  expect((await visitor.post(`/quotes/${quote?.id}/corrected`, form)).status).toBe(303)
  expect((await quotesIn(project.db, set))[0]?.exact).toBe('Wij wachten al drie jaar op stroom.')
  expect((await visitor.open(`/quote-sets/${set}`)).html.querySelectorAll('.moved')).toEqual([])
})

test('or takes the quote out of the set', async () => {
  const { visitor, set } = await mustHaveSet()
  const { html } = await visitor.open(`/quote-sets/${set}`)
  const forms = html.querySelectorAll('#C1 .moved form').map((form) => form.getAttribute('action'))
  expect(forms.map((action) => action?.split('/').at(-1))).toEqual(['corrected', 'end'])
})
