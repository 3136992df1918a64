import { openSource } from './reading.ts'
import type { Visitor } from './visitor.ts'

/** The pages about a corrected text. */
export const correctedPageNames = [
  'correcting a source',
  'versions of a source',
  'older text version',
  'corrected source with a changed coding',
  'codings that lost their place',
] as const

export type CorrectedPageName = (typeof correctedPageNames)[number]

const goneWords = 'Wij zijn met vijf gemeenten en we hebben samen twee en een halve stedenbouwkundige.'
const changedWords = 'Omdat ik het al doe en het kost me mijn nachtrust.'

/** Corrects a source of the example so that one coding comes loose and one changes, and gives what that shows. */
export async function correctedIn(visitor: Visitor): Promise<Record<CorrectedPageName, string>> {
  const { page, open, follow } = visitor
  const source = await openSource(visitor, 'Denkdiner 2: Schaarse handen', 'd2-tafel-3.txt')
  await open(`${source}/correct`)
  await correct(visitor, goneWords, 'Hier staat nu iets heel anders.')
  await correct(visitor, changedWords, changedWords.replace('nachtrust', 'slaap'))
  await page.getByLabel('Waarom verbetert u dit?').fill('verkeerd verstaan')
  await follow(page.getByRole('button', { name: 'Bekijk wat er verandert' }))
  await follow(page.getByRole('button', { name: 'Bewaren als nieuwe tekstversie' }))
  return {
    'correcting a source': `${source}/correct?paragraph=6#p6`,
    'versions of a source': `${source}/versions?from=1&to=2`,
    'older text version': `${source}/versions/1`,
    'corrected source with a changed coding': `${source}?sentence=8#z8`,
    'codings that lost their place': '/orphans',
  }
}

/** Types other words for these, in the field of their paragraph. */
async function correct({ page }: Visitor, was: string, now: string): Promise<void> {
  const paragraph = page.locator('.correct__one').filter({ hasText: was })
  await paragraph.locator('.correct__words').click()
  const field = paragraph.locator('textarea')
  await field.fill((await field.inputValue()).replace(was, now))
}
