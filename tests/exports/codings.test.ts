import { expect, test } from 'vitest'
import { codings } from '../../server/codings/store.ts'
import { exportCodings as exactCodings, importCodings } from '../../server/codings/table.ts'
import { exportCodingTable } from '../../server/exports/codings.ts'
import { act, kabel, mustCode, mustSet } from '../quotes/setting.ts'
import { chathamWords, formula, recordsOf } from './reading.ts'
import { unzipped } from './setting.ts'

test('codings for others begin with the columns of the import, then tell where and how', async () => {
  const setting = await mustSet()
  await mustCode(setting, 'Vakmensen')
  const [row] = recordsOf(await exportCodingTable(setting.db, 'csv'))
  expect(Object.keys(row ?? {}).slice(0, 6)).toEqual(['document', 'start', 'end', 'exact', 'code', 'coder'])
  expect(row).toMatchObject({
    ...{ document: 'd2-tafel-3.vtt', exact: kabel, code: 'Vakmensen', coder: 'Noor' },
    ...{ tafel: 'Tafel 3', 'wiens woorden': 'deelnemer', 'hoe gecodeerd': 'eigen lezing', afgeschermd: '' },
  })
})

test('codings for others hide names under the Chatham House Rule, and say so', async () => {
  const setting = await mustSet('chatham-house')
  await mustCode(setting, 'Vakmensen', chathamWords)
  const [row] = recordsOf(await exportCodingTable(setting.db, 'csv'))
  expect(row).toMatchObject({
    exact: 'Precies, [naam]. En bij [organisatie] staan er dan veertien stil.',
    afgeschermd: 'ja',
  })
})

test('codings for others are harmless where words or codes begin with = + - @', async () => {
  const setting = await mustSet()
  await mustCode(setting, '@boven', formula)
  expect(recordsOf(await exportCodingTable(setting.db, 'csv'))[0]).toMatchObject({
    exact: `'${formula}`,
    code: "'@boven",
  })
  const files = unzipped((await exportCodingTable(setting.db, 'xlsx')).bytes)
  expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f')
})

test('the exact export of codings, words that begin with = included, comes back as the same codings', async () => {
  const setting = await mustSet()
  await mustCode(setting, 'Vakmensen')
  await mustCode(setting, '=1+1', formula)
  const { csv } = await exactCodings(setting.db)
  const before = await codings(setting.db)
  await act(setting, async (write) => {
    for (const { id } of before) await write.end('codings', { id })
  })
  const file = { name: 'coderingen.csv', bytes: new TextEncoder().encode(csv), isPartial: true }
  expect(await importCodings(setting.db, setting.noor.id, file)).toMatchObject({ added: 2, refused: [] })
  const essence = (rows: typeof before) =>
    rows.map(({ version, start, end, exact, code, coder }) => ({ version, start, end, exact, code, coder }))
  expect(essence(await codings(setting.db))).toEqual(essence(before))
  expect((await exactCodings(setting.db)).csv).toBe(csv)
})
