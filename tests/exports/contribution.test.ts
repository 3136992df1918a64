import { expect, test } from 'vitest'
import { exportContribution } from '../../server/exports/contribution.ts'
import { mustCode, mustSet } from '../quotes/setting.ts'
import { textOf } from './reading.ts'

test.each([
  [['stroom'], 'Uit 1 verslag van deze bijeenkomst kreeg 1 fragment een thema.'],
  [['stroom', 'kabel'], 'Uit 1 verslag van deze bijeenkomst kregen 2 fragmenten een thema.'],
])('what became of a session counts its fragments as one writes it: %j', async (codes, said) => {
  const setting = await mustSet()
  const [first = '', second] = codes
  await mustCode(setting, first)
  if (second) await mustCode(setting, second, 'Ik wacht nu drie jaar')
  const { id } = await setting.db.selectFrom('sessions').select('id').executeTakeFirstOrThrow()
  expect(textOf(await exportContribution(setting.db, id, 'md'))).toContain(said)
})
