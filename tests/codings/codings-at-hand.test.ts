import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { codingsAtHand } from '../../server/codings/codings-at-hand.ts'
import { addCoding, codings, endCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { sourceText } from '../../server/sources/store.ts'
import { mustAdd, mustOpenProject } from '../project.ts'

async function mustCode() {
  const project = await mustOpenProject()
  const { document } = await mustAdd(project, 'Wij zoeken monteurs. Wij drinken koffie.', {
    session: 'Diner',
  })
  const { version } = await sourceText(project.db, document.id)
  const person = project.noor.id
  const { result: code } = await record(project.db, { person, act: 'code.add' }, (write) =>
    addCode(write, { name: 'arbeid' }),
  )
  const give = (start: number, end: number) =>
    record(project.db, { person, act: 'coding.add' }, (write) =>
      addCoding(write, {
        ...{ document: document.id, version: version.id, start, end, code, coder: person },
        origin: 'reading',
        seen: { suggestions: false, others: false },
      }),
    )
  return { project, person, give, version: version.id }
}

test('codings that come and go are known at once, in the order of the text', async () => {
  const { project, person, give, version } = await mustCode()
  const same = async () =>
    expect(await codingsAtHand(project, version)).toEqual(await codings(project.db, version))
  await give(21, 40)
  await same()
  const { result, event } = await give(0, 20)
  await same()
  await give(0, 10)
  await same()
  await record(project.db, { person, act: 'coding.end' }, (write) => endCoding(write, result.id))
  await same()
  expect(event).not.toBeNull()
  if (event !== null) await undo(project.db, person, event + 2)
  await same()
  expect(await codingsAtHand(project, version)).toHaveLength(3)
})

test('while no coding is touched it is the same list', async () => {
  const { project, person, give, version } = await mustCode()
  await give(0, 20)
  const before = await codingsAtHand(project, version)
  await record(project.db, { person, act: 'code.add' }, (write) => addCode(write, { name: 'koffie' }))
  expect(await codingsAtHand(project, version)).toBe(before)
})
