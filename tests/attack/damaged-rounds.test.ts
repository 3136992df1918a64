import { expect, test } from 'vitest'
import { verify } from '../../server/history/verify.ts'
import { mustFill } from './filled.ts'
import { Walker } from './walking.ts'

const project = await mustFill()
const walker = new Walker(project)

const ids = (table: string) =>
  project.sqlite
    .prepare<[], { id: string }>(`SELECT id FROM ${table} WHERE ended IS NULL ORDER BY made`)
    .all()
    .map(({ id }) => id)

const [first = ''] = ids('audits')
const [session = ''] = ids('sessions')
const [{ short } = { short: '' }] = project.sqlite
  .prepare<[], { short: string }>('SELECT short FROM quotes WHERE ended IS NULL ORDER BY made')
  .all()

const under = ['', '/terms', '/extents', '/claims', '/compare', '/sample', '/finish', '/export?format=csv']

const damages: readonly (readonly [what: string, column: string, value: string])[] = [
  ['a result that is no JSON', 'result', '{kapot'],
  ['an empty result', 'result', ''],
  ['a result of another shape', 'result', '{"counts":null,"quotes":3}'],
  ['a result with other counts', 'result', '{"counts":[1,{"a":"b"}]}'],
  ['a sample that is no JSON', 'sample', '{kapot'],
  ['a sample of another shape', 'sample', '{"items":3}'],
  ['a conclusion that is no JSON', 'conclusion', '{kapot'],
  ['a conclusion of another shape', 'conclusion', 'null'],
]

/** What these pages answer while every round is damaged so; the rounds are mended after it. */
async function askedWhileDamaged(column: string, value: string, paths: readonly string[]) {
  const kept = project.sqlite.prepare<[], { id: string }>(`SELECT id, ${column} FROM audits`).all()
  project.sqlite.prepare(`UPDATE audits SET ${column} = ?`).run(value)
  const answers = await Promise.all(paths.map((path) => walker.ask(path)))
  const { failures } = await verify(project.db)
  const mend = project.sqlite.prepare(`UPDATE audits SET ${column} = @${column} WHERE id = @id`)
  for (const row of kept) mend.run(row)
  return { answers, failures }
}

test.each(damages)('%s is told on every page of the round, and by verify', async (_, column, value) => {
  const paths = under.map((path) => `/reports/${first}${path}`)
  const { answers, failures } = await askedWhileDamaged(column, value, paths)
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 409))
  for (const { text } of answers) expect(text).toContain('niet meer wat er is bewaard')
  expect(failures).not.toEqual([])
})

test.each(damages)('%s leaves the pages about other things standing', async (_, column, value) => {
  const paths = ['/', '/reports', `/q/${short}`, '/dossier', '/method', `/sessions/${session}`]
  const { answers } = await askedWhileDamaged(column, value, paths)
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200))
})

test('the list of rounds shows which results cannot be read', async () => {
  const { answers } = await askedWhileDamaged('result', '{kapot', ['/reports'])
  expect(answers[0]?.text).toContain('beschadigd')
})

test('what a session became is not told from a round that was changed', async () => {
  const { answers } = await askedWhileDamaged('result', '{kapot', [`/sessions/${session}/contribution`])
  expect(answers[0]?.status).toBe(409)
  expect(answers[0]?.text).toContain('niet meer wat er is bewaard')
})
