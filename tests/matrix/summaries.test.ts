import { expect, test } from 'vitest'
import { mergeCodes } from '../../server/codings/merging.ts'
import { headOf } from '../../server/database/write.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { visit } from '../browsing.ts'
import { cellAt, formAt, mustWrite } from './browsing.ts'
import { act, cellIn, type Dinners, mustChart, mustCode, mustDine, mustMake, said } from './setting.ts'

interface WithCell extends Dinners {
  matrix: string
  path: string
}

async function mustHaveCell(): Promise<WithCell> {
  const dinners = await mustDine()
  await mustCode(dinners, 'stroom', said.wait)
  await mustCode(dinners, 'stroom', said.dark)
  const matrix = await mustMake(dinners)
  const path = cellAt(matrix, dinners.place.Noord ?? '', dinners.code.stroom ?? '')
  return { ...dinners, matrix, path }
}

const summaryIn = async (dinners: WithCell) =>
  cellIn(await mustChart(dinners, dinners.matrix), 'Noord', 'stroom').summary

test('a summary says who wrote it, and rests on all fragments unless some are left out', async () => {
  const dinners = await mustHaveCell()
  expect((await mustWrite(dinners, dinners.path, { text: 'Men wacht.' })).status).toBe(303)
  const summary = await summaryIn(dinners)
  expect(summary?.row).toMatchObject({ text: 'Men wacht.', person: dinners.noor.id })
  expect(summary?.rests.map(({ exact }) => exact)).toEqual([said.wait, said.dark])
  expect(summary?.drift).toBeUndefined()
})

test('a fragment that its writer left out is not called new', async () => {
  const dinners = await mustHaveCell()
  const { rests = [] } = await formAt(dinners, dinners.path)
  await mustWrite(dinners, dinners.path, { text: 'Men wacht.', rests: rests.slice(0, 1) })
  const summary = await summaryIn(dinners)
  expect(summary?.rests.map(({ exact }) => exact)).toEqual([said.wait])
  expect(summary?.drift).toBeUndefined()
  expect((await formAt(dinners, dinners.path)).rests).toEqual(rests.slice(0, 1))
})

test('a summary of 10,000 characters is refused, and its words stay in the form', async () => {
  const dinners = await mustHaveCell()
  const long = 'x'.repeat(10_000)
  const answer = await mustWrite(dinners, dinners.path, { text: long })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(long)
  expect(page).toContain('10.000 tekens')
  expect(await summaryIn(dinners)).toBeUndefined()
})

test('a summary rests on something', async () => {
  const dinners = await mustHaveCell()
  const answer = await mustWrite(dinners, dinners.path, { text: 'Zomaar.', rests: [] })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Zomaar.')
})

test('a fragment of another cell is refused', async () => {
  const dinners = await mustHaveCell()
  const rests = ['00000000-0000-7000-8000-000000000000.0.4']
  const answer = await mustWrite(dinners, dinners.path, { text: 'Verzonnen.', rests })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('hoort niet meer bij deze cel')
})

test('two people who write in one cell: the second sees both, and can still save', async () => {
  const dinners = await mustHaveCell()
  const form = await formAt(dinners, dinners.path)
  const bram = visit(dinners, dinners.bram)
  await visit(dinners, dinners.noor).post(dinners.path, { ...form, text: ['Van Noor.'] })
  const refused = await bram.post(dinners.path, { ...form, text: ['Van Bram.'] })
  expect(refused.status).toBe(409)
  const page = await refused.text()
  expect(page).toContain('Van Noor.')
  expect(page).toContain('Van Bram.')
  const again = await formAt(dinners, dinners.path)
  expect((await bram.post(dinners.path, { ...again, text: ['Van Bram.'] })).status).toBe(303)
  expect((await summaryIn(dinners))?.row).toMatchObject({ text: 'Van Bram.', person: dinners.bram.id })
})

test('saving the same again changes nothing', async () => {
  const dinners = await mustHaveCell()
  await mustWrite(dinners, dinners.path, { text: 'Men wacht.' })
  const head = await headOf(dinners.db)
  await mustWrite(dinners, dinners.path, { text: 'Men wacht.' })
  expect(await headOf(dinners.db)).toEqual(head)
})

test('undo brings back what stood in the cell, and who wrote it', async () => {
  const dinners = await mustHaveCell()
  await mustWrite(dinners, dinners.path, { text: 'Eerst.' })
  await mustWrite(dinners, dinners.path, { text: 'Daarna.', person: dinners.bram })
  await undo(dinners.db, dinners.bram.id, (await headOf(dinners.db))?.seq ?? 0)
  expect((await summaryIn(dinners))?.row).toMatchObject({ text: 'Eerst.', person: dinners.noor.id })
  expect((await verify(dinners.db)).failures).toEqual([])
})

test('a summary that is taken away comes back by undo', async () => {
  const dinners = await mustHaveCell()
  await mustWrite(dinners, dinners.path, { text: 'Men wacht.' })
  const { summary = [], revision = [] } = await formAt(dinners, dinners.path)
  const path = `${dinners.path}/end`
  await visit(dinners, dinners.noor).post(path, { summary: summary[0] ?? '', revision: revision[0] ?? '' })
  expect(await summaryIn(dinners)).toBeUndefined()
  await undo(dinners.db, dinners.noor.id, (await headOf(dinners.db))?.seq ?? 0)
  expect((await summaryIn(dinners))?.row.text).toBe('Men wacht.')
})

test('summaries of two codes that are merged both stay, and the next one takes the place of both', async () => {
  const dinners = await mustHaveCell()
  await mustCode(dinners, 'wonen', said.dark)
  const other = cellAt(dinners.matrix, dinners.place.Noord ?? '', dinners.code.wonen ?? '')
  await mustWrite(dinners, dinners.path, { text: 'Over stroom.' })
  await mustWrite(dinners, other, { text: 'Over wonen.' })
  await act(dinners, (write) => mergeCodes(write, dinners.code.wonen ?? '', dinners.code.stroom ?? ''))
  const merged = cellIn(await mustChart(dinners, dinners.matrix), 'Noord', 'stroom')
  expect([merged.summary?.row.text, merged.others.map(({ row }) => row.text)]).toEqual([
    'Over stroom.',
    ['Over wonen.'],
  ])
  await mustWrite(dinners, dinners.path, { text: 'Over beide.' })
  const written = cellIn(await mustChart(dinners, dinners.matrix), 'Noord', 'stroom')
  expect([written.summary?.row.text, written.others]).toEqual(['Over beide.', []])
})
