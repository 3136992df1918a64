import { expect, test } from 'vitest'
import { exportMemos } from '../../server/exports/memos.ts'
import { mustSet } from '../quotes/setting.ts'
import { allText, recordsOf } from './reading.ts'
import { mustMemo } from './setting.ts'

test.each(['md', 'docx', 'csv'] as const)('memos come as %s, oldest first', async (format) => {
  const setting = await mustSet()
  await mustMemo(setting, 'Eerst lazen wij alles.')
  await mustMemo(setting, 'Daarna kozen wij.')
  const text = allText(await exportMemos(setting.db, format)).replaceAll('\\', '')
  expect(text.indexOf('Eerst lazen wij alles.')).toBeGreaterThan(0)
  expect(text.indexOf('Daarna kozen wij.')).toBeGreaterThan(text.indexOf('Eerst lazen wij alles.'))
  expect(text).toContain('citatenset Werk en stroom')
})

test('a memo that begins with = is harmless in csv', async () => {
  const setting = await mustSet()
  await mustMemo(setting, '=1+1')
  expect(recordsOf(await exportMemos(setting.db, 'csv'))[0]).toMatchObject({ tekst: "'=1+1" })
})
