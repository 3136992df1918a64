import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { forgetAtHand, Shelf } from '../../server/database/at-hand.ts'
import { forgetErased } from '../../server/database/cleaning.ts'
import { record } from '../../server/database/write.ts'
import { erase } from '../../server/history/erasing/erase.ts'
import { codingsAtHand, standingCodings } from '../../server/suggestions/coded.ts'
import { learnAndKeep } from '../../server/suggestions/learning.ts'
import { openQueue } from '../../server/suggestions/open.ts'
import { laidBefore } from '../../server/suggestions/queue/laid.ts'
import { layQueue } from '../../server/suggestions/queue/laying.ts'
import { wordMemory } from '../../server/text/word-memory.ts'
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
