import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeAfterTest } from './left-open.ts'

/** An empty folder that is gone after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  closeAfterTest(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
