import { expect, onTestFinished, test, vi } from 'vitest'
import { inProcess } from '../../server/background/helper.ts'
import { freshFolder } from '../fresh-folder.ts'

/** Lets no process of this program begin, as on a machine that has no room for one more. */
function letNoneBegin(): void {
  const { execPath } = process
  process.execPath = '/nowhere/node'
  onTestFinished(() => {
    process.execPath = execPath
  })
}

test('a process that cannot begin is gone, is ended at once, and takes nobody with it', async () => {
  letNoneBegin()
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => said.mockRestore())
  const gone = Promise.withResolvers<string>()
  const helper = inProcess(freshFolder(), { said: () => undefined, gone: () => gone.resolve('gone') })
  expect(await gone.promise).toBe('gone')
  await helper.end()
  expect(said.mock.calls.flat()).toMatchObject([{ code: 'ENOENT' }])
})
