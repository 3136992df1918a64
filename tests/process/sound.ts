import { expect } from 'vitest'
import { answer } from './calling.ts'
import { integrity } from './kept.ts'
import { shapes } from './shapes.ts'

/** Neither the program nor SQLite finds anything wrong in a project. */
export async function expectSound(data: string): Promise<void> {
  expect((await answer(shapes.verify, ['verify'], { data })).json.failures).toEqual([])
  expect(integrity(data)).toEqual(['ok'])
}
