import { expect, test } from 'vitest'
import { visit } from '../browsing.ts'
import { mustThread } from '../exports/setting.ts'
import { mustOpenProject } from '../project.ts'
import { kabel, mustCode, mustSet } from '../quotes/setting.ts'

test.each(['codes', 'thread', 'flow', 'document', 'new-codes', 'company'])(
  'while there is nothing to draw, %s says what it will show and what to do first',
  async (name) => {
    const project = await mustOpenProject()
    const { html } = await visit(project, project.noor).open(`/figures/${name}`)
    expect(html.querySelector('.empty h2')?.text).toMatch(/\p{L}{3}/u)
    expect(html.querySelector('.empty p')?.text).toMatch(/\p{L}{3}.*\./u)
    expect(html.querySelector('.empty a')?.getAttribute('href')).toMatch(/^\//u)
    expect(html.querySelector('svg[role=img]')).toBeNull()
  },
)

test.each(['codes', 'flow', 'new-codes', 'company'])(
  'while there is nothing to draw, %s has no filter; what was chosen can be undone',
  async (name) => {
    const project = await mustOpenProject()
    const visitor = visit(project, project.noor)
    expect((await visitor.open(`/figures/${name}`)).html.querySelector('.figure-choices')).toBeNull()
    const { html } = await visitor.open(`/figures/${name}?from=2026-01-01`)
    expect(html.querySelector('.figure-choices [name=from]')?.getAttribute('value')).toBe('2026-01-01')
  },
)

test.each([
  ['/figures', ['Rode draden', 'Beeld']],
  ['/figures/codes', ['Rode draden', 'Beeld', 'Codes per bijeenkomst of tafel']],
  ['/figures/fragments', ['Rode draden', 'Beeld', 'Fragmenten achter dit cijfer']],
])('%s says where it stands', async (path, trail) => {
  const project = await mustOpenProject()
  const { html } = await visit(project, project.noor).open(path)
  expect(html.querySelectorAll('.trail li').map(({ text }) => text)).toEqual(trail)
})

test('the list has six figures, also of an empty project', async () => {
  const project = await mustOpenProject()
  const { html } = await visit(project, project.noor).open('/figures')
  expect(html.querySelectorAll('.figure-list h2 a')).toHaveLength(6)
})

test('overview, codebook, thread, session and source lead to the figures', async () => {
  const setting = await mustSet()
  await mustCode(setting, 'Vakmensen')
  const thread = await mustThread(setting, 'Wachten op stroom', kabel)
  const visitor = visit(setting, setting.noor)
  const session = await setting.db.selectFrom('sessions').select('id').executeTakeFirstOrThrow()
  const paths = [
    '/',
    '/codebook',
    `/threads/${thread}`,
    `/sessions/${session.id}`,
    `/documents/${setting.document}`,
  ]
  for (const path of paths) {
    const { html } = await visitor.open(path)
    expect(
      html.querySelectorAll('main a[href^=/figures], .source-pages a[href^=/figures]').length,
      path,
    ).toBeGreaterThan(0)
  }
})

async function mustSpeakAgainst() {
  const setting = await mustSet()
  await mustCode(setting, 'Vakmensen')
  const thread = await mustThread(setting, 'Wachten op stroom', kabel)
  const { db } = setting
  const [row] = await db.selectFrom('evidence').selectAll().execute()
  const words = 'Wij kunnen niet kiezen wie er voorgaat.'
  const source = await db.selectFrom('text_versions').select('text').executeTakeFirstOrThrow()
  const start = source.text.indexOf(words)
  const against = { id: '01900000-0000-7000-8000-000000000001', role: 'contradicts' as const, position: 2 }
  await db
    .insertInto('evidence')
    .values({ ...row!, ...against, start, end: start + words.length, exact: words })
    .execute()
  return { setting, thread }
}

test('where a thread is spoken for and against at one table, both are counted', async () => {
  const { setting, thread } = await mustSpeakAgainst()
  const { html } = await visit(setting, setting.noor).open(`/figures/thread?thread=${thread}`)
  const cells = html.querySelectorAll('tbody td').map(({ text }) => text)
  expect(cells.slice(0, 6)).toEqual(['9 april 2026', 'Tafel 3', '1', '0', '1', 'ongevraagd'])
})

test('the numbers for and against a thread at one table lead each to their own fragments', async () => {
  const { setting, thread } = await mustSpeakAgainst()
  const visitor = visit(setting, setting.noor)
  const { html } = await visitor.open(`/figures/thread?thread=${thread}`)
  const links = html.querySelectorAll('tbody td a[href^=/figures/fragments]')
  const badges = []
  for (const link of links) {
    const listed = await visitor.open(link.getAttribute('href')?.replaceAll('&amp;', '&') ?? '')
    badges.push(listed.html.querySelectorAll('.list li .badge').map(({ text }) => text))
  }
  expect(badges).toEqual([['steunt'], ['spreekt tegen']])
})
