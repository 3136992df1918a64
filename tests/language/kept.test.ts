import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { chooseLanguage } from '../../server/database/people.ts'
import { uploads } from '../../server/sources/uploads.ts'
import { mustThread } from '../exports/setting.ts'
import { mustAdd } from '../project.ts'
import { kabel, mustCode, mustSet, type Setting } from '../quotes/setting.ts'
import { mustOpenWithFolder, Visitor } from '../sources/visitor.ts'

/** Noor reads English, Bram Dutch. */
async function mustSpeak(): Promise<Setting> {
  const setting = await mustSet()
  await chooseLanguage(setting.db, setting.noor, 'en')
  return setting
}

async function seen(setting: Setting, path: string) {
  const headers = { cookie: `persoon=${setting.noor.id}` }
  const answer = await createApp({ project: setting }).request(`http://localhost${path}`, { headers })
  return parse(await answer.text())
}

test('a round of the report check finds the same, in whatever language it was begun', async () => {
  const setting = await mustSpeak()
  await mustCode(setting, 'Vakmensen')
  const report = `Een ondernemer zei: “${kabel}” Aan alle tafels kwam dit terug.\n`
  const { document } = await mustAdd(setting, report, { name: 'rapport.md', role: 'report' })
  for (const person of [setting.noor, setting.bram]) {
    const begun = await new Visitor(setting, person).post('/reports', { document: document.id, previous: '' })
    expect(begun.headers.get('location')).toMatch(/^\/reports\/[0-9a-f-]{36}$/u)
  }
  const rounds = await setting.db.selectFrom('audits').select(['person', 'result']).execute()
  expect(new Set(rounds.map(({ person }) => person))).toEqual(new Set([setting.noor.id, setting.bram.id]))
  expect(new Set(rounds.map(({ result }) => result)).size).toBe(1)
})

test('a pasted text without a name gets a Dutch one, for all who read it after', async () => {
  const project = await mustOpenWithFolder()
  await chooseLanguage(project.db, project.noor, 'en')
  await new Visitor(project, project.noor).post('/uploads/paste', {
    name: '',
    text: '///\nWij missen de bus.',
  })
  expect((await uploads(project.folder)).map(({ name }) => name)).toEqual(['Geplakte tekst.txt'])
})

test('how one usually looks for opposing voices is written down in Dutch, on a page in English too', async () => {
  const setting = await mustSpeak()
  const page = await seen(setting, `/threads/${await mustThread(setting, 'Wie begint?', kabel)}`)
  expect(page.querySelector('html')?.getAttribute('lang')).toBe('en')
  expect(page.querySelector('input[name="how"]')?.getAttribute('value')).toBe(
    'contrastwoorden en antwoorden van anderen',
  )
})
