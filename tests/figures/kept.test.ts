import { expect, test } from 'vitest'
import { addCode } from '../../server/codebook/store.ts'
import { markRead } from '../../server/codings/readings.ts'
import { codings, endCoding } from '../../server/codings/store.ts'
import { record } from '../../server/database/write.ts'
import { codeMatrix } from '../../server/figures/code-matrix.ts'
import { countingNow } from '../../server/figures/counting.ts'
import { newCodes } from '../../server/figures/new-codes.ts'
import { undo } from '../../server/history/undo.ts'
import { sourceText } from '../../server/sources/store.ts'
import { atOnce } from '../../server/turns.ts'
import { mustAdd } from '../project.ts'
import { act, mustCode, mustSet } from '../quotes/setting.ts'
import { mustOpenCoded } from '../threads/project.ts'

const cellsOf = async (project: Awaited<ReturnType<typeof mustOpenCoded>>) =>
  atOnce(codeMatrix(await countingNow(project), 'session')).rows.map(({ cells }) => cells)

test('what was counted before follows each coding, each undo and each new source', async () => {
  const project = await mustOpenCoded()
  expect((await countingNow(project)).fragments).toHaveLength(6)
  const [first] = await codings(project.db)
  const { event } = await record(project.db, { person: project.noor.id, act: 'coding.end' }, (write) =>
    endCoding(write, first!.id),
  )
  expect((await countingNow(project)).fragments).toHaveLength(5)
  await undo(project.db, project.noor.id, event ?? 0)
  expect((await countingNow(project)).fragments).toHaveLength(6)
  await mustAdd(project, 'Wij wachten ook.\n', { name: 'west.txt', session: 'West', table: 'Tafel 1' })
  const [stroom] = await cellsOf(project)
  expect(stroom?.map(({ state }) => state)).toEqual(['found', 'found', 'unread', 'found'])
})

test('not looked at, looked at and not found, and no conversation are three things', async () => {
  const project = await mustOpenCoded()
  const { db, noor } = project
  const code = await act({ ...project }, (write) => addCode(write, { name: 'koffie' }))
  const matrix = async () => {
    const { rows } = atOnce(codeMatrix(await countingNow(project), 'session'))
    return rows
      .find((row) => row.code.id === code)
      ?.cells.map(({ state, found }) => [state, found.found, found.of])
  }
  expect(await matrix()).toEqual([
    ['unread', 0, 0],
    ['unread', 0, 0],
    ['unread', 0, 0],
  ])
  const [document = ''] = project.documents
  const { version } = await sourceText(db, document)
  const meaning = (await countingNow(project)).codes.find(({ id }) => id === code)?.meaning ?? 0
  await act({ ...project }, (write) =>
    markRead(write, { document, version: version.id, person: noor.id }, [{ id: code, meaning }]),
  )
  expect((await matrix())?.[0]).toEqual(['none', 0, 1])
})

test('a session without a date has no place in the order of new codes', async () => {
  const project = await mustOpenCoded()
  const { rows, undated, base } = newCodes(await countingNow(project))
  expect([rows, undated, base]).toEqual([[], ['Noord', 'Oost', 'Zuid'], null])
})

test('words of an organiser count in no figure, as they do in no rode draad', async () => {
  const setting = await mustSet('openbaar')
  await mustCode(setting, 'stroom')
  const [before] = (await countingNow(setting)).fragments
  const { structure, blocks } = await sourceText(setting.db, setting.document)
  await act(setting, (write) =>
    write.update('structures', { id: structure.id }, { voices: 'o'.repeat(blocks.length) }),
  )
  expect([before?.codes.length, (await countingNow(setting)).fragments.length]).toEqual([1, 0])
})
