import { expect, test } from 'vitest'
import { codingsAt } from '../../server/codings/corrected.ts'
import { latest, mustCode, mustCorrect, mustReplace, mustTalk, standing } from './correcting.ts'

const talk = `Verslag van tafel 3

Truus: Ik wacht nu drie jaar op een zwaardere kabel.

Vincent: Wij kunnen niet kiezen wie er voorgaat. Dat moet de provincie doen.

Truus: Dat is ook zo.

Vincent: Dat is ook zo.
`

test('a coding behind a correction keeps its words', async () => {
  const setting = await mustTalk(talk)
  const coding = await mustCode(setting, 'Dat moet de provincie doen.')
  expect(await mustCorrect(setting, 'drie jaar', 'al drie jaar')).toMatchObject({ number: 2, kept: 1 })
  expect(await standing(setting, coding)).toEqual({ exact: 'Dat moet de provincie doen.', carried: null })
})

test('a coding with a correction inside is changed and holds the words of now', async () => {
  const setting = await mustTalk(talk)
  const coding = await mustCode(setting, 'zwaardere kabel')
  expect(await mustCorrect(setting, 'zwaardere', 'dikkere, zwaardere')).toMatchObject({ kept: 1 })
  expect(await mustCorrect(setting, 'zwaardere kabel', 'zwaardere nieuwe kabel')).toMatchObject({
    changed: 1,
  })
  expect(await standing(setting, coding)).toEqual({ exact: 'zwaardere nieuwe kabel', carried: 'changed' })
})

test('only the paragraph that was named changes', async () => {
  const setting = await mustTalk(talk)
  await mustCorrect(setting, 'drie jaar', 'vier jaar')
  expect((await latest(setting)).text).toBe(talk.replace('drie jaar', 'vier jaar'))
})

test('an old version opens with the codings of that day', async () => {
  const setting = await mustTalk(talk)
  const old = (await latest(setting)).version.id
  await mustCode(setting, 'Dat is ook zo.')
  await mustReplace(setting, 'Een heel ander verhaal over water.\n')
  expect((await codingsAt(setting.db, old)).map(({ exact }) => exact)).toEqual(['Dat is ook zo.'])
  expect(await codingsAt(setting.db, (await latest(setting)).version.id)).toEqual([])
})
