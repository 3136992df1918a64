import { strFromU8, unzipSync } from 'fflate'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { sha256 } from '../../server/database/ids.ts'
import { exportDossier } from '../../server/exports/dossier/dossier.ts'
import { mustPublish, mustQuote, mustSet, type Setting } from '../quotes/setting.ts'
import { unzipped } from './setting.ts'

async function dossierOf(setting: Setting): Promise<Record<string, string>> {
  const { bytes } = await exportDossier(setting.db)
  return unzipped(bytes)
}

test('every link on the first page leads to a page in the dossier', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const files = await dossierOf(setting)
  const links = parse(files['index.html'] ?? '').querySelectorAll('a')
  expect(links.map((link) => link.getAttribute('href'))).toHaveLength(1)
  for (const link of links) expect(Object.keys(files)).toContain(link.getAttribute('href'))
})

test('every file has the hash that the list of hashes gives it', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const files = unzipSync((await exportDossier(setting.db)).bytes)
  const lines = strFromU8(files['controlegetallen.txt'] ?? new Uint8Array())
    .trim()
    .split('\n')
  expect(lines).toHaveLength(Object.keys(files).length - 1)
  for (const line of lines) {
    const [hash = '', path = ''] = line.split(/ {2}/u)
    expect(sha256(files[path] ?? '')).toBe(hash)
  }
})

test('the last line of the log hashes to the head of the chain', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  const { hash = '', seq = 0 } = (await setting.db
    .selectFrom('events')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? { hash: '', seq: 0 }
  const files = await dossierOf(setting)
  expect(sha256(files['laatste-regel.txt'] ?? '')).toBe(hash)
  expect(files['index.html']).toContain(`${seq}:${hash}`)
})

test('an edition goes along as it was frozen, with the hash that it was published under', async () => {
  const setting = await mustSet(
    'openbaar',
    'Deelnemer 1: Zo is het. Wij wachten al drie jaar. Dat weet ik.\n',
  )
  await mustQuote(setting, 'Wij wachten al drie jaar.')
  const { hash } = await mustPublish(setting)
  const files = await dossierOf(setting)
  const [edition = ''] = Object.keys(files).filter((path) => path.startsWith('edities/'))
  expect(sha256(files[edition] ?? '')).toBe(hash)
})

test('nothing that the Chatham House Rule hides is anywhere in a dossier', async () => {
  const setting = await mustSet('chatham-house')
  await mustQuote(setting, 'Precies, Vincent. En bij Mulder Installatie staan er dan veertien stil.')
  await mustPublish(setting)
  const files = await dossierOf(setting)
  const everything = Object.values(files).join('\n')
  expect(everything).toContain('staan er dan veertien stil')
  for (const hidden of ['Vincent', 'Mulder Installatie', 'Truus', 'Prins']) {
    expect(everything).not.toContain(hidden)
  }
  expect(Object.keys(files).filter((path) => path.startsWith('edities/'))).toEqual([])
})

test('a dossier of a project without quotes says so', async () => {
  const setting = await mustSet()
  const files = await dossierOf(setting)
  expect(files['index.html']).toContain('Er staan geen citaten in deze set.')
})

test('every page of a dossier stands on its own: a language, one heading of the first level, no script, no address', async () => {
  const setting = await mustSet()
  await mustQuote(setting)
  await mustPublish(setting)
  const pages = Object.entries(await dossierOf(setting)).filter(([path]) => path.endsWith('.html'))
  expect(pages).toHaveLength(2)
  for (const [, text] of pages) {
    const page = parse(text)
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('nl')
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    expect(page.querySelectorAll('script, link, img')).toEqual([])
    expect(text).not.toMatch(/https?:/u)
  }
})

test('an edition stays behind when what stands beside its quotes names somebody', async () => {
  const talk = 'Deelnemer 1: Truus Mulder zei niets. Wij wachten al drie jaar op een kabel. Zo is het.\n'
  const setting = await mustSet('openbaar', talk)
  await mustQuote(setting, 'Wij wachten al drie jaar op een kabel.')
  await mustPublish(setting)
  const files = unzipped((await exportDossier(setting.db)).bytes)
  expect(Object.values(files).join('\n')).not.toMatch(/Truus|Mulder/u)
  expect(Object.keys(files).filter((path) => path.startsWith('edities/'))).toEqual([])
})
