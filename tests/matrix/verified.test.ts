import { expect, test } from 'vitest'
import { erase } from '../../server/history/erasing/erase.ts'
import { verify } from '../../server/history/verify.ts'
import { visit } from '../browsing.ts'
import { cellAt, formAt, mustWrite } from './browsing.ts'
import { type Dinners, mustCode, mustDine, mustMake, said } from './setting.ts'

/** A summary that rests on one fragment and passes another by. */
async function mustSummarise(): Promise<Dinners & { matrix: string; path: string }> {
  const dinners = await mustDine()
  await mustCode(dinners, 'stroom', said.wait)
  await mustCode(dinners, 'stroom', said.dark)
  const matrix = await mustMake(dinners)
  const path = cellAt(matrix, dinners.place.Noord ?? '', dinners.code.stroom ?? '')
  const { rests = [] } = await formAt(dinners, path)
  await mustWrite(dinners, path, { text: 'Men wacht op een kabel.', rests: rests.slice(0, 1) })
  return { ...dinners, matrix, path }
}

/** What a check of the whole project says of summaries. */
async function toldOf({ db }: Dinners): Promise<[checked: number, faults: string[]]> {
  const { checked, failures } = await verify(db)
  return [
    checked.summary ?? 0,
    failures.filter(({ kind }) => kind === 'summary').map(({ problem }) => problem),
  ]
}

/** Somebody meddles with a kept place outside the program. */
const meddle = (
  { sqlite }: Dinners,
  column: 'fragments' | 'passed_by',
  path: string,
  value: string | number,
) => sqlite.prepare(`UPDATE summaries SET ${column} = json_set(${column}, ?, ?)`).run(path, value)

test('the fragments under a summary, and those that were passed by, are checked against their text', async () => {
  expect(await toldOf(await mustSummarise())).toEqual([2, []])
})

test('words under a summary that do not stand in the text are found', async () => {
  const dinners = await mustSummarise()
  meddle(dinners, 'fragments', '$[0].exact', 'Wij wachten al vier jaar.')
  expect(await toldOf(dinners)).toEqual([2, ['span-does-not-hold']])
})

test('a place that lies outside the text is found, also of what was passed by', async () => {
  const dinners = await mustSummarise()
  meddle(dinners, 'passed_by', '$[0].end', 1_000_000)
  expect(await toldOf(dinners)).toEqual([2, ['span-does-not-hold']])
})

test('a place in a text that is not there is found', async () => {
  const dinners = await mustSummarise()
  meddle(dinners, 'fragments', '$[0].version', '01900000-0000-7000-8000-000000000001')
  expect(await toldOf(dinners)).toEqual([2, ['span-does-not-hold']])
})

test('a summary that was taken away is checked as well', async () => {
  const dinners = await mustSummarise()
  const { id, revision } = await dinners.db.selectFrom('summaries').selectAll().executeTakeFirstOrThrow()
  await visit(dinners, dinners.noor).post(`${dinners.path}/end`, { summary: id, revision })
  expect(await dinners.db.selectFrom('summaries').select('id').where('ended', 'is', null).execute()).toEqual(
    [],
  )
  meddle(dinners, 'fragments', '$[0].start', 0)
  meddle(dinners, 'fragments', '$[0].end', 3)
  expect((await toldOf(dinners))[1]).toEqual(['span-does-not-hold'])
})

test('what was passed by and erased since is said to be erased', async () => {
  const dinners = await mustDine()
  await mustCode(dinners, 'stroom', said.wait)
  await mustCode(dinners, 'stroom', said.coffee, 'noord-2.txt')
  const path = cellAt(await mustMake(dinners), dinners.place.Noord ?? '', dinners.code.stroom ?? '')
  const { rests = [] } = await formAt(dinners, path)
  await mustWrite(dinners, path, { text: 'Men wacht op een kabel.', rests: rests.slice(0, 1) })
  const wanted = { kind: 'document', document: dinners.documents['noord-2.txt'] ?? '' } as const
  await erase(dinners.db, { person: dinners.noor.id, wanted, ground: 'verzoek' })
  expect((await toldOf(dinners))[1]).toEqual([])
})
