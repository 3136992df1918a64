import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { codingsAtHand } from '../../server/codings/codings-at-hand.ts'
import { addCoding, codings, endCoding, isCodedByOthers } from '../../server/codings/store.ts'
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

test('whether others coded a text is known without reading its codings', async () => {
  const { project, give, version } = await mustCode()
  const { db, noor, bram } = project
  await give(0, 20)
  expect(await isCodedByOthers(db, version, { besides: noor.id })).toBe(false)
  expect(await isCodedByOthers(db, version, { besides: bram.id })).toBe(true)
  expect(await isCodedByOthers(db, version, { besides: bram.id, of: new Set([noor.id]) })).toBe(true)
  expect(await isCodedByOthers(db, version, { besides: bram.id, of: new Set([bram.id]) })).toBe(false)
  await record(db, { person: noor.id, act: 'coding.end' }, async (write) => {
    for (const { id } of await codings(write.trx, version)) await endCoding(write, id)
  })
  expect(await isCodedByOthers(db, version, { besides: bram.id })).toBe(false)
})
