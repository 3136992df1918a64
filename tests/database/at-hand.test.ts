import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { forgetAtHand, MadeOnce, Shelf } from '../../server/database/at-hand.ts'
import { forgetErased } from '../../server/database/cleaning.ts'
import { record } from '../../server/database/write.ts'
import { erase } from '../../server/history/erasing/erase.ts'
import { codingsAtHand, standingCodings } from '../../server/suggestions/coded.ts'
import { learnAndKeep } from '../../server/suggestions/learning.ts'
import { openQueue } from '../../server/suggestions/open.ts'
import { laidBefore } from '../../server/suggestions/queue/laid.ts'
import { layQueue } from '../../server/suggestions/queue/laying.ts'
import { wordMemory } from '../../server/text/word-memory.ts'
import { latest, mustCode, mustTalk } from '../codings/correcting.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

const words = 'Onze dorpsmolenaar vertrouwt niemand meer.'

test('what is kept in memory of a project is let go all at once, and of no other project', async () => {
  const [one, other] = [await mustOpenProject(), await mustOpenProject()]
  const shelf = new Shelf<{ words: string }>()
  shelf.keep(one.derived, { words })
  shelf.keep(other.derived, { words })
  shelf.keep(one.db, { words })
  forgetAtHand(one)
  expect([shelf.of(one.derived), shelf.of(one.db)]).toEqual([undefined, undefined])
  expect(shelf.of(other.derived)).toEqual({ words })
})

test('words that another program erased are let go when that is noticed', async () => {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, words, { name: 'molen.txt' })
  const act = { person: project.noor.id, act: 'code.add' }
  await record(project.db, act, (write) =>
    addCode(write, { name: 'molen', keywords: ['dorpsmolenaar'], definition: 'Iets met een molen.' }),
  )
  await learnAndKeep(project)
  await forgetErased(project)
  const [open] = (await openQueue(project)).all
  expect(open?.text).toBe(words)
  await standingCodings(project)
  const { id } = await layQueue(project, { order: 'certain' }, {})
  expect(laidBefore(project.derived, id, undefined)?.cards).toHaveLength(1)
  const wanted = { kind: 'document', document: document.id } as const
  await erase(project.db, { person: project.noor.id, wanted, ground: 'verzoek' })
  await forgetErased(project)
  expect(codingsAtHand(project.derived)).toBeUndefined()
  expect(laidBefore(project.derived, id, undefined)).toBeUndefined()
  expect((await openQueue(project)).all).toEqual([])
})

test('single words are let go with the rest: a word may keep the whole text that it stood in', async () => {
  const project = await mustOpenProject()
  const memory = wordMemory<number>()
  memory.set('dorpsmolenaar', 1)
  forgetAtHand(project)
  expect(memory.size).toBe(0)
})

test('what several ask for at the same time is made once; what fails can be asked again', async () => {
  const { derived } = await mustOpenProject()
  const once = new MadeOnce<number>()
  let made = 0
  const make = async () => {
    await new Promise((later) => setTimeout(later, 5))
    return ++made
  }
  expect(await Promise.all([1, 2, 3].map(() => once.of(derived, 'iets', make)))).toEqual([1, 1, 1])
  expect(await Promise.all(['iets', 'anders'].map((key) => once.of(derived, key, make)))).toEqual([2, 3])
  const failing = once.of(derived, 'iets', () => Promise.reject(new Error('kapot')))
  await expect(failing).rejects.toThrow('kapot')
  expect(await once.of(derived, 'iets', make)).toBe(4)
})

test('who makes something while things are let go keeps nothing of it', async () => {
  const project = await mustOpenProject()
  const shelf = new Shelf<{ words: string }>()
  await new MadeOnce<unknown>().of(project.derived, 'iets', async () => {
    forgetAtHand(project)
    return shelf.keep(project.derived, { words })
  })
  expect(shelf.of(project.derived)).toBeUndefined()
})

test('however many ask for the codings that stand, they are read once, and hold what was coded before they asked', async () => {
  const talk = await mustTalk('Een molen. Een dorp. Een brug. Een weg.')
  for (const words of ['molen', 'dorp', 'brug', 'weg']) await mustCode(talk, words)
  const found = await Promise.all(Array.from({ length: 20 }, () => standingCodings(talk)))
  expect(new Set(found).size).toBe(1)
  expect(found[0]?.ofVersion((await latest(talk)).version.id)).toHaveLength(4)
})
