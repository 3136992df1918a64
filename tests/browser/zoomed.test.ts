import { beforeAll, expect, test } from 'vitest'
import { beyondEdge, cutOff } from './checks.ts'
import { faultOfFocus, tabThrough } from './focus.ts'
import { eventually, nextSuggestion, openSource } from './reading.ts'
import { exampleProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

/** Somebody who enlarges 1280 by 1024 pixels four times: a window of 320 by 256. */
let noor: Visitor
const at = { source: '', queue: '/suggestions/all?order=uncertain&withheld=show', round: '', set: '' }

beforeAll(async () => {
  noor = await visitor(await exampleProject(), { name: 'Noor', width: 320, height: 256 })
  const { page, open, follow } = noor
  at.source = await openSource(noor, 'Denkdiner 3: Het mkb aan zet', 'd3-tafel-3-notities.md')
  await open('/quote-sets')
  at.set = (await page.locator('tbody a').first().getAttribute('href')) ?? ''
  // Whoever looks at suggestions has them made.
  await open('/suggestions')
  await open('/reports')
  await follow(page.getByRole('button', { name: 'Begin een ronde' }))
  at.round = new URL(page.url()).pathname
}, 120_000)

test('suggestions can be asked for', async () => {
  const { page, open } = noor
  await open(at.source)
  await page.getByRole('radio', { name: 'aan', exact: true }).check()
  const waiting = async () => {
    await page.reload()
    return page.locator('#text [data-open-suggestion]').count()
  }
  await expect.poll(waiting, { timeout: 110_000, interval: 500 }).toBeGreaterThan(0)
})

test.each([
  { what: 'the text that one codes', address: () => `${at.source}?sentence=13#z13`, least: 60 },
  { what: 'the queue of suggestions', address: () => at.queue, least: 60 },
  { what: 'a round of the report check', address: () => `${at.round}?quote=C8#C8`, least: 30 },
])('nothing of $what falls off, and Tab shows every stop', async ({ address, least }) => {
  const { page, open } = noor
  await open(address())
  expect.soft(await cutOff(page)).toEqual([])
  expect.soft(await beyondEdge(page)).toBe(0)
  const { stops, faults } = await tabThrough(page)
  expect.soft(faults).toEqual([])
  expect(stops).toBeGreaterThan(least)
})

const press = (key: string) => noor.page.keyboard.press(key)
const main = () => noor.page.getByRole('main')

/** Goes to a button as somebody with a keyboard is on it, and presses it. */
async function enter(name: string | RegExp): Promise<void> {
  await main().getByRole('button', { name }).first().focus()
  await press('Enter')
}

/** Unfolds what stands under a heading that folds. */
async function unfold(words: string): Promise<void> {
  await main().locator('summary').filter({ hasText: words }).first().focus()
  await press('Enter')
}

interface Act {
  readonly what: string
  readonly address: () => string
  /** What comes before it, and is not taken back. */
  readonly begin?: () => Promise<void>
  /** What shows that it was done. */
  readonly shown: string
  readonly act: () => Promise<void>
}

const acts: readonly Act[] = [
  {
    what: 'a code at a sentence',
    address: () => `${at.source}?sentence=13#z13`,
    shown: '#panel .given',
    act: async () => {
      await noor.page.locator('#z13').focus()
      await press('9')
    },
  },
  {
    what: 'a memo',
    address: () => `${at.source}?sentence=15#z15`,
    shown: '#panel .memo__text',
    act: async () => {
      await press('m')
      await noor.page.keyboard.type('Hier wringt het.')
      await enter('Bewaren')
    },
  },
  {
    what: 'a suggestion in the text that is taken over',
    address: () => at.source,
    begin: () => nextSuggestion(noor.page),
    shown: '#panel .given .code-name__words',
    act: () => press('a'),
  },
  {
    what: 'a suggestion in the text that is left',
    address: () => at.source,
    begin: () => nextSuggestion(noor.page),
    shown: '#panel .why .code-name__words',
    act: () => press('x'),
  },
  {
    what: 'a source that is done',
    address: () => at.source,
    shown: '.room__done',
    act: () => enter(/^(?:Klaar voor deze codes|Toch niet klaar)$/u),
  },
  {
    what: 'a suggestion in the queue that is taken over',
    address: () => at.queue,
    shown: '.card--done',
    act: () => press('a'),
  },
  {
    what: 'a suggestion in the queue that is left with its button',
    address: () => at.queue,
    shown: '.card--done',
    act: () => enter(/^Niet overnemen/u),
  },
  {
    what: 'a quote that goes down',
    address: () => at.set,
    shown: '.quotes__words',
    act: () => enter('Omlaag: C1'),
  },
  {
    what: 'a quote that is taken out',
    address: () => at.set,
    shown: '.quotes__words',
    act: () => enter(/^Haal eruit: C2/u),
  },
  {
    what: 'an attribution that is changed',
    address: () => at.set,
    shown: '.quotes__body > p strong',
    act: async () => {
      await unfold('Toeschrijving wijzigen')
      await main().locator('#attribution-C1').fill('Een deelnemer')
      await press('Tab')
      await press('Enter')
    },
  },
  {
    what: 'a code that goes down in the codebook',
    address: () => '/codebook',
    shown: '.codebook__code',
    act: () => enter(/omlaag/iu),
  },
  {
    what: 'a finding on a quotation of a report',
    address: () => `${at.round}?quote=C8#C8`,
    shown: '.found a',
    act: async () => {
      const form = noor.page.getByRole('form', { name: 'Bevindingen bij C8' })
      for (const question of ['Woorden', 'Toeschrijving', 'Strekking']) {
        await form.getByRole('radio', { name: `${question}: nee` }).focus()
        await press('Space')
      }
      await noor.leave(async () => {
        await form.getByRole('button', { name: 'Bewaren', exact: true }).focus()
        await press('Enter')
      })
    },
  },
]

test.each(acts)('$what is taken back with u, and the focus is never lost or hidden', async (one) => {
  const { page, open } = noor
  await open(one.address())
  await one.begin?.()
  const shown = () => page.locator(one.shown).allInnerTexts()
  await page.evaluate(() => Reflect.set(window, 'isThis', true))
  const before = await shown()
  const focus = async () => {
    const isThis = await page.evaluate(() => Reflect.has(window, 'isThis'))
    if (isThis) await eventually(() => faultOfFocus(page), undefined)
  }
  await one.act()
  await expect.poll(shown, { timeout: 15_000 }).not.toEqual(before)
  await focus()
  await press('u')
  await eventually(shown, before)
  await focus()
})

test('a new code of the words themselves leaves the field in sight, and taken back its sentence', async () => {
  const { page, open, toast } = noor
  await open(`${at.source}?sentence=14#z14`)
  await press('v')
  await expect.poll(() => page.locator('#picker-name').inputValue()).not.toBe('')
  await page.keyboard.type('in hun eigen woorden')
  await press('Enter')
  await toast('in hun eigen woorden')
  expect(await page.locator(':focus').getAttribute('id')).toBe('picker-name')
  await eventually(() => faultOfFocus(page), undefined)
  await press('Tab')
  await press('u')
  await toast('ongedaan')
  await eventually(() => faultOfFocus(page), undefined)
})
