import { parse as parseCsv } from 'csv-parse/sync'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { mustFill } from './filled.ts'
import { type Field, faultsOf, formsIn, startsOf, Walker } from './walking.ts'

const hostile = `</script><script>alert(1)</script>"'><img src=x onerror=alert(1)>{{7*7}}=cmd|'/c calc'!A0 \u202e %s %00 &amp; ‘`

/** Fields that hold what people write in words. */
const inWords =
  /^(?:title|name|text|place|guest|organisation|definition|include|exclude|keywords|related|excluding|claim|tension_this|tension_that|question|scope|reason|how|newSet|moment|session-0-title|run-0-round)$/u

/** A project in which these words stand wherever people can write any, with all its pages. */
async function mustWriteEverywhere(words: string, perKind = 20) {
  const project = await mustFill()
  const walker = new Walker(project)
  const written: string[] = []
  const forms = formsIn(await walker.walk(startsOf(project), Math.min(12, perKind)), (action) =>
    walker.routeOf('POST', action),
  )
  for (const [turn, form] of forms.entries()) {
    if (!form.fields.some(([name]) => inWords.test(name)) || form.action === '/me') continue
    const fields = new Map(form.fields.filter(([name]) => name !== 'revision'))
    const sent = [...fields].map(([name, value]): Field => {
      if (!inWords.test(name)) return [name, value]
      return [name, name === 'title' || name === 'name' ? `${words} ${turn}` : words]
    })
    if ((await walker.post(form.action, sent)).status === 303) written.push(form.action)
  }
  await walker.post('/threads/derive', [])
  return { walker, written, pages: await walker.walk(startsOf(project), perKind) }
}

const { written, pages } = await mustWriteEverywhere(hostile)
const formula = await mustWriteEverywhere('=HYPERLINK("http://evil.example","klik")', 5)

test('whatever people write is kept, on pages of every kind', () => {
  expect(written.length).toBeGreaterThan(12)
  expect([...pages.values()].filter(({ text }) => text.includes('alert(1)')).length).toBeGreaterThan(15)
})

test('what people write is never run: it stays words on every page', () => {
  const dangerous = [...pages].flatMap(([path, { text }]) => {
    if (!text.startsWith('<!doctype html')) return []
    const html = parse(text)
    const scripts = html.querySelectorAll('script:not([src])').length
    const handlers = html.querySelectorAll(
      '[onerror], [onclick], [onload], [style], iframe, object, base',
    ).length
    const images = html.querySelectorAll('img[src=x]').length
    const links = html
      .querySelectorAll('a[href]')
      .filter((a) => /^\s*(?:javascript|data):/iu.test(a.getAttribute('href') ?? ''))
    return scripts + handlers + images + links.length > 0 ? [path] : []
  })
  expect(dangerous).toEqual([])
})

test('pages about such words are sound', () => {
  expect(
    [...pages].flatMap(([path, answer]) => faultsOf(answer).map((fault) => `${path}: ${fault}`)),
  ).toEqual([])
  expect([...pages].flatMap(([path, { status }]) => (status >= 400 ? [`${status} ${path}`] : []))).toEqual([])
})

test('no cell of an exported table begins a formula', async () => {
  const { text } = await formula.walker.ask('/codings/export?format=csv')
  const tables = [...formula.pages].filter(([path]) => path.includes('format=csv'))
  const cells = [text, ...tables.map(([, answer]) => answer.text)].flatMap((csv) =>
    parseCsv(csv, { bom: true, relax_column_count: true }).flat(),
  )
  expect(tables.length).toBeGreaterThan(2)
  expect(cells.filter((cell) => cell.includes('HYPERLINK')).length).toBeGreaterThan(5)
  expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([])
})
