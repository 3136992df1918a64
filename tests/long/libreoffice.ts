import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const missing =
  'These tests write a text in every format with LibreOffice, which is not there. Install it first: apt-get install -y libreoffice-writer-nogui'

/** The bytes of a text as LibreOffice writes it in a format. @throws when LibreOffice, or its filter, is not installed */
export function writtenBy(flatOdt: string, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'round-trip-'))
  try {
    const out = join(folder, 'out')
    mkdirSync(out)
    writeFileSync(join(folder, 'tekst.fodt'), flatOdt)
    const done = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        out,
        join(folder, 'tekst.fodt'),
      ],
      { encoding: 'utf8', timeout: 300_000 },
    )
    if (done.error) throw new Error(missing, { cause: done.error })
    return fileIn(join(out, `tekst.${format}`), done.stderr)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function fileIn(path: string, said: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Error(`${missing} (it said: ${said})`, { cause: error })
  }
}
