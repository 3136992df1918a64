import { afterAll, expect, test } from 'vitest'
import { hostileFiles } from '../../scripts/hostile/files.ts'
import { AppError } from '../../server/errors.ts'
import { ReaderProcess } from '../../server/ingest/reader-process.ts'

const reader = new ReaderProcess()
afterAll(() => reader.stop())

const files = await hostileFiles()

test.each(files.map(({ name, outcome, bytes }) => [name, outcome, bytes] as const))(
  '%s: %s',
  async (name, outcome, bytes) => {
    expect(await outcomeOf(bytes, name)).toBe(outcome)
  },
)

test('and after all of them a plain note is read', async () => {
  expect((await reader.read(Buffer.from('Een notitie.'), 'notitie.txt')).text).toBe('Een notitie.')
})

async function outcomeOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    if (name.endsWith('.zip')) await reader.unpack(bytes, name)
    else await reader.read(bytes, name)
    return 'read'
  } catch (error) {
    return error instanceof AppError ? error.key : String(error)
  }
}
