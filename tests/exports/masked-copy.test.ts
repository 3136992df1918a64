import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { codings } from '../../server/codings/store.ts'
import { personNamed } from '../../server/database/people.ts'
import { openProject, type Project, projectTitle } from '../../server/database/project.ts'
import { restoreFrom } from '../../server/database/restore.ts'
import { maskedCopy } from '../../server/exports/copy/masked-copy.ts'
import { verify } from '../../server/history/verify.ts'
import { quoteSetRows, quotesIn } from '../../server/quotes/store.ts'
import { documents, sourceTexts } from '../../server/sources/store.ts'
import { landedIn } from '../../server/threads/landing.ts'
import { mustFill } from '../attack/filled.ts'
import { visit } from '../browsing.ts'
import { freshFolder } from '../fresh-folder.ts'
import { closeAfterTest } from '../left-open.ts'
import { mustPlant } from './planted.ts'
import { secret } from './planted-words.ts'

async function mustCopy(project: Pick<Project, 'db'>, person: string) {
  const folder = freshFolder()
  const file = join(folder, 'kopie.sqlite')
  await maskedCopy(project, person, file)
  await restoreFrom(file, join(folder, 'data'))
  const copy = await openProject(join(folder, 'data'))
  closeAfterTest(() => copy.close())
  return { copy, file }
}

test('nothing that others may not read can be found in the bytes of a masked copy', async () => {
  const planted = await mustPlant()
  const { file } = await mustCopy(planted, planted.noor.id)
  expect(readFileSync(file).toString('utf8')).not.toMatch(secret)
  expect(readFileSync(file).toString('utf16le')).not.toMatch(secret)
})

test('no name of who took part stands in it, and no list of them', async () => {
  const planted = await mustPlant()
  const { file } = await mustCopy(planted, planted.noor.id)
  expect(readFileSync(file).toString('utf8')).not.toMatch(/Truus|Vincent|Mulder Inst|Henk Blom/u)
  const sqlite = new Database(file, { readonly: true })
  expect(sqlite.prepare('SELECT count(*) AS n FROM participants').get()).toEqual({ n: 0 })
  sqlite.close()
})

test('a masked copy is a sound project that says what it is', async () => {
  const planted = await mustPlant()
  const { copy } = await mustCopy(planted, planted.noor.id)
  expect((await verify(copy.db)).failures).toEqual([])
  expect((await projectTitle(copy.db)).title).toMatch(/gelakte kopie/iu)
})

test('codings, quotes and evidence stand on the masked words', async () => {
  const planted = await mustPlant()
  const { copy } = await mustCopy(planted, planted.noor.id)
  const texts = new Map((await sourceTexts(copy.db, 'source')).map(({ version, text }) => [version.id, text]))
  const exact = (await codings(copy.db)).map((row) => row.exact)
  expect(exact).toContain('[naam] belde over de [gelakt], zei [naam].')
  for (const row of await codings(copy.db))
    expect(texts.get(row.version)?.slice(row.start, row.end)).toBe(row.exact)
  const [set] = await quoteSetRows(copy.db)
  expect(await quotesIn(copy.db, set?.id ?? '')).toHaveLength(4)
})

test('where a thread landed goes along, in the words of the report that others may read', async () => {
  const planted = await mustPlant()
  const { copy } = await mustCopy(planted, planted.noor.id)
  const landed = await landedIn(copy.db, planted.thread)
  expect(landed.map(({ exact }) => exact)).toContain('Aan alle tafels ging het over de [gelakt], zei [naam].')
  const [report] = await sourceTexts(copy.db, 'report')
  for (const { start, end, exact } of landed) expect(report?.text.slice(start, end)).toBe(exact)
})

test('a project with some of everything can be copied, and the copy is sound', async () => {
  const project = await mustFill()
  const { copy } = await mustCopy(project, project.noor.id)
  expect((await verify(copy.db)).failures).toEqual([])
  const namesIn = async ({ db }: Pick<Project, 'db'>) => (await documents(db)).map(({ name }) => name).sort()
  expect(await namesIn(copy)).toEqual(await namesIn(project))
})

test('a copy never takes the place of another file', async () => {
  const planted = await mustPlant()
  const { file } = await mustCopy(planted, planted.noor.id)
  await expect(maskedCopy(planted, planted.noor.id, file)).rejects.toMatchObject({ key: 'file-exists' })
  expect(existsSync(`${file}.half`)).toBe(false)
})

test('from the page of the method a masked copy comes as a file, and nothing of it stays behind', async () => {
  const folder = freshFolder()
  const project = await openProject(folder, { make: true })
  closeAfterTest(() => project.close())
  const noor = await personNamed(project.db, 'Noor')
  const visitor = visit({ ...project, noor, bram: noor }, noor)
  const { html } = await visitor.open('/method')
  expect(html.querySelector('form[action="/project/copies"] button')?.text).toContain('Gelakte kopie')
  const answer = await visitor.post('/project/copies', {})
  expect(answer.headers.get('content-disposition')).toContain('Gelakte kopie.sqlite')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(new TextDecoder().decode(bytes.slice(0, 15))).toBe('SQLite format 3')
  expect(readdirSync(folder).filter((name) => name.includes('kopie'))).toEqual([])
})
