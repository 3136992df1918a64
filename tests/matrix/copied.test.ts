import { expect, test } from 'vitest'
import { personNamed } from '../../server/database/people.ts'
import { openProjectInMemory } from '../../server/database/project.ts'
import { copyInto } from '../../server/exports/copy/masked-copy.ts'
import { verify } from '../../server/history/verify.ts'
import { addMask } from '../../server/sources/masks.ts'
import { sourceText } from '../../server/sources/store.ts'
import { closeAfterTest } from '../left-open.ts'
import { cellAt, mustWrite } from './browsing.ts'
import { act, cellIn, type Dinners, mustChart, mustCode, mustDine, mustMake, said } from './setting.ts'

async function mustCopy({ db }: Dinners) {
  const copy = await openProjectInMemory()
  closeAfterTest(() => copy.close())
  await copyInto(copy.db, db, (await personNamed(copy.db, 'Noor')).id)
  return copy
}

test('a masked copy has the matrix, with its fragments at their places and blackened words covered', async () => {
  const dinners = await mustDine()
  await mustCode(dinners, 'stroom', said.wait)
  const matrix = await mustMake(dinners)
  const path = cellAt(matrix, dinners.place.Noord ?? '', dinners.code.stroom ?? '')
  await mustWrite(dinners, path, { text: 'Men wacht op de netbeheerder.' })
  const document = dinners.documents['noord-1.txt'] ?? ''
  const { text, version } = await sourceText(dinners.db, document)
  const start = text.indexOf('netbeheerder')
  const mask = { document, version: version.id, start, end: start + 12, ground: '5.1.2.e' } as const
  await act(dinners, (write) => addMask(write, mask))
  const copy = await mustCopy(dinners)
  const { summary } = cellIn(await mustChart(copy, matrix), 'Noord', 'stroom')
  expect(summary?.row.text).toBe('Men wacht op de [gelakt].')
  expect(summary?.rests.map(({ exact }) => exact)).toEqual([said.wait.replace('netbeheerder', '[gelakt]')])
  expect(summary?.drift).toBeUndefined()
  expect((await verify(copy.db)).failures).toEqual([])
})

test('what was written about a confidential session stays out of a masked copy', async () => {
  const dinners = await mustDine()
  await mustCode(dinners, 'stroom', said.wait)
  const matrix = await mustMake(dinners)
  await mustWrite(dinners, cellAt(matrix, dinners.place.Noord ?? '', dinners.code.stroom ?? ''), {
    text: 'Men wacht.',
  })
  await act(dinners, (write) =>
    write.update('sessions', { id: dinners.place.Noord ?? '' }, { rule: 'vertrouwelijk' }),
  )
  const copy = await mustCopy(dinners)
  expect(cellIn(await mustChart(copy, matrix), 'Noord', 'stroom').summary).toBeUndefined()
})
