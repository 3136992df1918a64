import { expect, test } from 'vitest'
import { mergeCodes } from '../../server/codings/merging.ts'
import { endCoding } from '../../server/codings/store.ts'
import { sourceText } from '../../server/sources/store.ts'
import { addEvidence } from '../../server/threads/adding.ts'
import { addThread } from '../../server/threads/adopting.ts'
import { act, cellIn, mustChart, mustCode, mustDine, mustMake, mustRead, said } from './setting.ts'

test('a cell lists the fragments of its code at its session, those of codes under it too', async () => {
  const dinners = await mustDine()
  await mustCode(dinners, 'stroom', said.dark)
  await mustCode(dinners, 'kabel', said.wait)
  await mustCode(dinners, 'wonen', said.coffee, 'noord-2.txt')
  const { fragments } = cellIn(await mustChart(dinners, await mustMake(dinners)), 'Noord', 'stroom')
  expect(fragments.map(({ exact, codes }) => [exact, codes])).toEqual([
    [said.wait, ['kabel']],
    [said.dark, ['stroom']],
  ])
})

test('in a matrix of tables each table has its own fragments', async () => {
  const dinners = await mustDine()
  const { place } = dinners
  await mustCode(dinners, 'stroom', said.dark)
  const rows = [place['Noord, Tafel 1'] ?? '', place['Zuid, Tafel 1'] ?? '']
  const chart = await mustChart(dinners, await mustMake(dinners, { rowKind: 'table', rows }))
  const counts = chart.rows.map((row) => [row.under, chart.cellAt(row, chart.columns[0]!).fragments.length])
  expect(counts).toEqual([
    ['Noord', 1],
    ['Zuid', 0],
  ])
})

test('what nobody read is not 0', async () => {
  const dinners = await mustDine()
  const matrix = await mustMake(dinners)
  expect(cellIn(await mustChart(dinners, matrix), 'Zuid', 'stroom').state).toBe('not-read')
  await mustRead(dinners, 'zuid-1.txt')
  expect(cellIn(await mustChart(dinners, matrix), 'Zuid', 'stroom').state).toBe('read-not-found')
})

test('of a session of which one table was read it is known that the other was not', async () => {
  const dinners = await mustDine()
  await mustRead(dinners, 'noord-2.txt')
  const { state, read } = cellIn(await mustChart(dinners, await mustMake(dinners)), 'Noord', 'stroom')
  expect([state, read]).toEqual(['read-not-found', { found: 1, of: 2 }])
})

test('a session without a source has no talk', async () => {
  const dinners = await mustDine()
  const { addSession } = await import('../../server/sources/sessions.ts')
  const empty = await act(dinners, (write) => addSession(write, { title: 'Leeg' }))
  const chart = await mustChart(dinners, await mustMake(dinners, { rows: [empty] }))
  expect(cellIn(chart, 'Leeg', 'stroom').state).toBe('no-such-table')
})

test('the fragments of a thread are its evidence, with what speaks against it', async () => {
  const dinners = await mustDine()
  const { version, text } = await sourceText(dinners.db, dinners.documents['noord-1.txt'] ?? '')
  const thread = await act(dinners, async (write) => {
    const id = await addThread(write, { title: 'Wachten' })
    for (const [words, role] of [
      [said.wait, 'supports'],
      [said.dark, 'contradicts'],
    ] as const) {
      const start = text.indexOf(words)
      await addEvidence(write, { thread: id, version: version.id, start, end: start + words.length, role })
    }
    return id
  })
  const matrix = await mustMake(dinners, { columnKind: 'thread', columns: [thread] })
  const { fragments } = cellIn(await mustChart(dinners, matrix), 'Noord', 'Wachten')
  expect(fragments.map(({ exact, evidence }) => [exact, evidence?.role])).toEqual([
    [said.wait, 'supports'],
    [said.dark, 'contradicts'],
  ])
})

test('a coding that is taken off leaves its cell', async () => {
  const dinners = await mustDine()
  const coding = await mustCode(dinners, 'stroom', said.dark)
  const matrix = await mustMake(dinners)
  await act(dinners, (write) => endCoding(write, coding))
  expect(cellIn(await mustChart(dinners, matrix), 'Noord', 'stroom').fragments).toEqual([])
})

test('a column follows its code into the one that it was merged with, and two such columns become one', async () => {
  const dinners = await mustDine()
  await mustCode(dinners, 'wonen', said.dark)
  const matrix = await mustMake(dinners)
  await act(dinners, (write) => mergeCodes(write, dinners.code.wonen ?? '', dinners.code.stroom ?? ''))
  const chart = await mustChart(dinners, matrix)
  expect(chart.columns.map(({ title, merged }) => [title, merged])).toEqual([['stroom', ['wonen']]])
  expect(cellIn(chart, 'Noord', 'stroom').fragments).toHaveLength(1)
})
