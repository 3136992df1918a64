import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { nameProject } from '../../server/database/project.ts'
import { exportTo } from '../../server/exports/export-to.ts'
import { freshFolder } from '../fresh-folder.ts'
import { mustSet, refusal } from '../quotes/setting.ts'
import { Unpacked } from './archive-reading.ts'

async function mustBrowse() {
  const setting = await mustSet()
  const app = createApp({ project: setting })
  const name = (organisation: string) =>
    nameProject(setting.db, setting.noor.id, { title: 'Meerwolde 2050', organisation })
  return { setting, name, get: (path: string) => app.request(`http://localhost${path}`) }
}

test('an archive downloads under the title of the project', async () => {
  const { name, get } = await mustBrowse()
  await name('Provincie Meerwolde')
  const answer = await get('/project/archive')
  expect(answer.headers.get('content-type')).toBe('application/zip')
  expect(answer.headers.get('content-disposition')).toContain('filename="Meerwolde 2050 archief.zip"')
  const archive = new Unpacked(new Uint8Array(await answer.arrayBuffer()))
  expect(archive.paths).toContain('LEESMIJ.txt')
})

test('the page says that nothing is masked, and asks for the organisation as long as there is none', async () => {
  const { name, get } = await mustBrowse()
  const page = async () => (await get('/method')).text()
  const asks = 'Er is geen organisatie ingevuld.'
  expect(await page()).toContain('In dit archief is niets gelakt')
  expect(await page()).toContain(asks)
  await name('Provincie Meerwolde')
  expect(await page()).not.toContain(asks)
})

test('an archive is written to a file, and has checked what it says was checked', async () => {
  const { setting } = await mustBrowse()
  const file = join(freshFolder(), 'archief.zip')
  const checked = { ok: true, checked: { event: 3 }, failures: 0 }
  const { rows } = await exportTo(setting.db, 'archive', { checked }, file)
  const archive = new Unpacked(readFileSync(file))
  expect(archive.record).toHaveLength(rows)
  expect(archive.textOf(/werkwijze_tekst\.md$/u)).toContain('Alles was in orde.')
})

test('an archive is a zip and nothing else', async () => {
  const { setting } = await mustBrowse()
  expect(await refusal(exportTo(setting.db, 'archive', {}, 'archief.csv'))).toBe('export-ending-unknown')
})
