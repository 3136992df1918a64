import { expect, test } from 'vitest'
import { formats } from '../../server/exports/sheet.ts'
import { exportThread } from '../../server/exports/thread.ts'
import { kabel, mustSet } from '../quotes/setting.ts'
import { allText, chathamWords, formula, recordsOf } from './reading.ts'
import { mustThread } from './setting.ts'

test.each(formats)('a thread comes as %s, with its claim and evidence', async (format) => {
  const setting = await mustSet()
  const thread = await mustThread(setting, 'Wie begint', kabel)
  const file = await exportThread(setting.db, thread, format)
  expect(file.rows).toBe(1)
  const text = allText(file).replaceAll('\\', '')
  expect(text).toContain('Niemand durft als eerste.')
  expect(text).toContain(kabel)
})

test('evidence that was put aside stays out of the export', async () => {
  const setting = await mustSet()
  const thread = await mustThread(setting, 'Wie begint', kabel)
  await setting.db.updateTable('evidence').set({ state: 'dropped' }).execute()
  expect(await exportThread(setting.db, thread, 'csv')).toMatchObject({ rows: 0 })
})

test.each(formats)('a thread as %s hides names under the Chatham House Rule', async (format) => {
  const setting = await mustSet('chatham-house')
  const thread = await mustThread(setting, 'Wie begint', chathamWords)
  expect(allText(await exportThread(setting.db, thread, format))).not.toMatch(/Vincent|Mulder|installateur/u)
})

test('evidence that begins with = is harmless in the csv of a thread', async () => {
  const setting = await mustSet()
  const thread = await mustThread(setting, '=1+1', formula)
  const [row] = recordsOf(await exportThread(setting.db, thread, 'csv'))
  expect(row).toMatchObject({ citaat: `'${formula}`, 'rode draad': "'=1+1" })
})
