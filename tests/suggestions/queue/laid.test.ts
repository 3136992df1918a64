import { expect, test } from 'vitest'
import type { Open } from '../../../server/suggestions/open.ts'
import { keepLaid, type Laid, laidAlike, laidBefore } from '../../../server/suggestions/queue/laid.ts'
import { layQueue } from '../../../server/suggestions/queue/laying.ts'
import type { Card } from '../../../server/suggestions/queue/order.ts'
import { decide } from '../../../server/suggestions/store.ts'
import { mustOpenProject } from '../../project.ts'
import { act } from '../../quotes/setting.ts'
import { mustPropose } from '../proposed.ts'

const tables = [
  'Er is een tekort aan monteurs.\n\nHet tekort aan stroom blijft.\n\nZonder monteurs geen werk.\n',
]

test('who opens a queue again in which nothing was done has the same one; after a decision it is laid anew', async () => {
  const project = await mustPropose(tables)
  const reader = project.noor.id
  const asked = { order: 'certain' } as const
  const first = await layQueue(project, asked, { reader })
  expect(await layQueue(project, asked, { reader })).toBe(first)
  expect(await layQueue(project, { order: 'uncertain' }, { reader })).not.toBe(first)
  expect(await layQueue(project, asked, {})).not.toBe(first)
  const [[open] = []] = first.cards
  if (!open) throw new Error('nothing was proposed')
  await act(project, (write) =>
    decide(write, { ...open, because: open.because, verdict: 'left', sawOthers: false }),
  )
  const next = await layQueue(project, asked, { reader })
  expect(next.cards).toHaveLength(first.cards.length - 1)
})

const asked = { order: 'certain' } as const
const laidWith = (cards: number, event: number): Omit<Laid, 'id'> => ({
  ...{ person: 'noor', asked, event, model: undefined, without: '' },
  cards: Array.from<Card<Open>>({ length: cards }),
})

test('long queues make room for each other, the one that was laid last stays', async () => {
  const { derived } = await mustOpenProject()
  const ids = [600_000, 300_000, 200_000].map((cards, event) => keepLaid(derived, laidWith(cards, event)).id)
  expect(ids.map((id) => laidBefore(derived, id, 'noor') !== undefined)).toEqual([false, true, true])
  const long = keepLaid(derived, laidWith(1_100_000, 9))
  expect(ids.filter((id) => laidBefore(derived, id, 'noor'))).toEqual([])
  expect(laidBefore(derived, long.id, 'noor')).toBe(long)
})

test('a queue is only the same for the same person, the same codes left out and the same moment', async () => {
  const { derived } = await mustOpenProject()
  const laid = laidWith(1, 4)
  const kept = keepLaid(derived, laid)
  expect(laidAlike(derived, laid)).toBe(kept)
  for (const other of [
    { person: 'bram' },
    { event: 5 },
    { without: 'code' },
    { model: { at: 'nu', changesSince: 0 } },
  ])
    expect(laidAlike(derived, { ...laid, ...other })).toBeUndefined()
})
