import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mustCall } from './calling.ts'
import { freshFolder } from './folders.ts'

export const notes = [
  'Verslag van tafel 1',
  '',
  'De huisarts heeft geen tijd voor een goed gesprek. Iedereen wacht op iedereen.',
  '',
  '- Wij durven geen keuzes te maken.',
  '- “Ik wil zelf kunnen kiezen,” zei een deelnemer.',
  '',
].join('\n')

/** Writes a file in a folder and says where. */
export function written(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

let made: Promise<string> | undefined

/** A project with one document, `verslag.txt`, and the codes `tijd` and `keuzes`; made once and then copied. */
export async function smallProject(): Promise<{ data: string; from: string }> {
  made ??= makeSmallProject()
  const from = freshFolder()
  cpSync(await made, from, { recursive: true })
  return { from, data: join(from, 'data') }
}

async function makeSmallProject(): Promise<string> {
  const from = mkdtempSync(join(tmpdir(), 'rode-draad-'))
  const data = join(from, 'data')
  await mustCall(['init'], { data })
  await mustCall(['ingest', written(from, 'verslag.txt', notes)], { data })
  const codebook = 'code,definition\ntijd,Te weinig tijd\nkeuzes,Kunnen kiezen\n'
  await mustCall(['codebook', 'import', written(from, 'codeboek.csv', codebook)], { data })
  return from
}

/** A text of so many sentences, each on a line of its own, and a row of a codings file for each: up to its code. */
export function manySentences(count: number, document = 'lang.txt'): { text: string; spans: string[] } {
  const text = Array.from({ length: count }, (_, n) => `Zin ${n} van het gesprek.`).join('\n')
  const spans = [...text.matchAll(/[^\n]+/gu)].map(
    ({ index, 0: line }) => `${document},${index},${index + line.length},,tijd`,
  )
  return { text, spans }
}

/** Writes a file of codings, as one person gave them, and says where. */
export function codingsOf(coder: string, spans: readonly string[], folder: string): string {
  const rows = spans.map((span) => `${span},${coder}`)
  return written(folder, 'codings.csv', `document,start,end,exact,code,coder\n${rows.join('\n')}\n`)
}
